package dev.partnerlens.export;

import dev.partnerlens.chart.ChartModel;
import dev.partnerlens.chart.ChartState;
import dev.partnerlens.chart.TableTwin;
import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.explore.InMemorySource;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.Scope;
import dev.partnerlens.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A small partner with what makes exports hard: hostile names, two units, tiny and negative and absent quantities. */
final class Example {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 24);
    static final Period PERIOD = new Period(LocalDate.of(2026, 4, 1), TODAY);
    static final List<@Nullable String> QUANTITIES =
            Arrays.asList("1.25", "-0.02", null, "0.000013888888888888889", "1000000", "0");

    private Example() {}

    static InMemorySource source() {
        List<Row> usage = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String quantity = QUANTITIES.get(i % QUANTITIES.size());
            usage.add(Row.builder(AzureUsage.DATASET)
                    .text(AzureUsage.CUSTOMER_TENANT_ID, "0000000" + i % 3)
                    .text(
                            AzureUsage.CUSTOMER_NAME,
                            i % 3 == 0 ? "=HYPERLINK(\"http://evil.example\")" : "Contoso " + i % 3)
                    .text(AzureUsage.SUBSCRIPTION_ID, "s" + i % 4)
                    .text(AzureUsage.SUBSCRIPTION_NAME, i % 5 == 0 ? "" : null)
                    .date(AzureUsage.USAGE_DATE, TODAY.minusDays(i).atStartOfDay())
                    .text(AzureUsage.METER_CATEGORY, "Storage")
                    .text(AzureUsage.METER_UNIT, i % 2 == 0 ? "10,000s" : "1 GB")
                    .number(AzureUsage.QUANTITY, quantity == null ? null : new BigDecimal(quantity))
                    .build());
        }
        List<Row> subscriptions = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            subscriptions.add(Row.builder(Subscriptions.DATASET)
                    .text(Subscriptions.ID, "s" + i)
                    .text(Subscriptions.CUSTOMER_TENANT_ID, "0000000" + i % 3)
                    .text(Subscriptions.CUSTOMER_NAME, "Contoso " + i % 3)
                    .text(Subscriptions.STATUS, i == 7 ? Subscriptions.SUSPENDED : Subscriptions.ACTIVE)
                    .text(Subscriptions.SUBSCRIPTION_TYPE, i < 5 ? Subscriptions.AZURE : "Office")
                    .flag(Subscriptions.AUTO_RENEW_ENABLED, i % 2 == 0)
                    .date(Subscriptions.CREATION_DATE, TODAY.minusDays(20L * i).atTime(13, 5, 7))
                    .number(Subscriptions.LICENSE_COUNT, BigDecimal.valueOf(10L * i))
                    .build());
        }
        return new InMemorySource(TODAY).put(AzureUsage.DATASET, usage).put(Subscriptions.DATASET, subscriptions);
    }

    static Subject subject(Tab tab, Locale locale, Partner partner, Filter... filters) {
        return subject(source(), tab, locale, partner, filters);
    }

    static Subject subject(InMemorySource source, Tab tab, Locale locale, Partner partner, Filter... filters) {
        return Subject.of(
                partner,
                tab,
                Practice.load(source, Datasets.all(), TODAY),
                new Scope(TODAY, PERIOD, List.of(filters)),
                Words.in(locale),
                Written.AT);
    }

    static Partner partner() {
        return new Partner("contoso", Cloud.GLOBAL);
    }

    // The checker does not see the annotations of a compact constructor's parameters in a class file.
    @SuppressWarnings("NullAway")
    static ChartModel chart(String id, String title, List<List<@Nullable Object>> rows) {
        return new ChartModel(
                id,
                title,
                "Subtitle",
                ChartState.drawn(),
                Optional.empty(),
                List.of(),
                List.of("A note"),
                "",
                new TableTwin(List.of("Month", "Customer", "Quantity", "Share"), rows));
    }
}
