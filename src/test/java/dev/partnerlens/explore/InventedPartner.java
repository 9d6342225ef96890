package dev.partnerlens.explore;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.Subscriptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A partner of few and awkward values, the same for the same seed: ids in several cases, empty and absent ones, words
 * nobody documented, negative quantities, dates on the edges of months and around {@link #TODAY}.
 */
public final class InventedPartner {
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 17);

    private static final Map<String, List<String>> WORDS = Map.of(
            "status", List.of("ACTIVE", "Active", "SUSPENDED", "DEPROVISIONED", "Pending"),
            "subscriptionType", List.of("Azure", "AZURE", "Office", "Azure plan"),
            "churnRisk", List.of("High", "high", "Low"),
            "meterUnit", List.of("Hours", "10,000s", "GB"));

    private final Random random;
    private final Map<Dataset, List<Row>> rows = new HashMap<>();
    private boolean series;

    public InventedPartner(long seed) {
        this.random = new Random(seed);
        for (Dataset dataset : Datasets.all()) {
            int count = random.nextInt(dataset == AzureUsage.DATASET ? 400 : 120);
            List<Row> made = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                boolean again = dataset.arrival() == Arrival.BY_DATE && i > 0 && random.nextInt(3) > 0;
                made.add(again ? another(made.get(random.nextInt(i))) : row(dataset, i));
            }
            rows.put(dataset, made);
        }
    }

    /** The rows of a set, in no order. */
    public List<Row> rows(Dataset dataset) {
        return rows.getOrDefault(dataset, List.of());
    }

    /** All sets, wholly fetched through {@link #TODAY}. */
    public InMemorySource source() {
        InMemorySource source = new InMemorySource(TODAY);
        rows.forEach(source::put);
        return series ? source.withSeries() : source;
    }

    /** From now on usage comes as days of series, see {@link InMemorySource#withSeries}. */
    public InventedPartner withSeries() {
        series = true;
        return this;
    }

    /** All sets as {@link #source}, their rows as days of series. */
    public InMemorySource sourceBySeries() {
        return source().withSeries();
    }

    /** The same in all but the day and the figures. */
    private Row another(Row like) {
        Dataset dataset = like.dataset();
        Row.Builder row = Row.builder(dataset);
        for (Field field : dataset.fields()) {
            boolean own = field instanceof Measure || field.equals(dataset.date());
            row.value(dataset.position(field), own ? value(field) : like.value(dataset.position(field)));
        }
        return row.build();
    }

    private Row row(Dataset dataset, int number) {
        Row.Builder row = Row.builder(dataset);
        for (Field field : dataset.fields()) {
            row.value(dataset.position(field), value(field));
        }
        if (dataset == Subscriptions.DATASET) {
            row.text(Subscriptions.ID, random.nextInt(20) == 0 ? null : (random.nextBoolean() ? "S" : "s") + number);
        }
        return row.build();
    }

    private @Nullable Object value(Field field) {
        int luck = random.nextInt(12);
        return switch (field) {
            case TextField text
            when text.wire().name().equals("subscriptionId") -> (random.nextBoolean() ? "S" : "s") + random.nextInt(60);
            case TextField text ->
                switch (luck) {
                    case 0 -> null;
                    case 1 -> "";
                    default -> word(text);
                };
            case FlagField _ -> luck == 0 ? null : (Object) random.nextBoolean();
            case Measure _ -> luck == 0 ? null : (Object) number();
            case DateField date -> luck < (date.name().equals("usageDate") ? 1 : 4) ? null : date(date);
        };
    }

    private String word(TextField field) {
        List<String> words = WORDS.get(field.name());
        if (words != null) {
            return words.get(random.nextInt(words.size()));
        }
        return (random.nextBoolean() ? "v" : "V") + random.nextInt(6);
    }

    private BigDecimal number() {
        return switch (random.nextInt(5)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> BigDecimal.valueOf(random.nextInt(50));
            case 2 -> BigDecimal.valueOf(-random.nextInt(1_000), 2);
            default -> BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(6));
        };
    }

    private LocalDateTime date(DateField field) {
        LocalDate day = switch (random.nextInt(4)) {
            case 0 -> TODAY.withDayOfMonth(1).minusMonths(random.nextInt(9)).minusDays(random.nextInt(2));
            case 1 -> TODAY.plusDays(random.nextInt(64) - 32);
            default -> TODAY.minusDays(random.nextInt(300));
        };
        return field.precision() == DateField.Precision.DAY
                ? day.atStartOfDay()
                : day.atStartOfDay().plusMinutes(random.nextBoolean() ? 0 : random.nextInt(1440));
    }
}
