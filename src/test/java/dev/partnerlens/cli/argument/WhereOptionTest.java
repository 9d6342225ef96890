package dev.partnerlens.cli.argument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.ProfileSearch;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.text.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhereOptionTest {
    private final WhereOption where = new WhereOption(
            new Arguments(Words.in(Locale.ENGLISH)),
            new FieldNames(List.of(AzureUsage.DATASET, ProfileSearch.DATASET)));

    @Test
    void anyOfSeveralValues() {
        assertThat(one("meterUnit=1 Hour,\"10,000s\""))
                .isEqualTo(new Filter.AnyOf(AzureUsage.METER_UNIT, List.of("1 Hour", "10,000s")));
    }

    @Test
    void noneContainsAndEmpty() {
        assertThat(one("meterUnit!=Hours")).isEqualTo(new Filter.NoneOf(AzureUsage.METER_UNIT, List.of("Hours")));
        assertThat(one("customerName~a,b")).isEqualTo(new Filter.Contains(AzureUsage.CUSTOMER_NAME, "a,b"));
        assertThat(one("customerName=")).isEqualTo(new Filter.Empty(AzureUsage.CUSTOMER_NAME));
    }

    @Test
    void lacksPresentAndBounds() {
        assertThat(one("customerName!~a,b")).isEqualTo(new Filter.Lacks(AzureUsage.CUSTOMER_NAME, "a,b"));
        assertThat(one("customerName!=")).isEqualTo(new Filter.Present(AzureUsage.CUSTOMER_NAME));
        assertThat(one("quantity>=-1.50"))
                .isEqualTo(new Filter.Between(
                        AzureUsage.QUANTITY, Optional.of(new BigDecimal("-1.50")), Optional.empty()));
        assertThat(one("quantity <=7"))
                .isEqualTo(new Filter.Between(AzureUsage.QUANTITY, Optional.empty(), Optional.of(new BigDecimal(7))));
    }

    @Test
    void signsAfterTheFirstBelongToTheValue() {
        assertThat(one("customerName=a=b~c")).isEqualTo(new Filter.AnyOf(AzureUsage.CUSTOMER_NAME, List.of("a=b~c")));
    }

    @Test
    void fieldsAreFoundWhateverTheCaseAndInOtherSetsToo() {
        assertThat(one("METERUNIT=x").field()).isEqualTo(AzureUsage.METER_UNIT);
        assertThat(one("churnRisk=High").field()).isEqualTo(Subscriptions.CHURN_RISK);
    }

    @Test
    void valuesStandAsTheyDoInAnswers() {
        assertThat(one("detailsViewed=TRUE"))
                .isEqualTo(new Filter.AnyOf(ProfileSearch.DETAILS_VIEWED, List.of("true")));
        assertThat(one("quantity=1E3")).isEqualTo(new Filter.AnyOf(AzureUsage.QUANTITY, List.of("1000")));
        assertThat(one("usageDate=2026-06-24"))
                .isEqualTo(new Filter.AnyOf(AzureUsage.USAGE_DATE, List.of("2026-06-24")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meterUnit",
                "=x",
                "nope=x",
                "usageDate=24.06.2026",
                "usageDate=2026-02-30",
                "detailsViewed=yes",
                "quantity=many",
                "quantity~1",
                "meterUnit~",
                "meterUnit!~",
                "meterUnit>=1",
                "quantity>=",
                "quantity<=x",
                "quantity=1E999999999",
                "quantity!~1",
                "meterUnit=\"a"
            })
    void anythingElseIsRefused(String condition) {
        assertThatThrownBy(() -> one(condition))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem())
                                .isInstanceOfSatisfying(Problem.WrongArgument.class, wrong -> {
                                    assertThat(wrong.option()).isEqualTo("--where");
                                    assertThat(wrong.expected()).isNotBlank();
                                }));
    }

    private Filter one(String condition) {
        return where.read(List.of(condition)).getFirst();
    }
}
