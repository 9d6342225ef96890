package dev.partnerlens.cli.shape;

import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.spelling.Grouped;
import dev.partnerlens.explore.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Grouped sums as scripts get them. Answers that mix units have one row a unit, and no total. */
public final class AnswerShape {
    static final String UNIT = "unit";
    static final String ROW_COUNT = "rowCount";

    private final Answer answer;
    private final List<String> groups;
    private final Optional<String> measure;
    private final List<Grouped> grouped;

    public AnswerShape(Answer answer) {
        this(answer, List.of());
    }

    /** @param grouped spellings of the fields used that are counted as one */
    public AnswerShape(Answer answer, List<Grouped> grouped) {
        this.answer = answer;
        this.grouped = List.copyOf(grouped);
        this.groups = answer.query().groupBy().stream()
                .map(group -> group.field().name())
                .toList();
        this.measure = answer.query().measure().map(Field::name);
    }

    public void json(Output out) {
        JsonOut json = new JsonOut(out);
        head(json, answer, groups, answer.query().measure().stream().flatMap(each -> each.caveat().stream()));
        GroupedJson.write(json, grouped);
        json.name("rows").array();
        for (Answer.Group row : answer.rows()) {
            json.line().object();
            for (int i = 0; i < groups.size(); i++) {
                json.field(groups.get(i), row.keys().get(i));
            }
            if (row.unit() != null) {
                json.field(UNIT, row.unit());
            }
            sum(json, row.sum());
            json.field(ROW_COUNT, row.rowCount()).endObject();
        }
        json.endArray();
        if (answer.mixedUnits()) {
            json.name("byUnit").array();
            for (Answer.UnitTotal total : answer.byUnit()) {
                json.line().object().field(UNIT, total.unit());
                sum(json, total.sum());
                json.field(ROW_COUNT, total.rowCount()).endObject();
            }
            json.endArray();
        }
        json.endObject();
        out.append('\n');
    }

    /** A header and one record a row; the total of mixed units becomes one record a unit. */
    public void csv(Output out) {
        CsvOut csv = new CsvOut(out);
        List<String> header = new ArrayList<>(groups);
        if (answer.mixedUnits()) {
            header.add(UNIT);
        }
        measure.ifPresent(header::add);
        header.add(ROW_COUNT);
        csv.row(header);
        if (groups.isEmpty() && answer.mixedUnits()) {
            for (Answer.UnitTotal total : answer.byUnit()) {
                csv.row(List.of(total.unit(), total.sum(), total.rowCount()));
            }
            return;
        }
        for (Answer.Group row : answer.rows()) {
            List<@Nullable Object> values = new ArrayList<>(row.keys());
            if (answer.mixedUnits()) {
                values.add(row.unit());
            }
            if (measure.isPresent()) {
                values.add(row.sum());
            }
            values.add(row.rowCount());
            csv.row(values);
        }
    }

    /**
     * Opens the object and writes what every answer of a query begins with.
     *
     * @param caveats what must be said with the figures, at most one
     */
    static void head(JsonOut json, Answer answer, List<String> groups, Stream<Measure.Caveat> caveats) {
        json.object()
                .field("dataset", answer.query().dataset().id())
                .field("asOf", answer.asOf())
                .name("groupBy")
                .array();
        groups.forEach(json::value);
        json.endArray()
                .field("measure", answer.query().measure().map(Measure::name).orElse(null))
                .field(UNIT, answer.unit().orElse(null))
                .field("complete", answer.complete());
        caveats.forEach(caveat -> json.field("caveat", caveat.id()));
    }

    private void sum(JsonOut json, @Nullable Object sum) {
        if (measure.isPresent() && sum != null) {
            json.field(measure.get(), sum);
        }
    }
}
