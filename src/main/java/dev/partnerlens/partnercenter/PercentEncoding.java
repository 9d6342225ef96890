package dev.partnerlens.partnercenter;

import java.nio.charset.StandardCharsets;

/** Percent encoding as RFC 3986 wants it, over UTF-8. */
final class PercentEncoding {
    private static final String UNRESERVED = "-._~";
    /** Characters that give a link its shape; brackets and quotes are legal in places only, so they are encoded. */
    private static final String SHAPE = UNRESERVED + ":/?@!$&()*+,;=";

    private PercentEncoding() {}

    /** A value of a query: everything but unreserved characters is encoded, a blank as %20. */
    static String value(String text) {
        return encode(text, UNRESERVED, false);
    }

    /** A path and query as a service wrote them: what is encoded stays, what may not stand in a URI gets encoded. */
    static String mended(String link) {
        return encode(link, SHAPE, true);
    }

    private static String encode(String text, String kept, boolean keepEncoded) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int c = bytes[i] & 0xff;
            boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (alphanumeric || kept.indexOf(c) >= 0 || (c == '%' && keepEncoded && twoHexDigits(bytes, i + 1))) {
                out.append((char) c);
            } else {
                out.append('%').append(hex(c >> 4)).append(hex(c & 15));
            }
        }
        return out.toString();
    }

    private static boolean twoHexDigits(byte[] bytes, int from) {
        return from + 1 < bytes.length
                && Character.digit(bytes[from], 16) >= 0
                && Character.digit(bytes[from + 1], 16) >= 0;
    }

    private static char hex(int digit) {
        return Character.toUpperCase(Character.forDigit(digit, 16));
    }
}
