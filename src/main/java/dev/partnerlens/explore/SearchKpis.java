package dev.partnerlens.explore;

import static dev.partnerlens.core.dataset.ProfileSearch.CONTACT_BUTTON_CLICKED;
import static dev.partnerlens.core.dataset.ProfileSearch.DETAILS_VIEWED;
import static dev.partnerlens.core.dataset.ProfileSearch.REFERRAL_SUBMITTED;
import static dev.partnerlens.core.dataset.ProfileSearch.SEARCH_DATE;

import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.ProfileSearch;
import java.util.List;

/** The KPIs of the search page: how often the profile was found, and what came of it. */
final class SearchKpis {
    static final List<Kpi> ALL = List.of(
            search(
                    "results",
                    Kpi.Unit.SEARCHES,
                    Measured.by(
                            (lens, period) -> Reading.count(lens.rows(ProfileSearch.DATASET)
                                    .within(period)
                                    .rows()
                                    .size()),
                            SEARCH_DATE)),
            step("profile-views", DETAILS_VIEWED),
            step("contact-clicks", CONTACT_BUTTON_CLICKED),
            step("referrals", REFERRAL_SUBMITTED),
            search(
                    "contact-rate",
                    Kpi.Unit.PERCENT,
                    Measured.by(
                            (lens, period) -> {
                                SetRows found = lens.rows(ProfileSearch.DATASET).within(period);
                                SetRows viewed = found.where(found.yes(DETAILS_VIEWED));
                                return Reading.percent(
                                        viewed.count(viewed.yes(CONTACT_BUTTON_CLICKED)),
                                        viewed.rows().size());
                            },
                            SEARCH_DATE,
                            DETAILS_VIEWED,
                            CONTACT_BUTTON_CLICKED)));

    private SearchKpis() {}

    private static Kpi step(String name, FlagField flag) {
        return search(
                name,
                Kpi.Unit.SEARCHES,
                Measured.by(
                        (lens, period) -> {
                            SetRows found = lens.rows(ProfileSearch.DATASET).within(period);
                            return Reading.count(found.count(found.yes(flag)));
                        },
                        SEARCH_DATE,
                        flag));
    }

    private static Kpi search(String name, Kpi.Unit unit, Kpi.Computation computation) {
        return new Kpi(
                "search." + name,
                Tab.SEARCH,
                unit,
                Kpi.Direction.UP_IS_GOOD,
                Kpi.Basis.PERIOD,
                true,
                List.of(ProfileSearch.DATASET),
                computation);
    }
}
