package dev.partnerlens.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowBatch;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.IndirectResellers;
import dev.partnerlens.core.dataset.ProfileSearch;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.Subscriptions;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples printed in the documentation, as far as a checkout has them beside it. */
class DocumentedAnswersTest {
    private static final Path SAMPLES = Path.of("../shared/api/samples");

    @ParameterizedTest
    @CsvSource({
        "azure-usage, analytics-usage-azure.json, 14",
        "indirect-resellers, analytics-indirectresellers.json, 14",
        "subscriptions, analytics-subscriptions.json, 25",
        "subscriptions, analytics-subscriptions-filter.json, 21",
        "search, analytics-search.json, 11",
        "referrals, analytics-referrals.json, 16",
    })
    void isOneRowWithEveryFieldKnown(String dataset, String file, int fields) throws Exception {
        RowBatch batch = batch(dataset, file);
        assertThat(batch.rows()).hasSize(1);
        assertThat(batch.setAside()).isEmpty();
        assertThat(batch.unknown()).isEmpty();
        assertThat(batch.delivered()).hasSize(fields);
    }

    @Test
    void readsTheValuesThatAreOddlyTyped() throws Exception {
        Row usage = batch("azure-usage", "analytics-usage-azure.json").rows().getFirst();
        assertThat(usage.text(AzureUsage.METER_UNIT)).isEqualTo("10,000s");
        assertThat(usage.text(AzureUsage.RESERVATION_ID)).isEmpty();
        assertThat(usage.number(AzureUsage.QUANTITY)).isEqualTo(new BigDecimal("20"));

        Row reseller = batch("indirect-resellers", "analytics-indirectresellers.json")
                .rows()
                .getFirst();
        assertThat(reseller.date(IndirectResellers.LATEST_DEPROVISIONED)).isNull();
        assertThat(reseller.date(IndirectResellers.FIRST_CREATION))
                .isEqualTo(LocalDateTime.of(2016, 10, 18, 19, 16, 25, 107_000_000));

        Row search = batch("search", "analytics-search.json").rows().getFirst();
        assertThat(search.text(ProfileSearch.MPN_ID)).isEqualTo("2604568");
        assertThat(search.date(ProfileSearch.SEARCH_DATE)).isEqualTo(LocalDateTime.of(2018, 5, 30, 0, 0));

        Row referral = batch("referrals", "analytics-referrals.json").rows().getFirst();
        assertThat(referral.date(Referrals.WON_DATE)).isNull();
    }

    @Test
    void readsTheGroupedExampleWithItsCountsAsText() throws Exception {
        RowBatch batch = batch("subscriptions", "analytics-subscriptions-groupby.json");
        assertThat(batch.rows())
                .extracting(row -> row.text(Subscriptions.SUBSCRIPTION_TYPE))
                .hasSize(7);
        assertThat(batch.rows().stream()
                        .map(row -> row.number(Subscriptions.LICENSE_COUNT))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(new BigDecimal("8529"));
    }

    private static RowBatch batch(String dataset, String file) throws Exception {
        Path sample = SAMPLES.resolve(file);
        assumeTrue(Files.exists(sample), () -> "No " + sample.getFileName() + " beside this checkout");
        List<RowBatch> batches = new ArrayList<>();
        try (var service = ScriptedService.inTurn(Reply.ok("\ufeff" + Files.readString(sample)))) {
            Fetched fetched =
                    service.feed().fetch(Datasets.byId(dataset).orElseThrow(), Optional.empty(), batches::add);
            assertThat(fetched.disputed()).isFalse();
        }
        assertThat(batches).hasSize(1);
        return batches.getFirst();
    }
}
