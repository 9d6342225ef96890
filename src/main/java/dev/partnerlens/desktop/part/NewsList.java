package dev.partnerlens.desktop.part;

import dev.partnerlens.chart.NewsText;
import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Buttons;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.explore.news.Happening;
import dev.partnerlens.explore.news.News;
import dev.partnerlens.explore.news.Section;
import dev.partnerlens.presentation.NewsViewModel.Compared;
import dev.partnerlens.text.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What changed since the user last looked, set by set and customer by customer; a line leads to its rows. */
public final class NewsList {
    /** Lines a set; the rest is a number. */
    private static final int MOST = 40;

    private final Compared compared;
    private final Words words;
    private final NewsText text;
    private final Consumer<Happening> follow;
    private final Dropdown dropdown;
    private final VBox root;
    private int lines;

    /**
     * @param follow leads to the rows of what happened
     * @param seen called when the user has seen it all
     */
    public NewsList(Compared compared, Kit kit, Consumer<Happening> follow, Runnable seen) {
        this.compared = compared;
        this.words = kit.words();
        this.text = new NewsText(words);
        this.follow = follow;
        News news = compared.news();
        VBox list = Boxes.column("pl-news-list");
        news.sets().forEach(section -> list.getChildren().addAll(section(section)));
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("pl-news-scroll");
        scroll.setId("news-scroll");
        root = Boxes.column(
                "pl-news",
                Labels.heading(words.get("window.news.title")),
                Labels.wrapped(Labels.muted(since())),
                scroll);
        root.setId("news-list");
        Boxes.shown(scroll, !news.isEmpty());
        if (!news.isEmpty()) {
            root.getChildren()
                    .add(Boxes.row(
                            "pl-news-foot",
                            Boxes.spring(),
                            Buttons.primary("news-seen", words.get("window.news.seen"), () -> closing(seen))));
        }
        dropdown = new Dropdown(root);
    }

    /** Opens below {@code owner}, which must be in a window. */
    public void open(Node owner) {
        dropdown.show(owner);
    }

    private void closing(Runnable action) {
        dropdown.hide();
        action.run();
    }

    private String since() {
        News news = compared.news();
        String day = news.since().map(words.formats()::date).orElse("");
        boolean first = compared.look().isEmpty() && news.since().equals(news.to());
        if (day.isEmpty() || (first && news.isEmpty())) {
            return words.get("window.news.first");
        }
        String from = compared.look()
                .map(look -> words.get("window.news.since-look", words.formats().dateTime(look.at())))
                .orElseGet(() -> words.get("window.news.since-first", day));
        return news.isEmpty() ? from + " " + words.get("window.news.none") : from;
    }

    private List<Node> section(Section section) {
        VBox rows = Boxes.column("pl-news-rows");
        int told = section.told().size();
        for (int i = 0; i < Math.min(told, MOST); i++) {
            Happening each = section.told().get(i);
            boolean another =
                    i == 0 || !each.who().equals(section.told().get(i - 1).who());
            rows.getChildren().add(line(each, another));
        }
        if (told > MOST) {
            rows.getChildren()
                    .add(Labels.muted(words.get("news.more", words.formats().number(told - MOST))));
        }
        text.counted(section).ifPresent(counted -> rows.getChildren().add(Labels.wrapped(Labels.muted(counted))));
        String heading = words.get("window.news.set", words.dataset(section.dataset()), told);
        return List.of(Labels.of(heading, "pl-strong-text", "pl-news-set"), rows);
    }

    /** @param another whether it is about somebody else than the line above */
    private Node line(Happening happening, boolean another) {
        String id = "news-" + lines++;
        Label who = Labels.of(another ? text.who(happening) : "", "pl-strong-text", "pl-small", "pl-news-who");
        Label what = Labels.wrapped(Labels.of(text.what(happening), "pl-small"));
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox row = Boxes.row("pl-news-row", who, what);
        happening.place().ifPresent(_ -> row.getChildren().addAll(Boxes.spring(), link(id, happening)));
        row.setAccessibleText(text.line(happening));
        return row;
    }

    private Node link(String id, Happening happening) {
        var link = Buttons.link(id, words.get("window.news.show"), () -> closing(() -> follow.accept(happening)));
        link.setAccessibleText(words.get("window.news.show.spoken", text.line(happening)));
        return link;
    }
}
