package dev.partnerlens.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.Subscriptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fields of two sets may read the same and tell different things: what was answered of one is no answer of the other. */
class NamesakeFieldsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void theStatusOfSubscriptionsIsNotThatOfReferrals() {
        assertThat(Subscriptions.STATUS).isEqualTo(Referrals.STATUS);
        for (boolean subscriptionsFirst : new boolean[] {true, false}) {
            Practice practice = practice();
            if (subscriptionsFirst) {
                assertValue(practice, "subscriptions.sold", Subscriptions.STATUS, 1, 0);
            }
            assertValue(practice, "referrals.total", Referrals.STATUS, 1, 0);
            assertValue(practice, "subscriptions.sold", Subscriptions.STATUS, 1, 0);
            assertValue(practice, "referrals.total", Referrals.STATUS, 1, 0);
            assertValue(practice, "subscriptions.sold", Referrals.STATUS, 2, 1);
        }
    }

    private static void assertValue(Practice practice, String kpi, TextField field, int value, int ignored) {
        KpiResult result = Kpis.byId(kpi)
                .orElseThrow()
                .evaluate(practice, scope(List.of(new Filter.AnyOf(field, List.of("Active")))));
        assertThat(result.value()).as(kpi).isEqualTo(BigDecimal.valueOf(value));
        assertThat(result.ignored()).as(kpi).hasSize(ignored);
    }

    private static Scope scope(List<Filter> filters) {
        return new Scope(TODAY, new Period(TODAY.minusMonths(2), TODAY.minusDays(1)), filters);
    }

    private static Practice practice() {
        InMemorySource source = new InMemorySource(TODAY)
                .put(Subscriptions.DATASET, List.of(subscription("s1", "Active"), subscription("s2", "Suspended")))
                .put(Referrals.DATASET, List.of(referral("Active"), referral("Closed"), referral("Closed")));
        return Practice.load(source, Datasets.all(), TODAY);
    }

    private static Row subscription(String id, String status) {
        return Row.builder(Subscriptions.DATASET)
                .text(Subscriptions.ID, id)
                .text(Subscriptions.STATUS, status)
                .date(Subscriptions.CREATION_DATE, TODAY.minusDays(20).atStartOfDay())
                .build();
    }

    private static Row referral(String status) {
        return Row.builder(Referrals.DATASET)
                .text(Referrals.STATUS, status)
                .date(Referrals.CREATED_DATE, TODAY.minusDays(20).atStartOfDay())
                .build();
    }
}
