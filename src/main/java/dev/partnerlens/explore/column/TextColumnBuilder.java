package dev.partnerlens.explore.column;

import dev.partnerlens.core.CodedSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a source's text codes, which may span many fields, into the dense and ordered codes of one column. */
final class TextColumnBuilder implements ColumnBuilder {
    private final int position;
    private final CodesBuilder codes;
    private int[] denseBySource = new int[256];
    private int[] sources = new int[256];
    private int entries;

    TextColumnBuilder(int position, int expected) {
        this.position = position;
        this.codes = new CodesBuilder(expected);
    }

    @Override
    public void add(CodedSource.CodedRow row) {
        int source = row.code(position);
        codes.add(source < 0 ? 0 : dense(source));
    }

    private int dense(int source) {
        if (source >= denseBySource.length) {
            denseBySource = Arrays.copyOf(denseBySource, Math.max(source + 1, denseBySource.length * 2));
        }
        if (denseBySource[source] == 0) {
            if (entries == sources.length) {
                sources = Arrays.copyOf(sources, entries * 2);
            }
            sources[entries++] = source;
            denseBySource[source] = entries;
        }
        return denseBySource[source];
    }

    @Override
    public Column build(List<String> texts) {
        record Entry(String text, int dense) {}
        Entry[] sorted = new Entry[entries];
        for (int i = 0; i < entries; i++) {
            sorted[i] = new Entry(texts.get(sources[i]), i + 1);
        }
        Arrays.sort(sorted, Comparator.comparing(Entry::text, TextColumnBuilder::byCodePoint));
        @Nullable String[] dictionary = new @Nullable String[entries + 1];
        int[] newCodes = new int[entries + 1];
        int last = 0;
        for (Entry entry : sorted) {
            if (last == 0 || !entry.text().equals(dictionary[last])) {
                dictionary[++last] = entry.text();
            }
            newCodes[entry.dense()] = last;
        }
        return new TextColumn(codes.build(newCodes), Arrays.copyOf(dictionary, last + 1));
    }

    /** The order of code points; {@link String#compareTo} would put U+10000 and above before U+E000. */
    static int byCodePoint(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean highX = Character.isSurrogate(x);
                boolean highY = Character.isSurrogate(y);
                return highX == highY ? Character.compare(x, y) : Boolean.compare(highX, highY);
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
