package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which of a set's documented paths the service knows: found out once, by asking. */
final class KnownPaths {
    private final Map<Dataset, String> worked = new ConcurrentHashMap<>();

    /** A question to one path. */
    @FunctionalInterface
    interface Question<T> {
        T ask(String path) throws InterruptedException;
    }

    /**
     * Asks at the path that worked before, then at the others in their order, until one is known to the service.
     *
     * @throws ProblemException with {@link Problem.NotThere} where the service knows none of them
     */
    <T> T ask(Dataset dataset, Question<T> question) throws InterruptedException {
        List<String> paths = new ArrayList<>(dataset.endpoint().paths());
        String known = worked.get(dataset);
        if (known != null) {
            paths.remove(known);
            paths.addFirst(known);
        }
        for (int i = 0; ; i++) {
            try {
                T answer = question.ask(paths.get(i));
                worked.put(dataset, paths.get(i));
                return answer;
            } catch (ProblemException e) {
                if (!(e.problem() instanceof Problem.NotThere) || i == paths.size() - 1) {
                    throw e;
                }
            }
        }
    }
}
