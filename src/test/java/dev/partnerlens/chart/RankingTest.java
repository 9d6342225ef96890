package dev.partnerlens.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.Answer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankingTest {
    @Test
    void nobodyRanksBehindEveryCustomerAndStaysInTheTotal() {
        Ranking ranking = Ranking.of(
                answer(AzureUsage.CUSTOMER_NAME, group("", 142), group("Contoso", 128), group("Fabrikam", 300)),
                AzureUsage.CUSTOMER_NAME);
        assertThat(ranking.entries()).extracting(Ranking.Entry::key).containsExactly("Fabrikam", "Contoso", "");
        assertThat(ranking.total()).isEqualByComparingTo("570");
    }

    @Test
    void anEmptyPlaceRanksLikeAnyOther() {
        Ranking ranking = Ranking.of(
                answer(AzureUsage.RESOURCE_LOCATION, group("", 142), group("westeurope", 128)),
                AzureUsage.RESOURCE_LOCATION);
        assertThat(ranking.entries()).extracting(Ranking.Entry::key).containsExactly("", "westeurope");
    }

    private static Answer answer(TextField field, Answer.Group... groups) {
        Query query = Query.of(AzureUsage.DATASET).by(GroupBy.of(field)).sum(AzureUsage.QUANTITY);
        return new Answer(
                query, List.of(groups), Optional.of("Hours"), List.of(), true, LocalDate.of(2026, 6, 24), List.of());
    }

    private static Answer.Group group(@Nullable String key, long sum) {
        return new Answer.Group(Arrays.asList((Object) key), null, BigDecimal.valueOf(sum), 1);
    }
}
