package dev.partnerlens.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Period;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.ProfileSearch;
import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AnalyticsRequestTest {
    private static final BaseAddress BASE = BaseAddress.of(URI.create("http://127.0.0.1:80"));
    private static final AnalyticsRequest USAGE = AnalyticsRequest.of(AzureUsage.DATASET);

    @Test
    void asksForWholeDaysWithTheLastOneIncluded() {
        var february = new Period(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29));
        assertThat(USAGE.within(february).top(10_000).skip(20_000).at(BASE).toString())
                .isEqualTo("http://127.0.0.1/partner/v1/analytics/usage/azure"
                        + "?filter=usageDate%20ge%20cast%28%272024-02-01%27%2CEdm.DateTimeOffset%29"
                        + "%20and%20usageDate%20lt%20cast%28%272024-03-01%27%2CEdm.DateTimeOffset%29"
                        + "&top=10000&skip=20000");
    }

    @Test
    void asksInTheServicesOwnWords() {
        assertThat(AnalyticsRequest.of(ProfileSearch.DATASET).groupedByDay().at(BASE))
                .hasPath("/partner/v1/analytics/search")
                .hasQuery("groupby=searchDate&aggregationLevel=day");
        assertThat(USAGE.oldestFirst().top(1).at(BASE)).hasQuery("orderby=usageDate asc&top=1");
        assertThat(USAGE.before(LocalDate.of(2026, 1, 1)).at(BASE))
                .hasQuery("filter=usageDate lt cast('2026-01-01',Edm.DateTimeOffset)");
        assertThat(USAGE.at(BASE)).hasNoQuery();
    }
}
