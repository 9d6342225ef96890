package dev.partnerlens.explore.column;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that arrays and texts take in memory, each counted once however many hold it. Counted for a 64-bit JVM with
 * compressed references, which is what a heap below 32 GB has; the few objects around the arrays are left out.
 */
final class Footprint {
    private static final int ARRAY = 16;
    private static final int REFERENCE = 4;
    /** A String without its array. */
    private static final int STRING = 24;
    /** A BigDecimal of up to 18 digits; more digits take up to twice that. */
    private static final int DECIMAL = 40;

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private long bytes;

    long bytes() {
        return bytes;
    }

    /** An array of numbers or of texts. */
    void add(@Nullable Object array) {
        if (array == null || !seen.add(array)) {
            return;
        }
        int length = Array.getLength(array);
        bytes += aligned(ARRAY + (long) length * width(array));
        if (array instanceof Object[] objects) {
            for (Object object : objects) {
                element(object);
            }
        }
    }

    private void element(@Nullable Object object) {
        if (object instanceof String text && seen.add(text)) {
            boolean narrow = text.chars().allMatch(each -> each <= 0xff);
            bytes += STRING + aligned(ARRAY + (long) text.length() * (narrow ? 1 : 2));
        } else if (object instanceof BigDecimal && seen.add(object)) {
            bytes += DECIMAL;
        }
    }

    private static int width(Object array) {
        return switch (array) {
            case byte[] _, boolean[] _ -> Byte.BYTES;
            case short[] _, char[] _ -> Short.BYTES;
            case long[] _, double[] _ -> Long.BYTES;
            case int[] _ -> Integer.BYTES;
            default -> REFERENCE;
        };
    }

    private static long aligned(long size) {
        return (size + 7) / 8 * 8;
    }
}
