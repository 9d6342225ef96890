package dev.partnerlens.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Tab;
import dev.partnerlens.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ids are promises to scripts; every KPI can explain itself in every language. */
class KpiDeclarationsTest {
    private static final List<String> PROMISED = List.of(
            "usage.subscriptions-sold usage.customers-with-usage usage.customers-without-usage "
                    + "usage.subscriptions-without-usage usage.new-customers usage.renewed usage.at-risk "
                    + "usage.active-subscriptions usage.deprovisioned-subscriptions usage.top-customers "
                    + "subscriptions.sold subscriptions.licences-sold subscriptions.active subscriptions.suspended "
                    + "subscriptions.deprovisioned subscriptions.renewing-30d subscriptions.expiring-30d "
                    + "subscriptions.renewed subscriptions.new subscriptions.churned subscriptions.trial-conversions "
                    + "subscriptions.trials-ending-30d referrals.total referrals.accepted referrals.won "
                    + "referrals.lost referrals.declined referrals.expired referrals.missed referrals.accepted-24h "
                    + "referrals.pending search.results search.profile-views search.contact-clicks "
                    + "search.referrals resellers.total resellers.new resellers.transacting resellers.active",
            "search.contact-rate resellers.licences",
            "overview.customers overview.new-customers overview.churned-customers overview.active-customers "
                    + "overview.retention-rate overview.churn-rate usage.active-30d subscriptions.retention-rate "
                    + "subscriptions.churn-rate subscriptions.renewed-30d subscriptions.past-end "
                    + "subscriptions.licences subscriptions.azure-share subscriptions.by-product "
                    + "referrals.acknowledged referrals.skipped referrals.acknowledged-rate "
                    + "referrals.acceptance-rate referrals.conversion-rate referrals.win-rate "
                    + "referrals.declined-rate referrals.expired-rate referrals.missed-rate referrals.skipped-rate "
                    + "referrals.days-to-acknowledge referrals.days-to-accept referrals.days-to-win "
                    + "search.view-rate search.referral-rate search.conversion-rate search.top-keywords "
                    + "resellers.inactive resellers.churned resellers.subscriptions resellers.subscriptions-each "
                    + "resellers.licences-each resellers.top",
            "spending.total spending.over-budget spending.near-budget spending.budget-used "
                    + "spending.without-budget spending.customers spending.subscriptions spending.top-customers "
                    + "spending.top-subscriptions spending.top-services spending.top-meters spending.top-resources "
                    + "spending.partner-total spending.trending-over licences.sold licences.assigned "
                    + "licences.deployment licences.unassigned licences.usage licences.customers-below-50 "
                    + "licences.active licences.customers licences.customers-using-below-50 "
                    + "licences.deployment-bands licences.usage-bands licences.by-product licences.by-workload "
                    + "activity.actions activity.failed activity.failed-rate activity.customers activity.users "
                    + "activity.days-since-last activity.by-kind activity.by-user activity.by-customer");

    @Test
    void everyPromisedIdIsDeclaredOnce() {
        assertThat(Kpis.all().stream().map(Kpi::id))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(PROMISED.stream()
                        .flatMap(ids -> Stream.of(ids.split(" ")))
                        .toList());
        assertThat(Kpis.all())
                .allSatisfy(kpi -> assertThat(kpi.id()).startsWith(kpi.tab().id() + "."));
    }

    @Test
    void everyKpiNamesItsSetsAndOnlyFieldsOfThem() {
        assertThat(Kpis.all()).allSatisfy(kpi -> {
            assertThat(kpi.sets()).isNotEmpty();
            assertThat(kpi.needs()).allMatch(field -> kpi.sets().stream().anyMatch(set -> set.has(field)));
        });
    }

    @Test
    void whatCostsAnythingSaysThatItIsAnEstimate() {
        assertThat(Kpis.of(Tab.SPENDING).stream().filter(kpi -> kpi.unit() == Kpi.Unit.MONEY))
                .hasSize(2)
                .allSatisfy(kpi -> assertThat(kpi.caveat()).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void everyTabShowsFiveTiles(Tab tab) {
        assertThat(Kpis.of(tab).stream().filter(Kpi::tile)).hasSize(5);
    }

    @Test
    void everyKpiHasATitleAndADefinitionInEveryLanguageAndNothingElseIsThere() {
        TreeSet<String> keys = new TreeSet<>();
        for (Kpi kpi : Kpis.all()) {
            keys.add("kpi." + kpi.id() + ".title");
            keys.add("kpi." + kpi.id() + ".definition");
        }
        for (Locale language : Words.LANGUAGES) {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "dev.partnerlens.text.kpis",
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(bundle.keySet()).containsExactlyInAnyOrderElementsOf(keys);
            assertThat(keys).allSatisfy(key -> assertThat(bundle.getString(key)).isNotBlank());
        }
    }
}
