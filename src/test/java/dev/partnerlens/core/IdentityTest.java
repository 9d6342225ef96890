package dev.partnerlens.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.SubscriptionSpending;
import dev.partnerlens.core.dataset.Subscriptions;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the rows of a set tell about. */
class IdentityTest {
    @Test
    void everySetThatArrivesAsNowNamesItsRows() {
        assertThat(Datasets.all()).allSatisfy(dataset -> {
            assertThat(dataset.identity().isEmpty()).isEqualTo(dataset.arrival() == Arrival.BY_DATE);
            assertThat(dataset.fields()).containsAll(dataset.identity());
        });
        assertThat(Subscriptions.DATASET.identity()).containsExactly(Subscriptions.ID);
        assertThat(Referrals.DATASET.identity()).containsExactly(Referrals.ID);
    }

    /** Rows that are asked for customer by customer name the same thing only under the same customer. */
    @Test
    void rowsOfAnotherRowAreNamedWithIt() {
        assertThat(Datasets.all())
                .filteredOn(dataset -> dataset.endpoint().each().isPresent())
                .isNotEmpty()
                .allSatisfy(dataset -> assertThat(dataset.identity().stream().map(TextField::meaning))
                        .contains(Optional.of(Meaning.CUSTOMER_ID)));
        assertThat(SubscriptionSpending.DATASET.identity())
                .containsExactly(SubscriptionSpending.CUSTOMER_ID, SubscriptionSpending.ID);
    }

    @Test
    void aFieldOfAnotherSetNamesNothing() {
        assertThatThrownBy(() -> Referrals.DATASET.identifiedBy(AzureUsage.CUSTOMER_TENANT_ID))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
