package dev.partnerlens.simulator.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.simulator.rows.Resource;
import dev.partnerlens.simulator.rows.Table;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupingTest {
    private static final Table USAGE = Asking.table(
            Resource.AZURE_USAGE,
            "{'meterUnit':'h','usageDate':'2018-04-30T00:00:00','quantity':0.1}",
            "{'meterUnit':'h','usageDate':'2018-05-01T00:00:00','quantity':0.2}",
            "{'meterUnit':'GB','usageDate':'2018-05-06T00:00:00','quantity':1e3}",
            "{'meterUnit':'h','usageDate':'2018-05-06T00:00:00','quantity':-2}");

    @Test
    void sumsExactlyByTerm() {
        assertThat(Asking.answer(USAGE, Map.of("groupby", "meterUnit")))
                .containsExactly("{'meterUnit':'GB','quantity':1000}", "{'meterUnit':'h','quantity':-1.7}");
    }

    @Test
    void mixesDatesAndTermsByDayUnlessTold() {
        assertThat(Asking.answer(USAGE, Map.of("groupby", "usageDate, meterUnit")))
                .containsExactly(
                        "{'usageDate':'2018-04-30T00:00:00','meterUnit':'h','quantity':0.1}",
                        "{'usageDate':'2018-05-01T00:00:00','meterUnit':'h','quantity':0.2}",
                        "{'usageDate':'2018-05-06T00:00:00','meterUnit':'GB','quantity':1000}",
                        "{'usageDate':'2018-05-06T00:00:00','meterUnit':'h','quantity':-2}");
    }

    /** 30 April 2018 was a Monday, 6 May the Sunday after it. */
    @ParameterizedTest
    @CsvSource({
        "week, 2018-04-30T00:00:00",
        "dateRange, 2018-04-30T00:00:00",
    })
    void putsDatesTogether(String level, String expected) {
        assertThat(Asking.answer(
                        USAGE, Map.of("groupby", "usageDate", "aggregationlevel", level, "filter", "meterUnit eq 'h'")))
                .containsExactly("{'usageDate':'" + expected + "','quantity':-1.7}");
    }

    @Test
    void ordersGroupsByWhatTheyCarry() {
        Table resellers = Asking.table(
                Resource.INDIRECT_RESELLERS,
                "{'market':'FR','subscriptionCount':2,'licenseCount':'10'}",
                "{'market':'DE','subscriptionCount':7,'licenseCount':1}",
                "{'market':'FR','subscriptionCount':1,'licenseCount':5}");

        assertThat(Asking.answer(resellers, Map.of("groupby", "market", "orderby", "licenseCount desc")))
                .containsExactly(
                        "{'market':'FR','indirectResellerCount':2,'licenseCount':15,'subscriptionCount':3}",
                        "{'market':'DE','indirectResellerCount':1,'licenseCount':1,'subscriptionCount':7}");
    }

    @Test
    void countsSearchesAndTheirClicks() {
        Table search = Asking.table(
                Resource.SEARCH,
                "{'searchDate':'2018-05-30','detailsViewed':true,'contactButtonClicked':true,'referralSubmitted':false}",
                "{'searchDate':'2018-05-31','detailsViewed':true,'contactButtonClicked':false,'referralSubmitted':null}");

        assertThat(Asking.answer(search, Map.of("groupby", "searchDate", "aggregationlevel", "month")))
                .containsExactly("{'searchDate':'2018-05-01','searchResultPageViews':2,'contactClicks':1,"
                        + "'referralCount':0,'profileViews':2}");
    }

    @Test
    void keepsAbsentEmptyAndGivenApart() {
        Table referrals = Asking.table(
                Resource.REFERRALS,
                "{'customerMarket':''}",
                "{'customerMarket':null}",
                "{}",
                "{'customerMarket':'FR'}");

        assertThat(Asking.answer(referrals, Map.of("groupby", "customerMarket")))
                .containsExactlyInAnyOrder(
                        "{'customerMarket':''}", "{'customerMarket':null}", "{'customerMarket':'FR'}");
    }

    @Test
    void ordersRowsBySeveralFields() {
        assertThat(Asking.answer(USAGE, Map.of("orderby", "meterUnit desc,usageDate desc")))
                .extracting(row -> row.replaceAll(".*'quantity':(.*)}", "$1"))
                .containsExactly("-2", "0.2", "0.1", "1e3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        groupby          | ageGroup
        groupby          | quantity
        groupby          | meterUnit,,usageDate
        groupby          | meterUnit,meterUnit
        aggregationlevel | day
        orderby          | quantity
        orderby          | usageDate sideways
        orderby          | usageDate desc asc
        """)
    void refuses(String parameter, String value) {
        assertThatThrownBy(() -> Asking.answer(USAGE, Map.of(parameter, value))).isInstanceOf(BadRequest.class);
    }

    @Test
    void refusesAnUnknownLevelAndAnOrderOutsideTheGroups() {
        assertThatThrownBy(() -> Asking.answer(USAGE, Map.of("groupby", "usageDate", "aggregationlevel", "fortnight")))
                .isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> Asking.answer(USAGE, Map.of("groupby", "usageDate", "orderby", "meterUnit")))
                .isInstanceOf(BadRequest.class);
    }
}
