package dev.partnerlens.explore.sql;

import dev.partnerlens.cache.Cache;
import dev.partnerlens.cache.CacheWriter;
import dev.partnerlens.cache.Staging;
import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowBatch;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Datasets;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A partner of awkward rows in a cache, the same for the same seed: ids in several cases, absent and empty texts, letters
 * that fold or sort oddly, mixed units, figures huge and tiny, rows that came twice, rows without a date.
 */
final class AwkwardPartner {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 17);
    private static final Period DAYS = new Period(TODAY.minusDays(200), TODAY);

    private static final List<String> IDS = List.of(
            "c-1",
            "C-1",
            "c-2",
            "C-2",
            "c-3",
            "c-10",
            "stra\u00dfe",
            "STRASSE",
            "\u0130d",
            "id",
            "\ud801\udc00",
            "\ud801\udc28",
            "\u03a3",
            "\u03c3",
            "\u03c2");
    private static final List<String> SUBSCRIPTIONS =
            List.of("s-1", "S-1", "s-2", "s-3", "S-3", "s-4", "s-5", "S-6", "s-7", "\u017f-1");
    private static final List<String> WORDS = List.of(
            "a",
            "A",
            "b",
            "aB",
            "\u00e9",
            "e\u0301",
            "\uff21",
            "\ud83d\ude00",
            "\ue000",
            " ",
            "it's, \"so\"",
            "10,000s",
            "1 GB/\u6708",
            "null",
            "%_",
            "z");
    private static final List<String> UNITS = List.of("Hours", "hours", "GB", "10,000s");
    private static final List<String> FIGURES = List.of(
            "0",
            "0.0",
            "24",
            "24.0",
            "-24",
            "-0.5",
            "1E+3",
            "3.7761676618E-05",
            "120.5682999999995904716",
            "9223372036854775807",
            "-9223372036854775808",
            "123456789012345678901234567890.5",
            "1E+40",
            "1E-40",
            "0.1",
            "0.3",
            "0.12903225806451613");

    private final Random random;
    private final boolean mild;

    AwkwardPartner(long seed) {
        this.random = new Random(seed);
        // Every other partner's figures fit a long, as a real one's do; else the exact ways for them would rest.
        this.mild = seed % 2 == 0;
    }

    /** Puts all sets into a fresh cache. */
    Cache in(Path file) {
        Cache cache = new Cache(file, InstantSource.system());
        try (CacheWriter writer = cache.write(TODAY)) {
            for (Dataset dataset : Datasets.all()) {
                // Now and then a set was never fetched.
                if (random.nextInt(12) > 0 || dataset == AzureUsage.DATASET) {
                    store(writer, dataset, rows(dataset), DAYS);
                }
            }
        }
        return cache;
    }

    /** @param days of a set that comes by date */
    static void store(CacheWriter writer, Dataset dataset, List<Row> rows, Period days) {
        Staging staging = writer.stage(dataset);
        staging.add(new RowBatch(dataset, rows, Set.copyOf(dataset.fields()), List.of(), Map.of()));
        Fetched fetched = new Fetched(rows.size(), 0, OptionalLong.of(rows.size()));
        if (dataset.arrival() == Arrival.AS_NOW) {
            writer.replaceStanding(staging, fetched);
        } else {
            writer.replaceAll(staging, List.of(days), fetched);
        }
        writer.succeeded(dataset);
    }

    private List<Row> rows(Dataset dataset) {
        int count = random.nextInt(dataset == AzureUsage.DATASET ? 350 : 70);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(
                    switch (i == 0 ? 9 : random.nextInt(10)) {
                        case 0 -> rows.get(random.nextInt(i));
                        case 1, 2, 3 -> anotherDay(rows.get(random.nextInt(i)));
                        default -> row(dataset);
                    });
        }
        return rows;
    }

    private Row row(Dataset dataset) {
        Row.Builder row = Row.builder(dataset);
        for (Field field : dataset.fields()) {
            row.value(dataset.position(field), random.nextInt(10) == 0 ? null : value(field));
        }
        return row.build();
    }

    /** The same series, another day and other figures. */
    private Row anotherDay(Row like) {
        Dataset dataset = like.dataset();
        Row.Builder row = Row.builder(dataset);
        for (Field field : dataset.fields()) {
            boolean fresh = field instanceof Measure || field.equals(dataset.date());
            row.value(dataset.position(field), fresh ? value(field) : like.value(dataset.position(field)));
        }
        return row.build();
    }

    private @Nullable Object value(Field field) {
        return switch (field) {
            case TextField text -> random.nextInt(12) == 0 ? "" : word(text);
            case FlagField _ -> random.nextBoolean();
            case Measure _ -> figure();
            case DateField date -> date(date);
        };
    }

    private String word(TextField field) {
        if (field.meaning().filter(Meaning.CUSTOMER_ID::equals).isPresent()) {
            return one(IDS);
        }
        if (field.meaning().filter(Meaning.SUBSCRIPTION_ID::equals).isPresent()) {
            return one(SUBSCRIPTIONS);
        }
        boolean unit = field.name().endsWith("Unit") || field.name().contains("urrency");
        return unit && random.nextInt(8) > 0 ? one(UNITS) : one(WORDS);
    }

    private BigDecimal figure() {
        return random.nextBoolean() || mild
                ? BigDecimal.valueOf(random.nextInt(200_000) - 50_000, random.nextInt(5))
                : new BigDecimal(one(FIGURES));
    }

    private LocalDateTime date(DateField field) {
        LocalDateTime day =
                DAYS.from().plusDays(random.nextInt((int) DAYS.days())).atStartOfDay();
        return field.precision() == DateField.Precision.DAY || random.nextBoolean()
                ? day
                : day.plusSeconds(random.nextInt(86_400)).plusNanos(100L * random.nextInt(3));
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
