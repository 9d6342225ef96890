package dev.partnerlens.explore.column;

import dev.partnerlens.core.CodedSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Turns a source's text codes, which may span many fields, into the dense and ordered codes of one column. */
final class TextColumnBuilder implements ColumnBuilder {
    private final int position;
    private final CodesBuilder codes;
    private final Map<String, String> spelled;
    private int[] denseBySource = new int[256];
    private int[] sources = new int[256];
    private int entries;

    /** @param spelled what some texts are counted under */
    TextColumnBuilder(int position, int expected, Map<String, String> spelled) {
        this.position = position;
        this.spelled = spelled;
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
        TextColumn asSent = column(texts, text -> text);
        Map<String, List<String>> variants = new TreeMap<>();
        for (int code = 1; code < asSent.cardinality(); code++) {
            String entry = asSent.entry(code);
            String under = entry == null ? null : spelled.get(entry);
            if (entry != null && under != null) {
                variants.computeIfAbsent(under, _ -> new ArrayList<>()).add(entry);
            }
        }
        return variants.isEmpty()
                ? asSent
                : column(texts, text -> spelled.getOrDefault(text, text)).standingFor(asSent, variants);
    }

    private TextColumn column(List<String> texts, UnaryOperator<String> spelling) {
        record Entry(String text, int dense) {}
        Entry[] sorted = new Entry[entries];
        for (int i = 0; i < entries; i++) {
            sorted[i] = new Entry(spelling.apply(texts.get(sources[i])), i + 1);
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
