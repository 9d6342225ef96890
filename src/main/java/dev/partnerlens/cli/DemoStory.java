package dev.partnerlens.cli;

import dev.partnerlens.cli.shape.ItemLines;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.explore.KpiResult;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.RowView;
import dev.partnerlens.explore.Scope;
import dev.partnerlens.text.Words;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the partner sold, who uses what and what is at risk, in sentences made from the KPIs. */
final class DemoStory {
    private static final int MOST_CATEGORIES = 12;
    private static final int MOST_CUSTOMERS = 3;
    private static final int MOST_NAMES = 5;
    private static final int DAYS_AHEAD = 30;

    private final Words words;
    private final Practice practice;
    private final Scope scope;
    private final Map<String, KpiResult> results;

    DemoStory(Words words, Practice practice, Scope scope, List<KpiResult> results) {
        this.words = words;
        this.practice = practice;
        this.scope = scope;
        this.results =
                results.stream().collect(Collectors.toMap(result -> result.kpi().id(), result -> result));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(words.get("story.head", words.formats().period(scope.period())));
        sold(lines);
        used(lines);
        atRisk(lines);
        return lines;
    }

    private void sold(List<String> lines) {
        lines.add(words.get(
                "story.sold",
                figure("subscriptions.sold"),
                figure("subscriptions.licences-sold"),
                figure("usage.subscriptions-sold"),
                figure("usage.new-customers")));
    }

    private void used(List<String> lines) {
        lines.add(words.get("story.used", figure("usage.customers-with-usage")));
        List<String> categories = new ItemLines(words).rows(items("usage.top-customers"), MOST_CUSTOMERS);
        add(lines, categories, MOST_CATEGORIES);
    }

    private void atRisk(List<String> lines) {
        lines.add(words.get("story.at-risk"));
        lines.add("  - "
                + words.get(
                        "story.expiring", figure("subscriptions.expiring-30d"), figure("subscriptions.renewing-30d")));
        add(lines, expiring(), MOST_NAMES);
        lines.add("  - " + words.get("story.churn", figure("usage.at-risk")));
        lines.add("  - "
                + words.get(
                        "story.unused",
                        figure("usage.customers-without-usage"),
                        figure("usage.subscriptions-without-usage")));
        add(lines, unused(), MOST_NAMES);
        lines.add("  - " + words.get("story.trials", figure("subscriptions.trials-ending-30d")));
        lines.add("  - " + words.get("story.pending", figure("referrals.pending")));
    }

    /** Who is behind {@code subscriptions.expiring-30d}, the first to end first. */
    private List<String> expiring() {
        RowView rows = practice.rows(
                        Subscriptions.DATASET,
                        Optional.empty(),
                        List.of(
                                new Filter.AnyOf(Subscriptions.STATUS, List.of(Subscriptions.ACTIVE)),
                                new Filter.NoneOf(Subscriptions.AUTO_RENEW_ENABLED, List.of("true")),
                                new Filter.Within(
                                        Subscriptions.COMMITMENT_END_DATE,
                                        new Period(scope.today(), scope.today().plusDays(DAYS_AHEAD)))))
                .sorted(Subscriptions.COMMITMENT_END_DATE, false);
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            String ends = rows.value(row, Subscriptions.COMMITMENT_END_DATE) instanceof LocalDateTime time
                    ? words.formats().date(time.toLocalDate())
                    : "-";
            lines.add(words.get(
                    "story.ends",
                    text(rows.value(row, Subscriptions.CUSTOMER_NAME)),
                    text(rows.value(row, Subscriptions.PRODUCT_NAME)),
                    ends));
        }
        return lines;
    }

    private List<String> unused() {
        Set<String> lines = new LinkedHashSet<>();
        for (Map<String, @Nullable Object> item : items("usage.subscriptions-without-usage")) {
            lines.add(text(item.get(Subscriptions.CUSTOMER_NAME.name())) + ", "
                    + text(item.get(Subscriptions.PRODUCT_NAME.name())));
        }
        return List.copyOf(lines);
    }

    private void add(List<String> lines, List<String> rows, int most) {
        rows.stream().limit(most).forEach(row -> lines.add("      " + row));
        if (rows.size() > most) {
            lines.add("      " + words.get("kpi-text.more", rows.size() - most));
        }
    }

    private List<Map<String, @Nullable Object>> items(String id) {
        return Objects.requireNonNull(results.get(id), id).items();
    }

    /** The value, or in words why there is none. */
    private String figure(String id) {
        KpiResult result = Objects.requireNonNull(results.get(id), id);
        return result.value() != null && result.state().hasValue()
                ? words.formats().number(result.value(), 0)
                : words.get("story.unknown", words.get("state." + result.state().id()));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "-");
    }
}
