package dev.partnerlens.core;

import org.jspecify.annotations.Nullable;

/** Carries a {@link Problem} to the place that shows it. Its message is for the log alone. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        this(problem, null);
    }

    public ProblemException(Problem problem, @Nullable Throwable cause) {
        super(problem.getClass().getSimpleName(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
