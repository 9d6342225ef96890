package dev.partnerlens.explore.column;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Exact sums, one a group: 128 bits each, which 2^63 rows of 64-bit integers cannot overflow. */
public final class Sums {
    private final int scale;
    private final long[] high;
    private final long[] low;
    private @Nullable BigDecimal @Nullable [] aside;

    Sums(int groups, int scale) {
        this.scale = scale;
        this.high = new long[groups];
        this.low = new long[groups];
    }

    void add(int group, long mantissa) {
        long before = low[group];
        long after = before + mantissa;
        low[group] = after;
        long carry = Long.compareUnsigned(after, before) < 0 ? 1 : 0;
        high[group] += (mantissa >> 63) + carry;
    }

    void add(int group, BigDecimal value) {
        @Nullable BigDecimal[] sums = aside;
        if (sums == null) {
            sums = new @Nullable BigDecimal[high.length];
            aside = sums;
        }
        BigDecimal before = sums[group];
        sums[group] = before == null ? value : before.add(value);
    }

    /** The sum of a group in plain form: no trailing zeros, scale at least 0. */
    public BigDecimal of(int group) {
        byte[] bits =
                ByteBuffer.allocate(16).putLong(high[group]).putLong(low[group]).array();
        BigDecimal sum = new BigDecimal(new BigInteger(bits), scale);
        @Nullable BigDecimal[] sums = aside;
        BigDecimal more = sums == null ? null : sums[group];
        return DecimalColumn.plain(more == null ? sum : sum.add(more));
    }
}
