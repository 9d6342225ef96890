package dev.partnerlens.explore;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.Activity;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.CustomerSpending;
import dev.partnerlens.core.dataset.IndirectResellers;
import dev.partnerlens.core.dataset.LicenseDeployment;
import dev.partnerlens.core.dataset.LicenseUsage;
import dev.partnerlens.core.dataset.MeterSpending;
import dev.partnerlens.core.dataset.PartnerSpending;
import dev.partnerlens.core.dataset.ProfileSearch;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.ResourceSpending;
import dev.partnerlens.core.dataset.SubscriptionSpending;
import dev.partnerlens.core.dataset.Subscriptions;
import java.util.List;
import java.util.Optional;

/**
 * What a tab is about, declared once for screen, terminal and files.
 *
 * @param rows the set whose rows its table shows
 * @param sets every set its figures come from or its filters go through; the first is {@code rows}
 * @param facets the fields its filter bar offers, in order
 */
public record TabContent(Tab tab, Dataset rows, List<Dataset> sets, List<TextField> facets) {
    /** The days of the set's own date that the table keeps to; empty where rows tell the state of now. */
    public Optional<Period> rowsWithin(Period period) {
        return switch (tab) {
            case USAGE, REFERRALS, SEARCH, ACTIVITY -> Optional.of(period);
            case OVERVIEW, SUBSCRIPTIONS, RESELLERS, SPENDING, LICENCES -> Optional.empty();
        };
    }

    public static TabContent of(Tab tab) {
        return switch (tab) {
            case OVERVIEW ->
                new TabContent(
                        tab,
                        Subscriptions.DATASET,
                        List.of(
                                Subscriptions.DATASET,
                                AzureUsage.DATASET,
                                Referrals.DATASET,
                                ProfileSearch.DATASET,
                                IndirectResellers.DATASET),
                        List.of(Subscriptions.CUSTOMER_MARKET, Subscriptions.CUSTOMER_NAME));
            case USAGE ->
                new TabContent(
                        tab,
                        AzureUsage.DATASET,
                        List.of(AzureUsage.DATASET, Subscriptions.DATASET),
                        List.of(
                                AzureUsage.CUSTOMER_NAME,
                                AzureUsage.METER_CATEGORY,
                                AzureUsage.METER_UNIT,
                                AzureUsage.RESOURCE_LOCATION,
                                Subscriptions.CUSTOMER_MARKET));
            case SUBSCRIPTIONS ->
                new TabContent(
                        tab,
                        Subscriptions.DATASET,
                        List.of(Subscriptions.DATASET),
                        List.of(
                                Subscriptions.CUSTOMER_MARKET,
                                Subscriptions.CUSTOMER_NAME,
                                Subscriptions.SUBSCRIPTION_TYPE,
                                Subscriptions.PRODUCT_NAME,
                                Subscriptions.STATUS));
            case REFERRALS ->
                new TabContent(
                        tab,
                        Referrals.DATASET,
                        List.of(Referrals.DATASET),
                        List.of(
                                Referrals.CUSTOMER_MARKET,
                                Referrals.CUSTOMER_ORG_SIZE,
                                Referrals.STATUS,
                                Referrals.CUSTOMER_NAME));
            case SEARCH ->
                new TabContent(
                        tab,
                        ProfileSearch.DATASET,
                        List.of(ProfileSearch.DATASET),
                        List.of(
                                ProfileSearch.KEYWORD_COUNTRY,
                                ProfileSearch.KEYWORD_PRODUCT,
                                ProfileSearch.KEYWORD_INDUSTRY_FOCUS,
                                ProfileSearch.KEYWORD_SEARCH_TEXT));
            case RESELLERS ->
                new TabContent(
                        tab,
                        IndirectResellers.DATASET,
                        List.of(IndirectResellers.DATASET),
                        List.of(IndirectResellers.MARKET, IndirectResellers.NAME));
            case SPENDING ->
                new TabContent(
                        tab,
                        CustomerSpending.DATASET,
                        List.of(
                                CustomerSpending.DATASET,
                                SubscriptionSpending.DATASET,
                                MeterSpending.DATASET,
                                ResourceSpending.DATASET,
                                PartnerSpending.DATASET,
                                Subscriptions.DATASET),
                        List.of(CustomerSpending.NAME, CustomerSpending.CURRENCY, Subscriptions.CUSTOMER_MARKET));
            case LICENCES ->
                new TabContent(
                        tab,
                        LicenseDeployment.DATASET,
                        List.of(LicenseDeployment.DATASET, LicenseUsage.DATASET, Subscriptions.DATASET),
                        List.of(
                                LicenseDeployment.CUSTOMER_NAME,
                                LicenseDeployment.PRODUCT_NAME,
                                LicenseDeployment.SERVICE_NAME,
                                Subscriptions.CUSTOMER_MARKET));
            case ACTIVITY ->
                new TabContent(
                        tab,
                        Activity.DATASET,
                        List.of(Activity.DATASET, Subscriptions.DATASET),
                        List.of(
                                Activity.OPERATION_TYPE,
                                Activity.USER_PRINCIPAL_NAME,
                                Activity.CUSTOMER_NAME,
                                Activity.OPERATION_STATUS,
                                Activity.RESOURCE_TYPE));
        };
    }
}
