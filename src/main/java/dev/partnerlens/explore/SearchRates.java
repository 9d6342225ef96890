package dev.partnerlens.explore;

import static dev.partnerlens.core.dataset.ProfileSearch.CONTACT_BUTTON_CLICKED;
import static dev.partnerlens.core.dataset.ProfileSearch.DETAILS_VIEWED;
import static dev.partnerlens.core.dataset.ProfileSearch.KEYWORD_SEARCH_TEXT;
import static dev.partnerlens.core.dataset.ProfileSearch.REFERRAL_SUBMITTED;
import static dev.partnerlens.core.dataset.ProfileSearch.SEARCH_DATE;

import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.ProfileSearch;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From one step of the search funnel to the next, and the texts by which the profile was found. */
final class SearchRates {
    private static final int PLACES = 10;

    static final List<Kpi> ALL = List.of(
            rate(
                    "view-rate",
                    Measured.by(
                            (lens, period) -> {
                                SetRows found = lens.rows(ProfileSearch.DATASET).within(period);
                                return Reading.percent(
                                        found.count(found.yes(DETAILS_VIEWED)),
                                        found.rows().size());
                            },
                            SEARCH_DATE,
                            DETAILS_VIEWED)),
            rate(
                    "referral-rate",
                    Measured.by(
                            (lens, period) -> {
                                SetRows found = lens.rows(ProfileSearch.DATASET).within(period);
                                SetRows clicked = found.where(found.yes(CONTACT_BUTTON_CLICKED));
                                return Reading.percent(
                                        clicked.count(clicked.yes(REFERRAL_SUBMITTED)),
                                        clicked.rows().size());
                            },
                            SEARCH_DATE,
                            CONTACT_BUTTON_CLICKED,
                            REFERRAL_SUBMITTED)),
            rate(
                    "conversion-rate",
                    Measured.by(
                            (lens, period) -> {
                                SetRows found = lens.rows(ProfileSearch.DATASET).within(period);
                                return Reading.percent(
                                        found.count(found.yes(REFERRAL_SUBMITTED)),
                                        found.rows().size());
                            },
                            SEARCH_DATE,
                            REFERRAL_SUBMITTED)),
            new Kpi(
                    "search.top-keywords",
                    Tab.SEARCH,
                    Kpi.Unit.KEYWORDS,
                    Kpi.Direction.NEUTRAL,
                    Kpi.Basis.PERIOD,
                    false,
                    List.of(ProfileSearch.DATASET),
                    Measured.by(
                                    (lens, period) -> Reading.count(texts(lens.rows(ProfileSearch.DATASET)
                                                    .within(period))
                                            .size()),
                                    SEARCH_DATE,
                                    KEYWORD_SEARCH_TEXT)
                            .listing((lens, period) -> texts(
                                            lens.rows(ProfileSearch.DATASET).within(period))
                                    .stream()
                                    .limit(PLACES)
                                    .map(SearchRates::item)
                                    .toList())
                            .notCompared()));

    private SearchRates() {}

    /** The texts searched for exactly as sent, most searches first; searches without a text are left out. */
    private static List<Total> texts(SetRows rows) {
        return Total.of(rows, List.of(KEYWORD_SEARCH_TEXT), List.of()).stream()
                .filter(total -> !total.same().getFirst().isEmpty())
                .sorted(Comparator.comparingLong(Total::rows)
                        .reversed()
                        .thenComparing(total -> total.same().getFirst()))
                .toList();
    }

    private static Map<String, @Nullable Object> item(Total total) {
        return new Item()
                .put(KEYWORD_SEARCH_TEXT, total.texts().getFirst())
                .put(ItemKeys.SEARCHES, BigDecimal.valueOf(total.rows()))
                .built();
    }

    private static Kpi rate(String name, Kpi.Computation computation) {
        return new Kpi(
                "search." + name,
                Tab.SEARCH,
                Kpi.Unit.PERCENT,
                Kpi.Direction.UP_IS_GOOD,
                Kpi.Basis.PERIOD,
                false,
                List.of(ProfileSearch.DATASET),
                computation);
    }
}
