package dev.partnerlens.simulator.server;

import dev.partnerlens.simulator.grammar.Answering;
import dev.partnerlens.simulator.grammar.Question;
import dev.partnerlens.simulator.rows.Answers;
import dev.partnerlens.simulator.rows.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All tables by path, and the latest answers, so that the later pages of a sorted or grouped answer cost nothing. */
final class Shelf {
    private static final int REMEMBERED = 16;

    private record Asked(String path, Question question) {}

    private final List<Table> tables;
    private final Map<Asked, Answers> latest = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Answers> eldest) {
            return size() > REMEMBERED;
        }
    };

    Shelf(List<Table> tables) {
        this.tables = List.copyOf(tables);
    }

    Optional<Table> at(String path) {
        return tables.stream().filter(table -> table.resource().isAt(path)).findFirst();
    }

    Answers answer(Question question, Table table) {
        Asked asked = new Asked(table.resource().path(), question);
        synchronized (latest) {
            Answers known = latest.get(asked);
            if (known != null) {
                return known;
            }
        }
        Answers found = Answering.answer(question, table);
        synchronized (latest) {
            latest.put(asked, found);
        }
        return found;
    }
}
