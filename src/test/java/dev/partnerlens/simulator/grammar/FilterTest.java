package dev.partnerlens.simulator.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.simulator.rows.Resource;
import dev.partnerlens.simulator.rows.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {
    private static final Table USAGE = Asking.table(
            Resource.AZURE_USAGE,
            "{'customerTenantId':'A','usageDate':'2017-12-31T00:00:00','meterCategory':'Data Management'}",
            "{'customerTenantId':'B','usageDate':'2018-01-01T00:00:00','meterCategory':'Storage'}",
            "{'customerTenantId':'C','usageDate':'2018-04-01T00:00:00','meterCategory':'Storage'}",
            "{'customerTenantId':'D','usageDate':'2018-04-02T10:30:00.5','meterCategory':'storage'}",
            "{'customerTenantId':'E','usageDate':null,'meterCategory':null}");

    private static final Table SUBSCRIPTIONS = Asking.table(
            Resource.SUBSCRIPTIONS,
            "{'id':'1','customerMarket':'US','autoRenewEnabled':true,'trialStartDate':null}",
            "{'id':'2','customerMarket':'DE','autoRenewEnabled':true,'trialStartDate':'2020-02-03T00:00:00'}",
            "{'id':'3','customerMarket':'US','autoRenewEnabled':false,'trialStartDate':'2021-02-03T00:00:00'}",
            "{'id':'4','autoRenewEnabled':null}");

    /** The first two are the documentation's own, word for word; what they match is worked out by hand. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        meterCategory eq 'Data Management'                                     | A
        meterCategory eq 'Data Management' or (usageDate le cast('2018-01-01', Edm.DateTimeOffset) and usageDate le cast('2018-04-01', Edm.DateTimeOffset)) | AB
        meterCategory eq 'Storage'                                             | BC
        meterCategory ne 'Storage'                                             | ADE
        contains(meterCategory,'tor')                                          | BCD
        contains( meterCategory , 'Data' )                                     | A
        contains(meterCategory,'')                                             | ABCD
        usageDate ge cast('2018-01-01',Edm.DateTimeOffset) and usageDate lt cast('2018-04-02',Edm.DateTimeOffset) | BC
        usageDate gt cast('2018-04-01',Edm.DateTimeOffset)                     | D
        usageDate le cast('2018-01-01',Edm.DateTimeOffset)                     | AB
        usageDate eq cast('2018-04-01',Edm.DateTimeOffset)                     | C
        usageDate ne cast('2018-04-01',Edm.DateTimeOffset)                     | ABDE
        customerTenantId eq 'A' or customerTenantId eq 'B' and meterCategory eq 'nothing' | A
        (customerTenantId eq 'A' or customerTenantId eq 'B') and meterCategory eq 'Storage' | B
        ((customerTenantId eq 'A'))                                            | A
        CUSTOMERTENANTID eq 'A'                                                | A
        customerTenantId eq 'a'                                                | ''
        """)
    void usageFilters(String filter, String expected) {
        assertThat(names(Asking.answer(USAGE, Map.of("filter", filter)))).isEqualTo(expected.replace("''", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        autoRenewEnabled eq true                               | 12
        autoRenewEnabled eq true and customerMarket eq 'US'    | 1
        autoRenewEnabled ne true                               | 34
        customerMarket ne 'US'                                 | 24
        id eq 3                                                | 3
        trialStartDate lt cast('2021-01-01',Edm.DateTimeOffset) | 2
        trialStartDate ne cast('2020-02-03',Edm.DateTimeOffset) | 134
        """)
    void subscriptionFilters(String filter, String expected) {
        assertThat(names(Asking.answer(SUBSCRIPTIONS, Map.of("filter", filter))))
                .isEqualTo(expected);
    }

    @Test
    void doubledQuotesStandForOne() {
        Table table = Asking.table(Resource.AZURE_USAGE, "{'customerName':'O\\u0027Brien, (Sons)'}");

        assertThat(Asking.answer(table, Map.of("filter", "customerName eq 'O''Brien, (Sons)'")))
                .hasSize(1);
        assertThat(Asking.answer(table, Map.of("filter", "customerName eq 'O''Brien'")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        ageGroup eq 'x'                                     | 3000
        quantity eq 5                                       | 3000
        contains(usageDate,'2018')                          | 3000
        meterCategory gt 'a'                                | 3000
        meterCategory eq                                    | 800002
        meterCategory eq Storage                            | 800002
        meterCategory eq 'Storage                           | 800002
        meterCategory is 'Storage'                          | 800002
        meterCategory EQ 'Storage'                          | 800002
        (meterCategory eq 'Storage'                         | 800002
        meterCategory eq 'Storage')                         | 800002
        meterCategory eq 'a' and                            | 800002
        meterCategory eq 'a' meterUnit eq 'b'               | 800002
        meterCategory eq 'a'; drop                          | 800002
        usageDate ge '2018-01-01'                           | 800002
        usageDate ge cast('2018-13-01',Edm.DateTimeOffset)  | 800002
        usageDate ge cast('2018-01-01',Edm.Date)            | 800002
        """)
    void refusedFilters(String filter, String code) {
        assertThatThrownBy(() -> Asking.answer(USAGE, Map.of("filter", filter)))
                .isInstanceOfSatisfying(
                        BadRequest.class, bad -> assertThat(bad.code()).isEqualTo(code));
    }

    @Test
    void documentedLimitsOfSubscriptionFieldsHold() {
        assertThatThrownBy(() -> Asking.answer(
                        SUBSCRIPTIONS, Map.of("filter", "trialEndDate ge cast('2018-01-01',Edm.DateTimeOffset)")))
                .isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> Asking.answer(SUBSCRIPTIONS, Map.of("filter", "autoRenewEnabled eq 'true'")))
                .isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> Asking.answer(SUBSCRIPTIONS, Map.of("filter", "(".repeat(5000))))
                .isInstanceOf(BadRequest.class);
    }

    /** The ids of the rows, put together. */
    private static String names(List<String> rows) {
        StringBuilder names = new StringBuilder();
        for (String row : rows) {
            names.append(row.replaceFirst(".*?'(?:customerTenantId|id)':'(.)'.*", "$1"));
        }
        return names.toString();
    }
}
