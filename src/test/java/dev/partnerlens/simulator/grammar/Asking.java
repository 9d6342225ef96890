package dev.partnerlens.simulator.grammar;

import dev.partnerlens.simulator.rows.Answers;
import dev.partnerlens.simulator.rows.BrokenRow;
import dev.partnerlens.simulator.rows.Resource;
import dev.partnerlens.simulator.rows.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks a small table and reads the answer as texts. */
final class Asking {
    private Asking() {}

    /** @param rows JSON objects with single quotes in place of double ones */
    static Table table(Resource resource, String... rows) {
        Table table = new Table(resource);
        for (String row : rows) {
            byte[] bytes = row.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
            try {
                table.add(bytes, 0, bytes.length);
            } catch (BrokenRow broken) {
                throw new AssertionError(broken);
            }
        }
        return table;
    }

    static List<String> answer(Table table, Map<String, String> parameters) {
        Answers answers = Answering.answer(Question.parse(table.resource(), parameters), table);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                answers.write(i, out);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            if (out.size() != answers.length(i)) {
                throw new AssertionError("row " + i + " is not as long as it says");
            }
            rows.add(out.toString(StandardCharsets.UTF_8).replace('"', '\''));
        }
        return rows;
    }
}
