package dev.partnerlens.explore.column;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Texts; "" is an entry like any other and never the absent one. Ordered by code point. Where the user wants spellings
 * counted as one, their codes and entries are one; {@link #value} is what was sent all the same.
 */
public final class TextColumn implements CodedColumn {
    private final Codes codes;
    private final @Nullable String[] entries;
    private final @Nullable Sent sent;
    private volatile @Nullable String @Nullable [] folded;

    /**
     * What rows really hold where some of it is counted as one.
     *
     * @param variants by entry, the texts counted under it that rows hold
     */
    private record Sent(TextColumn column, Map<String, List<String>> variants) {}

    TextColumn(Codes codes, @Nullable String[] entries) {
        this(codes, entries, null);
    }

    private TextColumn(Codes codes, @Nullable String[] entries, @Nullable Sent sent) {
        this.codes = codes;
        this.entries = entries;
        this.sent = sent;
    }

    /** This column as the one that counts what rows hold in {@code column}, where {@code variants} stand under entries. */
    TextColumn standingFor(TextColumn column, Map<String, List<String>> variants) {
        return new TextColumn(codes, entries, new Sent(column, Map.copyOf(variants)));
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

    /** What was sent for the row. */
    @Override
    public @Nullable String value(int row) {
        return sent == null ? entries[codes.get(row)] : sent.column().value(row);
    }

    @Override
    public TextColumn through(Codes sharer) {
        TextColumn column = new TextColumn(new Codes.Through(sharer, codes), entries);
        return sent == null ? column : column.standingFor(sent.column().through(sharer), sent.variants());
    }

    /** The texts as they were sent, where this column counts some of them as one. */
    public TextColumn sent() {
        return sent == null ? this : sent.column();
    }

    @Override
    public void arrays(Consumer<Object> taker) {
        codes.arrays(taker);
        taker.accept(entries);
        if (sent != null) {
            sent.column().arrays(taker);
        }
    }

    /** The spellings that rows hold under each entry that stands for others too; empty where nothing is grouped. */
    public Map<String, List<String>> variants() {
        return sent == null ? Map.of() : sent.variants();
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
}
