package dev.partnerlens.cli.shape;

import dev.partnerlens.chart.NewsText;
import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.cli.terminal.Terminal;
import dev.partnerlens.explore.news.News;
import dev.partnerlens.explore.news.Section;
import dev.partnerlens.text.Words;

/** What changed, for readers: a paragraph a set, the most weighty first, and what is only counted. */
public final class ChangesText {
    /** Sentences a set; the rest is a number. */
    private static final int MOST = 50;

    private final Words words;
    private final NewsText text;
    private final Output out;

    public ChangesText(Words words, Output out) {
        this.words = words;
        this.text = new NewsText(words);
        this.out = out;
    }

    public void write(News news) {
        if (news.since().isEmpty()) {
            print(words.get("changes.first"));
            return;
        }
        String since = words.formats().date(news.since().get());
        String to = news.to().map(words.formats()::date).orElse("-");
        print(words.get(news.isEmpty() ? "changes.none" : "changes.head", since, to));
        news.sets().forEach(this::section);
    }

    private void section(Section section) {
        print("");
        int told = section.told().size();
        print(words.get("changes.set", words.dataset(section.dataset()), told));
        section.told().stream().limit(MOST).forEach(each -> print("  " + text.line(each)));
        if (told > MOST) {
            print("  " + words.get("news.more", words.formats().number(told - MOST)));
        }
        text.counted(section).ifPresent(line -> print("  " + line));
    }

    private void print(String line) {
        out.append(Terminal.plain(line)).append('\n');
    }
}
