package dev.partnerlens.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.CustomerSpending;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.IndirectResellers;
import dev.partnerlens.core.dataset.PartnerSpending;
import dev.partnerlens.core.dataset.ProfileSearch;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.Subscriptions;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FieldTest {
    @Test
    void idsAndCodesCompareWithoutCaseAndTextsExactly() {
        assertThat(AzureUsage.CUSTOMER_TENANT_ID.same("39A1DFAC", "39a1dfac")).isTrue();
        assertThat(Subscriptions.STATUS.same("ACTIVE", "Active")).isTrue();
        assertThat(Subscriptions.STATUS.same("ACTIVE", "INACTIVE")).isFalse();
        assertThat(AzureUsage.CUSTOMER_NAME.same("Contoso", "contoso")).isFalse();
        assertThat(AzureUsage.CUSTOMER_NAME.same("Contoso", "Contoso")).isTrue();
        assertThat(AzureUsage.METER_UNIT.same("1 Hour", "1 hour")).isFalse();
    }

    @Test
    void aFilterOnOneSetFindsWhatTellsTheSameInAnother() {
        assertThat(AzureUsage.DATASET.counterpart(Subscriptions.CUSTOMER_NAME)).contains(AzureUsage.CUSTOMER_NAME);
        assertThat(AzureUsage.DATASET.counterpart(Subscriptions.ID)).contains(AzureUsage.SUBSCRIPTION_ID);
        assertThat(Subscriptions.DATASET.counterpart(AzureUsage.CUSTOMER_TENANT_ID))
                .contains(Subscriptions.CUSTOMER_TENANT_ID);
        assertThat(Subscriptions.DATASET.counterpart(Subscriptions.STATUS)).contains(Subscriptions.STATUS);
        assertThat(ProfileSearch.DATASET.counterpart(Referrals.PARTNER_MARKET)).contains(ProfileSearch.PARTNER_MARKET);
        assertThat(Subscriptions.DATASET.counterpart(Referrals.CUSTOMER_MARKET))
                .contains(Subscriptions.CUSTOMER_MARKET);
        // The same name is not the same thing.
        assertThat(Referrals.DATASET.counterpart(Subscriptions.ID)).isEmpty();
        assertThat(IndirectResellers.DATASET.counterpart(Referrals.ID)).isEmpty();
        assertThat(AzureUsage.DATASET.counterpart(Subscriptions.STATUS)).isEmpty();
        assertThat(AzureUsage.DATASET.counterpart(Subscriptions.CREATION_DATE)).isEmpty();
        assertThat(ProfileSearch.DATASET.counterpart(Referrals.CUSTOMER_MARKET)).isEmpty();
    }

    @Test
    void aFieldBelongsToItsSetOnly() {
        assertThat(Referrals.DATASET.has(Referrals.ID)).isTrue();
        assertThat(Referrals.DATASET.has(Subscriptions.ID)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Referrals.DATASET.position(Subscriptions.ID));
    }

    @Test
    void aRowHoldsWhatFitsItsFieldsAndNothingElse() {
        Row row = Row.builder(AzureUsage.DATASET)
                .number(AzureUsage.QUANTITY, new BigDecimal("1.50"))
                .text(AzureUsage.SERVICE_TYPE, "")
                .build();
        assertThat(row.number(AzureUsage.QUANTITY)).isEqualTo(new BigDecimal("1.50"));
        assertThat(row.text(AzureUsage.SERVICE_TYPE)).isEmpty();
        assertThat(row.text(AzureUsage.RESERVATION_ID)).isNull();
        assertThat(row.value(AzureUsage.DATASET.position(AzureUsage.QUANTITY))).isEqualTo(new BigDecimal("1.50"));
        int date = AzureUsage.DATASET.position(AzureUsage.USAGE_DATE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Row.builder(AzureUsage.DATASET).value(date, "2026-01-01"))
                .withMessageNotContaining("2026");
    }

    @Test
    void quantitiesAddUpWithinOneUnitAndCountsEverywhere() {
        assertThat(AzureUsage.QUANTITY.unit()).contains(AzureUsage.METER_UNIT);
        assertThat(Subscriptions.LICENSE_COUNT.unit()).isEmpty();
        assertThat(AzureUsage.DATASET.measures()).containsExactly(AzureUsage.QUANTITY);
        assertThat(Referrals.DATASET.measures()).isEmpty();
        assertThat(IndirectResellers.DATASET.measures())
                .containsExactly(IndirectResellers.SUBSCRIPTION_COUNT, IndirectResellers.LICENSE_COUNT);
    }

    @Test
    void aRatioIsAFigureThatNoQueryAddsUp() {
        assertThat(CustomerSpending.DATASET.measures())
                .containsExactly(CustomerSpending.TOTAL_COST, CustomerSpending.BUDGET_AMOUNT);
        assertThat(CustomerSpending.DATASET.figures())
                .contains(CustomerSpending.PERCENT_USED, CustomerSpending.USD_TOTAL_COST);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Query.of(CustomerSpending.DATASET).sum(CustomerSpending.PERCENT_USED))
                .withMessageContaining("percentUsed");
    }

    @Test
    void theRowsOfASetNeedAtMostOneCaveat() {
        assertThat(Datasets.all()).allSatisfy(set -> assertThat(set.caveats()).hasSizeLessThanOrEqualTo(1));
        assertThat(PartnerSpending.DATASET.caveats()).containsExactly(Measure.Caveat.ESTIMATE_WITHOUT_AZURE_PLAN);
        assertThat(AzureUsage.DATASET.caveats()).isEmpty();
    }

    @Test
    void moneyAddsUpWithinOneCurrency() {
        assertThat(Datasets.all().stream()
                        .flatMap(set -> set.measures().stream())
                        .filter(measure -> measure.name().equals("totalCost")
                                || measure.name().equals("budgetAmount")))
                .isNotEmpty()
                .allSatisfy(
                        measure -> assertThat(measure.unit().map(Field::name)).contains("currency"));
    }
}
