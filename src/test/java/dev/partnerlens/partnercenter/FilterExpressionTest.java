package dev.partnerlens.partnercenter;

import static dev.partnerlens.partnercenter.FilterExpression.all;
import static dev.partnerlens.partnercenter.FilterExpression.any;
import static dev.partnerlens.partnercenter.FilterExpression.day;
import static dev.partnerlens.partnercenter.FilterExpression.flag;
import static dev.partnerlens.partnercenter.FilterExpression.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Use;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.partnercenter.FilterExpression.Contains;
import dev.partnerlens.partnercenter.FilterExpression.Operator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The examples that the service's own pages give, and what they leave open. */
class FilterExpressionTest {
    private static final LocalDate DAY = LocalDate.of(2018, 1, 1);

    @Test
    void writesTheDocumentedExamples() {
        FilterExpression category = text("meterCategory", Operator.EQ, "Data Management");
        assertThat(category.text()).isEqualTo("meterCategory eq 'Data Management'");
        // The page has a blank behind the first comma; the page of the resellers has none.
        assertThat(any(
                                category,
                                all(
                                        day("usageDate", Operator.LE, DAY),
                                        day("usageDate", Operator.LE, LocalDate.of(2018, 4, 1))))
                        .text())
                .isEqualTo("meterCategory eq 'Data Management' or (usageDate le cast('2018-01-01',Edm.DateTimeOffset)"
                        + " and usageDate le cast('2018-04-01',Edm.DateTimeOffset))");
        assertThat(any(
                                text("market", Operator.EQ, "US"),
                                all(
                                        day("firstSubscriptionCreationDate", Operator.LE, DAY),
                                        day("firstSubscriptionCreationDate", Operator.LE, LocalDate.of(2018, 4, 1))))
                        .text())
                .isEqualTo("market eq 'US' or (firstSubscriptionCreationDate le"
                        + " cast('2018-01-01',Edm.DateTimeOffset) and firstSubscriptionCreationDate le"
                        + " cast('2018-04-01',Edm.DateTimeOffset))");
        assertThat(flag("autoRenewEnabled", Operator.EQ, true).text()).isEqualTo("autoRenewEnabled eq true");
        assertThat(all(flag("autoRenewEnabled", Operator.EQ, true), text("customerMarket", Operator.EQ, "US"))
                        .text())
                .isEqualTo("autoRenewEnabled eq true and customerMarket eq 'US'");
        assertThat(new Contains("field", "value").text()).isEqualTo("contains(field,'value')");
        assertThat("?filter="
                        + PercentEncoding.value(
                                text("customerTenantId", Operator.EQ, "0112A436-B14E-4888-967B-CA4BB2CF1234")
                                        .text()))
                .isEqualTo("?filter=customerTenantId%20eq%20%270112A436-B14E-4888-967B-CA4BB2CF1234%27");
    }

    @Test
    void neverLetsAndStandBesideOrWithoutParentheses() {
        FilterExpression a = text("a", Operator.EQ, "1");
        FilterExpression b = text("b", Operator.NE, "2");
        assertThat(all(any(a, b), a).text()).isEqualTo("(a eq '1' or b ne '2') and a eq '1'");
        assertThat(any(all(a, b), all(b)).text()).isEqualTo("(a eq '1' and b ne '2') or b ne '2'");
        assertThat(FilterExpression.number("n", Operator.GT, new BigDecimal("1E+3"))
                        .text())
                .isEqualTo("n gt 1000");
        assertThat(text("n", Operator.LT, "O'Brien").text()).isEqualTo("n lt 'O''Brien'");
        assertThat(new Contains("n", "'").text()).isEqualTo("contains(n,'''')");
    }

    @Test
    void saysOurConditionsInTheServicesWords() {
        assertThat(told(new Filter.AnyOf(Subscriptions.STATUS, List.of("ACTIVE"))))
                .isEqualTo("status eq 'ACTIVE'");
        assertThat(told(new Filter.NoneOf(Subscriptions.STATUS, List.of("ACTIVE", "SUSPENDED"))))
                .isEqualTo("status ne 'ACTIVE' and status ne 'SUSPENDED'");
        assertThat(told(new Filter.AnyOf(Subscriptions.AUTO_RENEW_ENABLED, List.of("True"))))
                .isEqualTo("autoRenewEnabled eq true");
        assertThat(told(new Filter.Contains(Subscriptions.CUSTOMER_NAME, "O'B")))
                .isEqualTo("contains(customerName,'O''B')");
        assertThat(told(new Filter.Within(Subscriptions.CREATION_DATE, new Period(DAY, DAY.plusDays(6)))))
                .isEqualTo("creationDate ge cast('2018-01-01',Edm.DateTimeOffset)"
                        + " and creationDate lt cast('2018-01-08',Edm.DateTimeOffset)");
        assertThat(told(new Filter.AnyOf(Subscriptions.CREATION_DATE, List.of("2018-01-01"))))
                .isEqualTo("creationDate ge cast('2018-01-01',Edm.DateTimeOffset)"
                        + " and creationDate lt cast('2018-01-02',Edm.DateTimeOffset)");
        assertThat(told(new Filter.NoneOf(Subscriptions.CREATION_DATE, List.of("2018-01-01"))))
                .isEqualTo("creationDate lt cast('2018-01-01',Edm.DateTimeOffset)"
                        + " or creationDate ge cast('2018-01-02',Edm.DateTimeOffset)");
        Optional<BigDecimal> two = Optional.of(new BigDecimal(2));
        Measure seats = Measure.count("licenseCount").uses(Use.FILTER);
        assertThat(told(new Filter.Between(seats, two, two))).isEqualTo("licenseCount ge 2 and licenseCount le 2");
        assertThat(told(new Filter.Between(seats, Optional.empty(), two))).isEqualTo("licenseCount le 2");
    }

    @Test
    void saysNothingWhereTheServiceWouldMisunderstand() {
        assertThat(told(new Filter.Empty(Subscriptions.STATUS))).isEmpty();
        assertThat(told(new Filter.Present(Subscriptions.STATUS))).isEmpty();
        assertThat(told(new Filter.Lacks(Subscriptions.CUSTOMER_NAME, "x"))).isEmpty();
        assertThat(told(new Filter.AnyOf(Subscriptions.STATUS, List.of("ACTIVE", ""))))
                .isEmpty();
        assertThat(told(new Filter.AnyOf(Subscriptions.STATUS, List.of()))).isEmpty();
        assertThat(told(new Filter.AnyOf(Subscriptions.AUTO_RENEW_ENABLED, List.of("perhaps"))))
                .isEmpty();
        assertThat(told(new Filter.AnyOf(Subscriptions.CREATION_DATE, List.of("yesterday"))))
                .isEmpty();
        assertThat(told(new Filter.AnyOf(Subscriptions.TRIAL_END_DATE, List.of("2018-01-01"))))
                .as("not documented as one to filter by")
                .isEmpty();
        assertThat(told(new Filter.AnyOf(AzureUsage.QUANTITY, List.of("1")))).isEmpty();
    }

    private static String told(Filter condition) {
        return FilterTranslation.of(condition).map(FilterExpression::text).orElse("");
    }
}
