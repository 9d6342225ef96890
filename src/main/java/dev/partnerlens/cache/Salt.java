package dev.partnerlens.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What makes the digests of one file unlike those of any other, so that no list of digests made elsewhere tells them. */
final class Salt {
    private static final int BYTES = 16;

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** A text in JSON; nothing shorter tells a customer for sure. */
    private static final Pattern QUOTED = Pattern.compile("(?<=\")[^\"\\\\]{4,256}(?=\")");

    private final byte[] bytes;

    /** What a text is the digest of; the same text as another kind has another digest. */
    enum Kind {
        CUSTOMER,
        SUBSCRIPTION,
        NAME
    }

    Salt(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    static Salt fresh() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Salt(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Ids and names are the same whatever their case and the blanks around them. */
    Digest digest(Kind kind, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            digest.update(kind.name().getBytes(StandardCharsets.UTF_8));
            return new Digest(digest.digest(plain(text).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** The ids in a text, and the texts in quotes of one that is JSON. */
    static List<String> parts(String text) {
        return Stream.of(ID, QUOTED)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(MatchResult::group)
                .toList();
    }
}
