package dev.partnerlens.cache;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.AzureUsage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;

/** The usage of a large partner: so many meters, each with a row a day, in quantities as the simulator invents them. */
final class ManyMeters {
    private static final Dataset DATASET = AzureUsage.DATASET;
    private static final int METERS_A_SUBSCRIPTION = 6;

    /** What a meter counts, and what a customer of middling size uses a day. */
    private record Kind(String category, String subcategory, String unit, double typical) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("Virtual Machines", "Dsv5 Series", "Hours", 110),
            new Kind("Virtual Machines", "BS Series", "Hours", 60),
            new Kind("Storage", "Standard SSD Managed Disks", "GB-Month", 18),
            new Kind("Storage", "Tiered Block Blob", "GB-Month", 45),
            new Kind("SQL Database", "General Purpose Compute Gen5", "vCore Hours", 64),
            new Kind("App Service", "Premium v3 Plan", "Hours", 48),
            new Kind("Bandwidth", "Internet Egress", "GB", 26),
            new Kind("Azure Monitor", "Log Analytics", "GB", 9),
            new Kind("Backup", "Standard Vault", "GB-Month", 30),
            new Kind("Key Vault", "None", "10,000s", 3.2));

    private final Random random = new Random(1);
    private final List<Row> series = new ArrayList<>();
    private final List<Double> levels = new ArrayList<>();

    ManyMeters(int count) {
        for (int i = 0; i < count; i++) {
            int subscription = i / METERS_A_SUBSCRIPTION;
            int customer = subscription / 2;
            Kind kind = KINDS.get(random.nextInt(KINDS.size()));
            levels.add(kind.typical() * Math.exp(random.nextGaussian() * 0.5 - 0.4));
            series.add(Row.builder(DATASET)
                    .text(AzureUsage.CUSTOMER_TENANT_ID, guid(customer))
                    .text(AzureUsage.CUSTOMER_NAME, "Customer number " + customer)
                    .text(AzureUsage.SUBSCRIPTION_ID, guid(subscription + 1_000_000L))
                    .text(AzureUsage.SUBSCRIPTION_NAME, "Azure Production")
                    .text(AzureUsage.RESOURCE_LOCATION, i % 7 == 0 ? "northeurope" : "westeurope")
                    .text(AzureUsage.METER_CATEGORY, kind.category())
                    .text(AzureUsage.METER_SUBCATEGORY, kind.subcategory())
                    .text(AzureUsage.METER_UNIT, kind.unit())
                    .text(AzureUsage.RESERVATION_ORDER_ID, "")
                    .text(AzureUsage.RESERVATION_ID, "")
                    .text(AzureUsage.CONSUMPTION_METER_ID, guid(i + 10_000_000L))
                    .text(AzureUsage.SERVICE_TYPE, "")
                    .build());
        }
    }

    /** Stores a row of each meter for each of the days. @return rows stored */
    long store(CacheWriter writer, Period days) {
        Staging staging = writer.stage(DATASET);
        days.from().datesUntil(days.to().plusDays(1)).forEach(day -> staging.add(Stored.page(DATASET, rows(day))));
        writer.replaceDays(staging, days, new Fetched(staging.size(), 0, OptionalLong.of(staging.size())));
        return staging.size();
    }

    private List<Row> rows(LocalDate day) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            double used = levels.get(i) * Math.exp(random.nextGaussian() * 0.05);
            Row.Builder row = Row.builder(DATASET);
            for (int position = 0; position < DATASET.fields().size(); position++) {
                row.value(position, series.get(i).value(position));
            }
            rows.add(row.date(AzureUsage.USAGE_DATE, day.atStartOfDay())
                    .number(
                            AzureUsage.QUANTITY,
                            BigDecimal.valueOf(used)
                                    .setScale(6, RoundingMode.HALF_EVEN)
                                    .stripTrailingZeros())
                    .build());
        }
        return rows;
    }

    private static String guid(long number) {
        return new UUID(number * 0x9E3779B97F4A7C15L, number * 0xC2B2AE3D27D4EB4FL).toString();
    }
}
