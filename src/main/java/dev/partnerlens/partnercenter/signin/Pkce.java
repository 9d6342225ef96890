package dev.partnerlens.partnercenter.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Proof that who redeems a code is who asked for it. Source: RFC 7636, method S256.
 *
 * @param verifier the secret, shown only when the code is redeemed
 * @param challenge its hash, shown when the code is asked for
 */
record Pkce(String verifier, String challenge) {
    private static final int BYTES = 32;

    static Pkce fresh() {
        String verifier = random();
        return new Pkce(verifier, text(sha256(verifier.getBytes(StandardCharsets.US_ASCII))));
    }

    /** A text that nobody can guess, in letters that an address can hold. */
    static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return text(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Pkce[" + challenge + "]";
    }
}
