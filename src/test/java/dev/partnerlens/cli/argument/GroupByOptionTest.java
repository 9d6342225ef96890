package dev.partnerlens.cli.argument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.Grain;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.text.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupByOptionTest {
    private final GroupByOption groupBy =
            new GroupByOption(new Arguments(Words.in(Locale.ENGLISH)), new FieldNames(List.of(AzureUsage.DATASET)));

    @Test
    void fieldsAndSteps() {
        assertThat(groupBy.read(List.of("usageDate:month,meterunit", "customerName")))
                .containsExactly(
                        GroupBy.of(AzureUsage.USAGE_DATE, Grain.MONTH),
                        GroupBy.of(AzureUsage.METER_UNIT),
                        GroupBy.of(AzureUsage.CUSTOMER_NAME));
        assertThat(groupBy.read(List.of("usageDate"))).containsExactly(GroupBy.of(AzureUsage.USAGE_DATE, Grain.DAY));
        assertThat(groupBy.read(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nope",
                "churnRisk",
                "usageDate:decade",
                "meterUnit:month",
                "usageDate,usageDate:month",
                "",
                "meterUnit,"
            })
    void anythingElseIsRefused(String list) {
        assertThatThrownBy(() -> groupBy.read(List.of(list))).isInstanceOf(ProblemException.class);
    }
}
