package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * That the service will not do what it was asked, as its answer tells it; the cause of the {@link ProblemException} that
 * comes of it. Holds no word of the answer, only its numbers.
 */
final class ServiceRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    /** Codes for one customer or subscription that is gone, no longer ours, or of another kind. Source: "Error codes". */
    private static final Set<String> OF_ONE_KEY = Set.of("20002", "20003", "60003", "800011", "800012", "900118");

    private final int status;
    private final String code;

    private ServiceRefusal(int status, String code) {
        super(status + " " + code);
        this.status = status;
        this.code = code;
    }

    static ProblemException of(Answer answer, ErrorWords words, BaseAddress base) {
        // Texts in the place of codes are not for messages.
        String code = words.code().matches("[A-Za-z0-9_.-]{1,40}") ? words.code() : "";
        return new ProblemException(problem(answer, words, code, base), new ServiceRefusal(answer.status(), code));
    }

    /** What the service refused, where it is a refusal that this problem came of. */
    static Optional<ServiceRefusal> behind(ProblemException problem) {
        return problem.getCause() instanceof ServiceRefusal refusal ? Optional.of(refusal) : Optional.empty();
    }

    int status() {
        return status;
    }

    /** The service's own code, empty where it gave none. */
    String code() {
        return code;
    }

    /** Whether the code is about one customer or subscription and no other. */
    boolean namesOneKey() {
        return OF_ONE_KEY.contains(code);
    }

    private static Problem problem(Answer answer, ErrorWords words, String code, BaseAddress base) {
        String request = answer.requestId();
        return switch (answer.status()) {
            case 401 -> unsigned(words, code, request);
            case 403 ->
                switch (code) {
                    case "900421" -> new Problem.SecondFactorMissing(request);
                    case "900309" -> new Problem.BlockedByPolicy(request);
                    case "900329" -> new Problem.PersonNeeded(request);
                    default -> new Problem.NotPermitted(words.said(), request);
                };
            case 404, 410 -> new Problem.NotThere(request);
            case 407 -> new Problem.Offline(base.host(), "the proxy wants a sign-in");
            default -> new Problem.ServiceFailed(answer.status(), words.said(), request);
        };
    }

    /** The gateway before the service gives no code, only words. */
    private static Problem unsigned(ErrorWords words, String code, String request) {
        boolean audience =
                code.isEmpty() && words.said().toLowerCase(Locale.ROOT).contains("audience");
        return switch (code) {
            case "900421" -> new Problem.SecondFactorMissing(request);
            case "900420" -> new Problem.WrongAudience(request);
            default -> audience ? new Problem.WrongAudience(request) : new Problem.SignInNeeded(code, request);
        };
    }
}
