package dev.partnerlens.explore.column;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts, exactly as sent; "" is an entry like any other and never the absent one. Ordered by code point. */
public final class TextColumn implements CodedColumn {
    private final Codes codes;
    private final @Nullable String[] entries;
    private volatile @Nullable String @Nullable [] folded;

    TextColumn(Codes codes, @Nullable String[] entries) {
        this.codes = codes;
        this.entries = entries;
    }

    @Override
    public Codes codes() {
        return codes;
    }

    @Override
    public int cardinality() {
        return entries.length;
    }

    @Override
    public @Nullable String entry(int code) {
        return entries[code];
    }

    @Override
    public @Nullable String value(int row) {
        return entries[codes.get(row)];
    }

    /** The entry with its case taken away, see {@link Fold}; null for code 0. */
    public @Nullable String folded(int code) {
        @Nullable String[] known = folded;
        if (known == null) {
            known = new @Nullable String[entries.length];
            for (int i = 0; i < entries.length; i++) {
                String entry = entries[i];
                known[i] = entry == null ? null : Fold.of(entry);
            }
            folded = known;
        }
        return known[code];
    }

    /** The ids in these rows without case; absent and empty ones are nobody's. */
    public Set<String> ids(RowSet rows) {
        boolean[] seen = new boolean[entries.length];
        for (int i = 0; i < rows.size(); i++) {
            seen[codes.get(rows.row(i))] = true;
        }
        Set<String> ids = new HashSet<>();
        for (int code = 1; code < seen.length; code++) {
            String id = folded(code);
            if (seen[code] && id != null && !id.isEmpty()) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** Which codes stand for one of the ids, without case; the empty id is nobody's and never passes. */
    public boolean[] among(Set<String> foldedIds) {
        boolean[] pass = new boolean[entries.length];
        for (int code = 1; code < pass.length; code++) {
            String id = folded(code);
            pass[code] = id != null && !id.isEmpty() && foldedIds.contains(id);
        }
        return pass;
    }
}
