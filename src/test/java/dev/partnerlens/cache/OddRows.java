package dev.partnerlens.cache;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.TextField;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Invents rows that hold everything a service has been seen to send, and some of what it has not, by seed. */
public final class OddRows {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "A",
            "\u00e9t\u00e9",
            "e\u0301t\u00e9",
            "a\u0000b",
            "\ud83d\ude00",
            "\ud800 half",
            "half \udfff",
            "\ufffd half",
            "\ufeff",
            "it's \"quoted\"",
            "1 GB/\u6708",
            "line\nbreak",
            "null",
            "0");

    private static final List<String> NUMBERS = List.of(
            "0",
            "0.0",
            "0E-20",
            "0E+3",
            "24",
            "24.0",
            "-24",
            "-0.5",
            "3.7761676618E-05",
            "120.5682999999995904716",
            "-87993.07",
            "1E+3",
            "1E+400",
            "1E-400",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775808",
            "99999999999999999",
            "100000000000000000",
            "-99999999999999999",
            "0.000000000000000000000000000001",
            "0.0000000000000000000000000000001",
            "0.12903225806451613");

    private final Random random;
    private final Dataset dataset;
    private final Period days;

    public OddRows(long seed, Dataset dataset, Period days) {
        this.random = new Random(seed);
        this.dataset = dataset;
        this.days = days;
    }

    /** One row in four is the same as an earlier one. */
    public List<Row> rows(int count) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(i > 0 && random.nextInt(4) == 0 ? rows.get(random.nextInt(i)) : row());
        }
        return rows;
    }

    private Row row() {
        Row.Builder row = Row.builder(dataset);
        for (Field field : dataset.fields()) {
            boolean always = field.equals(dataset.date());
            row.value(dataset.position(field), !always && random.nextInt(5) == 0 ? null : value(field));
        }
        return row.build();
    }

    private @Nullable Object value(Field field) {
        return switch (field) {
            case TextField _ -> random.nextInt(3) == 0 ? "text " + random.nextInt(50) : one(TEXTS);
            case DateField date -> date(date);
            case FlagField _ -> random.nextBoolean();
            case Measure _ ->
                random.nextBoolean()
                        ? new BigDecimal(one(NUMBERS))
                        : BigDecimal.valueOf(random.nextLong(), random.nextInt(25));
        };
    }

    private LocalDateTime date(DateField field) {
        LocalDateTime day =
                days.from().plusDays(random.nextInt((int) days.days())).atStartOfDay();
        if (field.precision() == DateField.Precision.DAY && random.nextInt(10) > 0) {
            return day;
        }
        return switch (random.nextInt(4)) {
            case 0 -> day;
            case 1 -> day.plusNanos(100L * random.nextInt(10));
            case 2 -> day.plusDays(1).minusNanos(100);
            default -> day.plusSeconds(random.nextInt(86_400));
        };
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
