package dev.partnerlens.cli.shape;

import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.spelling.Grouped;
import dev.partnerlens.explore.Answer;
import dev.partnerlens.explore.RowView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows themselves with all their fields, written one after the other. */
public final class RowsShape {
    private final Answer total;
    private final RowView rows;
    private final List<Field> fields;
    private final List<Grouped> grouped;

    public RowsShape(Answer total, RowView rows) {
        this(total, rows, List.of());
    }

    /**
     * @param total the answer over the same rows, which tells how complete they are
     * @param grouped spellings that the filters took for one; the rows hold what was sent
     */
    public RowsShape(Answer total, RowView rows, List<Grouped> grouped) {
        this.grouped = List.copyOf(grouped);
        this.total = total;
        this.rows = rows;
        this.fields = total.query().dataset().fields();
    }

    public void json(Output out) {
        JsonOut json = new JsonOut(out);
        AnswerShape.head(json, total, List.of(), total.query().dataset().caveats().stream());
        GroupedJson.write(json, grouped);
        json.name("rows").array();
        for (int row = 0; row < rows.size(); row++) {
            json.line().object();
            for (Field field : fields) {
                json.field(field.name(), rows.value(row, field));
            }
            json.endObject();
        }
        json.endArray().endObject();
        out.append('\n');
    }

    public void csv(Output out) {
        CsvOut csv = new CsvOut(out);
        csv.row(fields.stream().map(Field::name).toList());
        List<@Nullable Object> values = new ArrayList<>(fields.size());
        for (int row = 0; row < rows.size(); row++) {
            values.clear();
            for (Field field : fields) {
                values.add(rows.value(row, field));
            }
            csv.row(values);
        }
    }
}
