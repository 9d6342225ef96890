package dev.partnerlens.partnercenter.signin;

import dev.partnerlens.core.Refusal;
import java.util.Optional;

/**
 * What the numbers and words of the directory mean. Source: the page "Microsoft Entra authentication and authorization
 * error codes", and RFC 6749 and 8628 for the words.
 */
final class RefusalCodes {
    private RefusalCodes() {}

    /** @param number what stands behind {@code AADSTS} */
    static Optional<Refusal> ofNumber(String number) {
        return Optional.ofNullable(
                switch (number) {
                    case "65001", "90093", "90094", "90095" -> Refusal.CONSENT_MISSING;
                    case "50194", "700016", "7000112" -> Refusal.APP_UNKNOWN;
                    case "50011", "500113", "900971" -> Refusal.REDIRECT_UNKNOWN;
                    case "7000218" -> Refusal.PUBLIC_CLIENT_OFF;
                    case "65005", "70011", "500011", "650052", "650053", "650057" -> Refusal.PERMISSION_UNKNOWN;
                    case "90002", "90051", "900023" -> Refusal.TENANT_UNKNOWN;
                    case "50020", "50034", "51004", "90072" -> Refusal.USER_UNKNOWN;
                    case "50105" -> Refusal.NOT_ASSIGNED;
                    case "50056", "50126" -> Refusal.PASSWORD_WRONG;
                    case "50053" -> Refusal.LOCKED;
                    case "50057" -> Refusal.ACCOUNT_OFF;
                    case "50055", "50144" -> Refusal.PASSWORD_EXPIRED;
                    case "50072", "50074", "50076", "50078", "50079", "500121" -> Refusal.SECOND_FACTOR;
                    case "53000", "53001", "53002", "53003", "53004", "530003", "530032", "530034" ->
                        Refusal.BLOCKED_BY_POLICY;
                    case "65004" -> Refusal.DECLINED;
                    case "70019", "70020" -> Refusal.CODE_EXPIRED;
                    case "50058", "50089", "50132", "50133", "50173", "70008", "70043", "700082", "700084" ->
                        Refusal.SIGN_IN_AGAIN;
                    default -> null;
                });
    }

    /**
     * Whether it is the directory that is in trouble, and not the sign-in.
     *
     * @param number what stands behind {@code AADSTS}
     */
    static boolean passing(String number) {
        return number.equals("90033");
    }

    /** @param word the protocol's word, for an answer that gives no number we know */
    static Refusal ofWord(String word) {
        return switch (word) {
            case "access_denied", "authorization_declined" -> Refusal.DECLINED;
            case "expired_token", "code_expired" -> Refusal.CODE_EXPIRED;
            case "consent_required" -> Refusal.CONSENT_MISSING;
            case "interaction_required", "login_required", "invalid_grant" -> Refusal.SIGN_IN_AGAIN;
            case "cache_miss" -> Refusal.NOT_SIGNED_IN;
            default -> Refusal.OTHER;
        };
    }
}
