package dev.partnerlens.explore.news;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.CustomerLicenseDeployment;
import dev.partnerlens.core.dataset.CustomerSpending;
import dev.partnerlens.core.dataset.IndirectResellers;
import dev.partnerlens.core.dataset.LicenseDeployment;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.Subscriptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the changes of one set are told.
 *
 * @param kinds what is worth a sentence, in the order tried; of one field the first that holds
 * @param fields whether a change that no kind tells of gets a sentence of its own; else it is counted
 * @param quiet fields that move by themselves from day to day and are no news; rows that changed in them alone are counted
 * @param who the field that names whom a change is about
 * @param what the fields that name what it is about, the first with a text counts
 * @param tab where its rows are shown
 * @param unless a set that tells the same where it was fetched
 */
record Told(
        Dataset dataset,
        List<Kind> kinds,
        boolean fields,
        Set<Field> quiet,
        Optional<TextField> who,
        List<TextField> what,
        Optional<Tab> tab,
        Optional<Dataset> unless) {
    private static final List<Told> WORDED = List.of(
            new Told(
                    Subscriptions.DATASET,
                    SubscriptionKinds.ALL,
                    true,
                    Set.of(Subscriptions.LAST_USAGE_DATE),
                    Optional.of(Subscriptions.CUSTOMER_NAME),
                    List.of(Subscriptions.PRODUCT_NAME, Subscriptions.FRIENDLY_NAME, Subscriptions.ID),
                    Optional.of(Tab.SUBSCRIPTIONS),
                    Optional.empty()),
            new Told(
                    IndirectResellers.DATASET,
                    ResellerKinds.ALL,
                    true,
                    Set.of(),
                    Optional.of(IndirectResellers.NAME),
                    List.of(IndirectResellers.MARKET),
                    Optional.of(Tab.RESELLERS),
                    Optional.empty()),
            new Told(
                    Referrals.DATASET,
                    ReferralKinds.ALL,
                    true,
                    Set.of(),
                    Optional.of(Referrals.CUSTOMER_NAME),
                    List.of(Referrals.ID),
                    Optional.of(Tab.REFERRALS),
                    Optional.empty()),
            new Told(
                    CustomerSpending.DATASET,
                    SpendingKinds.ALL,
                    true,
                    Set.of(
                            CustomerSpending.TOTAL_COST,
                            CustomerSpending.USD_TOTAL_COST,
                            CustomerSpending.PERCENT_USED,
                            CustomerSpending.LAST_MODIFIED_DATE),
                    Optional.of(CustomerSpending.NAME),
                    List.of(CustomerSpending.CURRENCY),
                    Optional.empty(),
                    Optional.empty()),
            licences(
                    LicenseDeployment.DATASET,
                    LicenseDeployment.LICENSES_DEPLOYED,
                    LicenseDeployment.CUSTOMER_NAME,
                    LicenseDeployment.PRODUCT_NAME,
                    Set.of(LicenseDeployment.PROCESSED_DATE_TIME),
                    Optional.empty()),
            licences(
                    CustomerLicenseDeployment.DATASET,
                    CustomerLicenseDeployment.LICENSES_DEPLOYED,
                    CustomerLicenseDeployment.CUSTOMER_NAME,
                    CustomerLicenseDeployment.PRODUCT_NAME,
                    Set.of(CustomerLicenseDeployment.PROCESSED_DATE_TIME, CustomerLicenseDeployment.DEPLOYMENT_PERCENT),
                    Optional.of(LicenseDeployment.DATASET)));

    /** How a set is told; one without words of its own by counts alone, where moved figures and dates are no news. */
    static Told of(Dataset dataset) {
        return WORDED.stream()
                .filter(told -> told.dataset == dataset)
                .findFirst()
                .orElseGet(() -> counted(dataset));
    }

    /** The same by counts alone. */
    static Told counted(Dataset dataset) {
        List<Field> moving = dataset.fields().stream()
                .filter(field -> field instanceof Measure || field instanceof DateField)
                .toList();
        return new Told(
                dataset,
                List.of(),
                false,
                Set.copyOf(moving),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Told licences(
            Dataset dataset,
            Measure assigned,
            TextField customer,
            TextField product,
            Set<Field> quiet,
            Optional<Dataset> unless) {
        List<Kind> kinds =
                List.of(Kind.more("assigned-more", 45, assigned), Kind.fewer("assigned-fewer", 48, assigned));
        return new Told(dataset, kinds, true, quiet, Optional.of(customer), List.of(product), Optional.empty(), unless);
    }
}
