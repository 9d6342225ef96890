package dev.partnerlens.explore.column;

import org.jspecify.annotations.Nullable;

/**
 * A column whose distinct values stand once in a dictionary. Code 0 is the absent value; the other codes ascend with
 * their values, so that comparing codes compares values.
 */
public sealed interface CodedColumn extends Column permits TextColumn, DateColumn, FlagColumn {
    Codes codes();

    /** Number of dictionary entries with the absent one; codes run from 0 to before it. */
    int cardinality();

    /** The value of a code: String, LocalDate or Boolean, null for code 0. */
    @Nullable
    Object entry(int code);
}
