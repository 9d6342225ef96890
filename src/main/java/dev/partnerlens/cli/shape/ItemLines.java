package dev.partnerlens.cli.shape;

import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.CustomerSpending;
import dev.partnerlens.explore.ItemKeys;
import dev.partnerlens.explore.Kpi;
import dev.partnerlens.explore.KpiResult;
import dev.partnerlens.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows behind a list KPI, as far as they fit on a screen; ranked usage in one line a category and unit. */
public final class ItemLines {
    private static final int MOST = 15;

    private final Words words;

    public ItemLines(Words words) {
        this.words = words;
    }

    /** A title and the rows; empty for a KPI without items. */
    List<String> of(KpiResult result) {
        if (result.items().isEmpty()) {
            return List.of();
        }
        List<String> rows = rows(result.items(), Integer.MAX_VALUE, name -> named(result.kpi(), name));
        List<String> lines = new ArrayList<>();
        lines.add("  "
                + words.get("kpi-text.items", words.get("kpi." + result.kpi().id() + ".title")));
        rows.stream().limit(MOST).forEach(row -> lines.add("    " + row));
        if (rows.size() > MOST) {
            lines.add("    " + words.get("kpi-text.more", rows.size() - MOST));
        }
        return lines;
    }

    /** One line an item, or one a category and unit with at most {@code names} customers. */
    public List<String> rows(List<Map<String, @Nullable Object>> items, int names) {
        return rows(items, names, _ -> "");
    }

    private List<String> rows(List<Map<String, @Nullable Object>> items, int names, UnaryOperator<String> naming) {
        List<String> rows = new ArrayList<>();
        String category = "";
        List<String> ranked = new ArrayList<>();
        for (Map<String, @Nullable Object> item : items) {
            if (!item.containsKey(AzureUsage.METER_UNIT.name())) {
                rows.add(plain(item, naming));
                continue;
            }
            String next = category(item);
            if (!next.equals(category)) {
                add(rows, category, ranked, names);
                category = next;
                ranked.clear();
            }
            ranked.add(value(item.get(AzureUsage.CUSTOMER_NAME.name())) + " "
                    + value(item.get(AzureUsage.QUANTITY.name())));
        }
        add(rows, category, ranked, names);
        return rows;
    }

    private static void add(List<String> rows, String category, List<String> ranked, int names) {
        if (!ranked.isEmpty()) {
            rows.add(category + ": " + ranked.stream().limit(names).collect(Collectors.joining("; ")));
        }
    }

    private String category(Map<String, @Nullable Object> item) {
        String unit = Objects.toString(item.get(AzureUsage.METER_UNIT.name()), "");
        return value(item.get(AzureUsage.METER_CATEGORY.name())) + " ("
                + (unit.isEmpty() ? words.get("kpi-text.no-unit") : unit) + ")";
    }

    /** Texts speak for themselves, figures are named. */
    private String plain(Map<String, @Nullable Object> item, UnaryOperator<String> naming) {
        StringJoiner line = new StringJoiner(", ");
        item.forEach((name, value) -> {
            if (value instanceof BigDecimal number) {
                boolean percent = name.equals(ItemKeys.PERCENT) || name.equals(CustomerSpending.PERCENT_USED.name());
                line.add(
                        percent ? words.formats().percent(number) : (value(number) + " " + naming.apply(name)).strip());
            } else if (!name.toLowerCase(Locale.ROOT).endsWith("id") && value != null) {
                line.add(value(value));
            }
        });
        return line.toString();
    }

    /** What a figure of a list counts, in lower case as within a sentence; amounts follow their currency. */
    private String named(Kpi kpi, String name) {
        if (words.has("item." + name)) {
            return words.get("item." + name);
        }
        return kpi.sets().stream()
                .flatMap(set -> set.field(name).stream().map(field -> words.field(set, field)))
                .findFirst()
                .map(text -> text.toLowerCase(words.locale()))
                .orElse("");
    }

    private String value(@Nullable Object value) {
        return switch (value) {
            case null -> "-";
            case BigDecimal number ->
                words.formats().number(number, number.abs().compareTo(BigDecimal.TEN) < 0 ? 2 : 0);
            case LocalDate day -> words.formats().date(day);
            case LocalDateTime time -> words.formats().dateTime(time.toInstant(ZoneOffset.UTC));
            default -> value.toString();
        };
    }
}
