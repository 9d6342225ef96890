package dev.partnerlens.app;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.CustomerSpending;
import dev.partnerlens.core.dataset.IndirectResellers;
import dev.partnerlens.simulator.server.Fault;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A problem that the sync of a set may end in, or must, under a fault of the service. */
record FaultEnding(Class<?> problem, boolean always) {
    private static final FaultEnding WELL = new FaultEnding(Void.class, false);

    static FaultEnding of(Fault fault, Dataset set) {
        return switch (fault) {
            case UNAUTHORIZED -> always(Problem.SecondFactorMissing.class);
            case WRONG_AUDIENCE, WRONG_AUDIENCE_GATEWAY -> always(Problem.WrongAudience.class);
            case NOT_JSON -> always(Problem.UnreadableAnswer.class);
            case FORBIDDEN -> set.equals(IndirectResellers.DATASET) ? always(Problem.NotPermitted.class) : WELL;
            // Where only one customer is asked about, nothing is left to tell.
            case CUSTOMER_REFUSED -> set.endpoint().each().isPresent() ? perhaps(Problem.NotPermitted.class) : WELL;
            case THROTTLE_LATER -> perhaps(Problem.Throttled.class);
            case FOREIGN_LINK -> perhaps(Problem.ForeignLink.class);
            default -> WELL;
        };
    }

    /** The rows of a set that ends well, where {@code calm} are those of a service without faults. */
    static Map<Row, Long> rows(Fault fault, Dataset set, Map<Dataset, Map<Row, Long>> calm) {
        Map<Row, Long> rows = calm.getOrDefault(set, Map.of());
        if (fault != Fault.CUSTOMER_REFUSED || set.endpoint().each().isEmpty()) {
            return rows;
        }
        String refused = calm.getOrDefault(CustomerSpending.DATASET, Map.of()).keySet().stream()
                .map(row -> String.valueOf(row.text(CustomerSpending.ID)).toLowerCase(Locale.ROOT))
                .min(Comparator.naturalOrder())
                .orElse("");
        Map<Row, Long> others = new HashMap<>(rows);
        set.meaning(Meaning.CUSTOMER_ID)
                .ifPresent(field -> others.keySet().removeIf(row -> refused.equalsIgnoreCase(row.text(field))));
        return others;
    }

    private static FaultEnding always(Class<? extends Problem> problem) {
        return new FaultEnding(problem, true);
    }

    private static FaultEnding perhaps(Class<? extends Problem> problem) {
        return new FaultEnding(problem, false);
    }
}
