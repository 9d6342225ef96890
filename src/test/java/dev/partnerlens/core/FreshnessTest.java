package dev.partnerlens.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Freshness.Doubt;
import dev.partnerlens.core.Freshness.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Complete means that nothing speaks against it, and each doubt speaks for itself. */
class FreshnessTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 17);
    private static final Period FEBRUARY = new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));
    private static final Period KNOWN = new Period(LocalDate.of(2026, 1, 1), TODAY);
    private static final Optional<Period> ASKED = Optional.of(FEBRUARY);

    @Test
    void wholeDaysThatAreOverAreComplete() {
        assertThat(fetched(List.of(KNOWN), 0, false, Optional.empty()).doubts(ASKED, TODAY))
                .isEmpty();
        assertThat(fetched(List.of(KNOWN), 0, false, Optional.empty()).doubts(Optional.empty(), TODAY))
                .isEmpty();
    }

    @Test
    void eachDoubtIsNamed() {
        assertThat(fetched(List.of(KNOWN), 0, false, Optional.empty()).doubts(Optional.of(KNOWN), TODAY))
                .containsExactly(Doubt.RUNNING);
        List<Period> gap = List.of(Period.day(LocalDate.of(2026, 2, 1)), Period.day(LocalDate.of(2026, 2, 3)));
        assertThat(fetched(gap, 0, false, Optional.empty()).doubts(ASKED, TODAY))
                .containsExactly(Doubt.UNCOVERED);
        assertThat(fetched(gap, 0, false, Optional.empty()).doubts(Optional.empty(), TODAY))
                .containsExactly(Doubt.UNCOVERED);
        assertThat(fetched(List.of(KNOWN), 1, true, Optional.of("Offline")).doubts(ASKED, TODAY))
                .containsExactly(Doubt.DISPUTED, Doubt.SET_ASIDE);
        assertThat(fetched(List.of(KNOWN), 0, false, Optional.of("Offline")).doubts(Optional.empty(), TODAY))
                .containsExactly(Doubt.LAST_FAILED);
        assertThat(fetched(List.of(KNOWN), 0, false, Optional.empty()).doubts(Optional.empty(), TODAY.plusDays(1)))
                .containsExactly(Doubt.UNCOVERED);
        assertThat(Freshness.notFetched().doubts(ASKED, TODAY)).contains(Doubt.NOT_STORED);
    }

    private static Freshness fetched(List<Period> covered, long setAside, boolean disputed, Optional<String> problem) {
        return new Freshness(
                Standing.FETCHED,
                Optional.empty(),
                Optional.of(TODAY),
                covered,
                Optional.empty(),
                1,
                Set.of(),
                setAside,
                disputed,
                problem);
    }
}
