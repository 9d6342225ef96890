package dev.partnerlens.core.dataset;

import static dev.partnerlens.core.Use.FILTER;
import static dev.partnerlens.core.Use.GROUP;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Endpoint;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import java.util.List;

/** Searches in which the partner's profile appeared, one row each. Source: GET /partner/v1/analytics/search. */
public final class ProfileSearch {
    public static final TextField COMPANY_NAME = TextField.text("companyName").uses(FILTER, GROUP);
    public static final FlagField CONTACT_BUTTON_CLICKED =
            FlagField.flag("contactButtonClicked").uses(FILTER, GROUP);
    public static final TextField KEYWORD_COUNTRY =
            TextField.text("keywordCountry").uses(FILTER, GROUP);
    public static final FlagField DETAILS_VIEWED =
            FlagField.flag("detailsViewed").uses(FILTER, GROUP);
    public static final TextField KEYWORD_INDUSTRY_FOCUS =
            TextField.text("keywordIndustryFocus").uses(FILTER, GROUP);
    public static final TextField MPN_ID = TextField.id("mpnId").uses(FILTER, GROUP);
    public static final TextField PARTNER_MARKET =
            TextField.code("partnerMarket").uses(FILTER, GROUP).means(Meaning.PARTNER_MARKET);
    public static final TextField KEYWORD_PRODUCT =
            TextField.text("keywordProduct").uses(FILTER, GROUP);
    public static final FlagField REFERRAL_SUBMITTED =
            FlagField.flag("referralSubmitted").uses(FILTER, GROUP);
    public static final DateField SEARCH_DATE = DateField.day("searchDate").uses(FILTER, GROUP);
    public static final TextField KEYWORD_SEARCH_TEXT =
            TextField.text("keywordSearchText").uses(FILTER, GROUP);

    public static final Dataset DATASET = new Dataset(
            "search",
            Endpoint.analytics("/partner/v1/analytics/search"),
            Arrival.BY_DATE,
            SEARCH_DATE,
            List.of(
                    COMPANY_NAME,
                    CONTACT_BUTTON_CLICKED,
                    KEYWORD_COUNTRY,
                    DETAILS_VIEWED,
                    KEYWORD_INDUSTRY_FOCUS,
                    MPN_ID,
                    PARTNER_MARKET,
                    KEYWORD_PRODUCT,
                    REFERRAL_SUBMITTED,
                    SEARCH_DATE,
                    KEYWORD_SEARCH_TEXT),
            List.of(
                    Measure.count("searchResultPageViews"),
                    Measure.count("contactClicks"),
                    Measure.count("referralCount"),
                    Measure.count("profileViews")));

    private ProfileSearch() {}
}
