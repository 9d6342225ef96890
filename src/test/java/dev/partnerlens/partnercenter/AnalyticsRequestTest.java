package dev.partnerlens.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.ProfileSearch;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.partnercenter.AnalyticsRequest.Level;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnalyticsRequestTest {
    private static final BaseAddress BASE = BaseAddress.of(URI.create("http://127.0.0.1:80"));
    private static final AnalyticsRequest USAGE =
            AnalyticsRequest.of(AzureUsage.DATASET, "/partner/v1/analytics/usage/azure");
    private static final Period FEBRUARY = new Period(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29));

    @Test
    void asksForWholeDaysWithTheLastOneIncluded() {
        AnalyticsRequest february =
                USAGE.where(Optional.of(FEBRUARY), List.of()).top(10_000);
        assertThat(february.after(20_000).orElseThrow().at(BASE).toString())
                .isEqualTo("http://127.0.0.1/partner/v1/analytics/usage/azure"
                        + "?filter=usageDate%20ge%20cast%28%272024-02-01%27%2CEdm.DateTimeOffset%29"
                        + "%20and%20usageDate%20lt%20cast%28%272024-03-01%27%2CEdm.DateTimeOffset%29"
                        + "&top=10000&skip=20000");
    }

    @Test
    void addsConditionsToTheDaysAndLeavesOutWhatTheServiceHasNoWordFor() {
        List<Filter> conditions = List.of(
                new Filter.AnyOf(AzureUsage.METER_CATEGORY, List.of("Data Management", "Storage")),
                new Filter.Empty(AzureUsage.METER_CATEGORY));
        assertThat(USAGE.where(Optional.of(FEBRUARY), conditions).at(BASE))
                .hasQuery("filter=(usageDate ge cast('2024-02-01',Edm.DateTimeOffset)"
                        + " and usageDate lt cast('2024-03-01',Edm.DateTimeOffset))"
                        + " and (meterCategory eq 'Data Management' or meterCategory eq 'Storage')");
        assertThat(USAGE.where(Optional.empty(), conditions.subList(1, 2)).at(BASE))
                .hasNoQuery();
    }

    @Test
    void asksInTheServicesOwnWords() {
        assertThat(AnalyticsRequest.of(ProfileSearch.DATASET, "/partner/v1/analytics/search")
                        .groupedByDay()
                        .at(BASE))
                .hasPath("/partner/v1/analytics/search")
                .hasQuery("groupby=searchDate&aggregationLevel=day");
        assertThat(AnalyticsRequest.of(Subscriptions.DATASET, "/s")
                        .groupedBy(List.of(Subscriptions.SUBSCRIPTION_TYPE, Subscriptions.CREATION_DATE))
                        .dates(Level.MONTH)
                        .at(BASE))
                .hasQuery("groupby=subscriptionType,creationDate&aggregationLevel=month");
        assertThat(USAGE.oldestFirst().top(1).at(BASE)).hasQuery("orderby=usageDate asc&top=1");
        assertThat(USAGE.before(LocalDate.of(2026, 1, 1)).at(BASE))
                .hasQuery("filter=usageDate lt cast('2026-01-01',Edm.DateTimeOffset)");
        assertThat(USAGE.at(BASE)).hasNoQuery();
    }
}
