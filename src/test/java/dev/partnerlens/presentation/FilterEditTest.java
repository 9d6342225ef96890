package dev.partnerlens.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.dataset.AzureUsage;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilterEditTest {
    private static final Filter VM = category("Virtual Machines");
    private static final Filter SQL = category("SQL Database");
    private static final Filter WEST = new Filter.AnyOf(AzureUsage.RESOURCE_LOCATION, List.of("westeurope"));

    @Test
    void aClickTakesThePlaceOfItsFieldsOwnFilterAndKeepsTheOrder() {
        assertThat(FilterEdit.pick(List.of(VM, WEST), SQL, false)).containsExactly(SQL, WEST);
        assertThat(FilterEdit.pick(List.of(WEST), SQL, false)).containsExactly(WEST, SQL);
    }

    @Test
    void aSecondClickTakesItAway() {
        assertThat(FilterEdit.pick(List.of(VM, WEST), VM, false)).containsExactly(WEST);
        assertThat(FilterEdit.pick(List.of(VM), VM, true)).isEmpty();
    }

    @Test
    void addingJoinsValuesAndTakesThemOut() {
        List<Filter> both = FilterEdit.pick(List.of(VM), SQL, true);
        assertThat(both)
                .containsExactly(
                        new Filter.AnyOf(AzureUsage.METER_CATEGORY, List.of("Virtual Machines", "SQL Database")));
        assertThat(FilterEdit.pick(both, VM, true)).containsExactly(SQL);
    }

    @Test
    void aFacetSetsOrClearsItsFieldAlone() {
        assertThat(FilterEdit.only(List.of(VM, WEST), AzureUsage.METER_CATEGORY, List.of("SQL Database")))
                .containsExactly(WEST, SQL);
        assertThat(FilterEdit.only(List.of(VM, WEST), AzureUsage.METER_CATEGORY, List.of()))
                .containsExactly(WEST);
    }

    private static Filter category(String name) {
        return new Filter.AnyOf(AzureUsage.METER_CATEGORY, List.of(name));
    }
}
