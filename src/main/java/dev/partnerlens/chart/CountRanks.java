package dev.partnerlens.chart;

import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.Activity;
import dev.partnerlens.core.dataset.IndirectResellers;
import dev.partnerlens.core.dataset.ProfileSearch;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.Subscriptions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Ranked bars of rows counted, or of counts added up. */
final class CountRanks {
    private static final String MEASURE = "measure";
    private static final String SUBSCRIPTIONS = "subscriptions";
    private static final String LICENCES = "licences";
    private static final int TOP = 5;
    private static final int MANY = 8;

    private CountRanks() {}

    static ChartModel products(Sheet sheet) {
        Source source = Source.ever(sheet, Subscriptions.DATASET, Subscriptions.PRODUCT_NAME)
                .only(Conditions.ACTIVE);
        return byMeasure(
                sheet,
                source,
                Subscriptions.PRODUCT_NAME,
                Subscriptions.LICENSE_COUNT,
                Optional.empty(),
                "others.products");
    }

    static ChartModel resellers(Sheet sheet) {
        Source source = Source.ever(sheet, IndirectResellers.DATASET, IndirectResellers.NAME);
        return byMeasure(
                sheet,
                source,
                IndirectResellers.NAME,
                IndirectResellers.LICENSE_COUNT,
                Optional.of(IndirectResellers.SUBSCRIPTION_COUNT),
                "others.resellers");
    }

    static ChartModel resellerMarkets(Sheet sheet) {
        Source source = Source.ever(sheet, IndirectResellers.DATASET, IndirectResellers.MARKET);
        Ranks ranks = Ranks.of(source, IndirectResellers.MARKET, count(sheet, "resellers"), MANY, "others.markets")
                .labelled(code -> Names.country(sheet.words(), code));
        return counted(sheet, ranks);
    }

    static ChartModel referralStatus(Sheet sheet) {
        Source source = Source.during(sheet, Referrals.DATASET, Referrals.STATUS);
        Ranks ranks = Ranks.of(source, Referrals.STATUS, count(sheet, "referrals"), MANY + 2, "others.status")
                .labelled(code -> Names.status(sheet.words(), code))
                .coloured(CountRanks::referralHue);
        return counted(sheet, ranks);
    }

    static ChartModel keywords(Sheet sheet) {
        Source source = Source.during(sheet, ProfileSearch.DATASET, ProfileSearch.KEYWORD_SEARCH_TEXT);
        return counted(
                sheet,
                Ranks.of(source, ProfileSearch.KEYWORD_SEARCH_TEXT, count(sheet, "searches"), MANY, "others.keywords")
                        .labelled(text -> text.isBlank() ? sheet.text("none") : text.strip()));
    }

    static ChartModel searchCountries(Sheet sheet) {
        Source source = Source.during(sheet, ProfileSearch.DATASET, ProfileSearch.KEYWORD_COUNTRY);
        return counted(
                sheet,
                Ranks.of(source, ProfileSearch.KEYWORD_COUNTRY, count(sheet, "searches"), TOP, "others.countries")
                        .labelled(code -> Names.country(sheet.words(), code)));
    }

    static ChartModel searchIndustries(Sheet sheet) {
        Source source = Source.during(sheet, ProfileSearch.DATASET, ProfileSearch.KEYWORD_INDUSTRY_FOCUS);
        return counted(
                sheet,
                Ranks.of(
                        source,
                        ProfileSearch.KEYWORD_INDUSTRY_FOCUS,
                        count(sheet, "searches"),
                        TOP,
                        "others.industries"));
    }

    static ChartModel activityKinds(Sheet sheet) {
        return activity(sheet, Activity.OPERATION_TYPE, "others.kinds");
    }

    static ChartModel activityUsers(Sheet sheet) {
        return activity(sheet, Activity.USER_PRINCIPAL_NAME, "others.users");
    }

    private static ChartModel activity(Sheet sheet, TextField field, String othersKey) {
        Source source = Source.during(sheet, Activity.DATASET, field);
        return counted(sheet, Ranks.of(source, field, count(sheet, "actions"), MANY, othersKey));
    }

    private static ChartModel counted(Sheet sheet, Ranks ranks) {
        Source source = ranks.source();
        var standing = Truth.standing(source, ranks.field());
        if (standing.isPresent()) {
            return sheet.undrawn(sheet.text("subtitle.none"), standing.get(), List.of(), List.of());
        }
        Ranking ranking = Ranking.of(source.count(GroupBy.of(ranks.field())), ranks.field());
        String subtitle = ranking.entries().isEmpty()
                ? sheet.text("subtitle.none")
                : sheet.text("subtitle", ranks.quantity().full(ranking.total()));
        return ranks.model(ranking, subtitle, List.of(), List.of());
    }

    /** With a choice between subscriptions (rows, or a count of the set) and licences. */
    private static ChartModel byMeasure(
            Sheet sheet,
            Source source,
            TextField field,
            Measure licences,
            Optional<Measure> subscriptions,
            String othersKey) {
        boolean byLicences =
                sheet.choices().of(MEASURE).filter(LICENCES::equals).isPresent();
        String noun = byLicences ? LICENCES : SUBSCRIPTIONS;
        List<ChartModel.Selector> selectors = List.of(new ChartModel.Selector(
                MEASURE,
                sheet.shared("measure"),
                List.of(
                        new ChartModel.Selector.Option(SUBSCRIPTIONS, sheet.shared("unit." + SUBSCRIPTIONS)),
                        new ChartModel.Selector.Option(LICENCES, sheet.shared("unit." + LICENCES))),
                noun));
        Optional<Measure> measure = byLicences ? Optional.of(licences) : subscriptions;
        var standing =
                measure.map(each -> Truth.standing(source, field, each)).orElseGet(() -> Truth.standing(source, field));
        if (standing.isPresent()) {
            return sheet.undrawn(sheet.text("subtitle.none"), standing.get(), selectors, List.of());
        }
        Ranking ranking = Ranking.of(
                measure.map(each -> source.sum(each, GroupBy.of(field)))
                        .orElseGet(() -> source.count(GroupBy.of(field))),
                field);
        Quantity quantity = count(sheet, noun);
        BigDecimal total = ranking.total();
        String subtitle = ranking.entries().isEmpty()
                ? sheet.text("subtitle.none")
                : sheet.text("subtitle", quantity.full(total));
        return Ranks.of(source, field, quantity, TOP, othersKey).model(ranking, subtitle, selectors, List.of());
    }

    private static Quantity count(Sheet sheet, String noun) {
        return new Quantity.Count(sheet.words(), noun);
    }

    private static Hue referralHue(String status) {
        return switch (status.strip().toLowerCase(Locale.ROOT)) {
            case "new", "created", "pending", "waiting", "received" -> Hue.ATTENTION;
            case "won" -> Hue.WON;
            case "active", "accepted", "acknowledged", "in progress", "inprogress" -> Hue.MAIN;
            default -> Hue.OTHERS;
        };
    }
}
