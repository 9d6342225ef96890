package dev.partnerlens.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.SetAside;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.IndirectResellers;
import dev.partnerlens.core.dataset.ProfileSearch;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.Subscriptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
    private static final LocalDateTime DAY = LocalDateTime.of(2026, 1, 31, 0, 0);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ROW, ROW]",
                "{\"Value\": [ROW, ROW], \"@nextLink\": null, \"TotalCount\": 2}",
                "{\"TotalCount\": 2, \"VALUE\": [ROW, ROW]}",
                "{\"totalCount\": 2, \"items\": [ROW, ROW], \"attributes\": {\"objectType\": \"Collection\"}}",
                "{\"Items\": [ROW, ROW], \"Value\": null}",
                "{\"Items\": [ROW, ROW], \"Value\": [ROW, ROW]}",
                "{\"Value\": [], \"Items\": [ROW, ROW]}",
                "{\"status\": \"ok\", \"id\": 7, \"customerName\": \"envelope\", \"Value\": [ROW, ROW,]}",
            })
    void findsTheRowsInEveryShape(String body) throws Exception {
        Page page = read(Referrals.DATASET, body.replace("ROW", "{\"id\": \"1\", \"wonDate\": null}"));
        Row row = Row.builder(Referrals.DATASET).text(Referrals.ID, "1").build();
        assertThat(page.rows()).containsExactly(row, row);
        assertThat(page.delivered()).containsExactlyInAnyOrder(Referrals.ID, Referrals.WON_DATE);
        assertThat(page.unknown()).isEmpty();
        assertThat(page.setAside()).isEmpty();
    }

    @Test
    void takesABareObjectAsOneRow() throws Exception {
        Page page = read(Referrals.DATASET, "{\"id\": \"1\", \"colour\": {\"deep\": [1, {}]}}");
        assertThat(page.rows())
                .containsExactly(
                        Row.builder(Referrals.DATASET).text(Referrals.ID, "1").build());
        assertThat(page.unknown()).containsExactly(Map.entry("colour", 1L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"Value\": []}", "{\"value\": null}", "{\"TotalCount\": 0}"})
    void emptyIsEmpty(String body) throws Exception {
        assertThat(read(Referrals.DATASET, body).received()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"text\"",
                "12",
                "{\"statusCode\": 429, \"message\": \"slow down\"}",
            })
    void saysThatItIsNoPage(String body) {
        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> read(Referrals.DATASET, body))
                .satisfies(e -> assertThat(e.reason()).startsWith("it ").doesNotContain("slow", "text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<html>",
                "[] []",
                "[{\"id\": \"1\" 2}]",
                "[",
                "[{\"id\": \"1\"}",
                "[{\"id\": \"1",
                "{\"Value\": [{\"id\": \"1\"},"
            })
    void tellsWhatMayComeWholeNextTime(String body) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(Referrals.DATASET, body));
    }

    @Test
    void takesValuesInWhateverTypeTheyCome() throws Exception {
        Page page = read(ProfileSearch.DATASET, """
            [{"SEARCHDATE": "2026-01-31", "mpnId": 2604568, "companyname": true, "DetailsViewed": "True",
              "contactButtonClicked": 0, "referralSubmitted": "", "keywordProduct": "", "keywordCountry": null,
              "profileViews": 12, "keywordSearchText": " my\tcompany"}]\
            """);
        assertThat(page.rows())
                .containsExactly(Row.builder(ProfileSearch.DATASET)
                        .date(ProfileSearch.SEARCH_DATE, DAY)
                        .text(ProfileSearch.MPN_ID, "2604568")
                        .text(ProfileSearch.COMPANY_NAME, "true")
                        .flag(ProfileSearch.DETAILS_VIEWED, true)
                        .flag(ProfileSearch.CONTACT_BUTTON_CLICKED, false)
                        .text(ProfileSearch.KEYWORD_PRODUCT, "")
                        .text(ProfileSearch.KEYWORD_SEARCH_TEXT, " my\tcompany")
                        .build());
        // Counts of grouped answers are known, if not stored; a field that never came is not delivered.
        assertThat(page.unknown()).isEmpty();
        assertThat(page.delivered())
                .contains(ProfileSearch.REFERRAL_SUBMITTED, ProfileSearch.KEYWORD_COUNTRY)
                .doesNotContain(ProfileSearch.PARTNER_MARKET, ProfileSearch.KEYWORD_INDUSTRY_FOCUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", "3.7761676618E-05", "120.5682999999995904716", "-0.10", "206.0"})
    void keepsNumbersExactAsNumbersAndAsText(String number) throws Exception {
        Page page =
                read(Subscriptions.DATASET, "[{\"licenseCount\": N}, {\"licenseCount\": \"N\"}]".replace("N", number));
        assertThat(page.rows())
                .extracting(row -> row.number(Subscriptions.LICENSE_COUNT))
                .containsExactly(new BigDecimal(number), new BigDecimal(number));
    }

    @Test
    void takesAnAliasAndPrefersTheNameThatSaysSomething() throws Exception {
        Page page = read(IndirectResellers.DATASET, """
            [{"id": "1", "latestSubscriptionDeprovisionedEndDate": "2026-01-31T00:00:00"},
             {"id": "2", "latestSubscriptionDeprovisionedDate": "2026-01-31",
              "latestSubscriptionDeprovisionedEndDate": null},
             {"id": "3", "latestSubscriptionDeprovisionedDate": "0001-01-01T00:00:00"}]\
            """);
        assertThat(page.rows())
                .extracting(row -> row.date(IndirectResellers.LATEST_DEPROVISIONED))
                .containsExactly(DAY, DAY, null);
    }

    @Test
    void setsAsideOnlyTheRowThatCannotBeRead() throws Exception {
        Page page = read(AzureUsage.DATASET, """
            [{"usageDate": "2026-01-31T00:00:00", "quantity": 1, "customerName": "kept"},
             {"usageDate": "2026-01-31T00:00:00", "quantity": "secret", "customerName": ["secret"]},
             {"usageDate": "soon", "quantity": 1},
             {"usageDate": 20260131, "quantity": 1},
             {"usageDate": "0001-01-01T00:00:00", "quantity": 1},
             {"quantity": 1},
             {"quantity": NaN, "usageDate": "2026-01-31"},
             {"customerName": {"first": "secret"}, "usageDate": "2026-01-31"},
             {"colour": "secret"},
             {},
             "secret", null, [1],
             {"usageDate": "2026-01-31T00:00:00", "quantity": 2}]\
            """);
        assertThat(page.rows())
                .extracting(row -> row.number(AzureUsage.QUANTITY))
                .containsExactly(BigDecimal.ONE, BigDecimal.TWO);
        assertThat(page.received()).isEqualTo(14);
        assertThat(page.setAside())
                .extracting(SetAside::field)
                .containsExactly(
                        "quantity",
                        "usageDate",
                        "usageDate",
                        "usageDate",
                        "usageDate",
                        "quantity",
                        "customerName",
                        "",
                        "",
                        "",
                        "",
                        "");
        assertThat(page.setAside())
                .extracting(SetAside::reason)
                .allSatisfy(reason -> assertThat(reason).startsWith("expected ").doesNotContain("secret", "soon"));
    }

    @Test
    void keepsARowWithoutItsDateWhereRowsAreNotFiledByIt() throws Exception {
        assertThat(read(Subscriptions.DATASET, "[{\"id\": \"1\", \"creationDate\": null}]")
                        .rows())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Value\": [], \"@nextLink\": \"a?b\", \"nextLink\": \"c\"}",
                "{\"@NextLink\": \"\", \"NEXTLINK\": \"a?b\", \"@odata.nextLink\": \"c\", \"items\": []}",
                "{\"@odata.nextLink\": \"a?b\", \"links\": {\"next\": {\"uri\": \"c\"}}, \"items\": []}",
                "{\"links\": {\"self\": {\"uri\": \"x\", \"headers\": []}, \"next\": {\"method\": \"GET\", \"Uri\":"
                        + " \"a?b\"}}}",
                "{\"links\": {\"next\": \"a?b\", \"last\": \"c\"}, \"@nextLink\": null}",
            })
    void findsTheNextLinkInItsPlaces(String body) throws Exception {
        assertThat(read(Referrals.DATASET, body).next()).contains(NextPage.at("a?b"));
    }

    @Test
    void readsTheCount() throws Exception {
        assertThat(read(Referrals.DATASET, "{\"TotalCount\": \"7\"}").total()).isEqualTo(OptionalLong.of(7));
        assertThat(read(Referrals.DATASET, "{\"totalcount\": 7.0}").total()).isEqualTo(OptionalLong.of(7));
        for (String none : List.of("null", "\"many\"", "{}", "[1]", "1.5")) {
            assertThat(read(Referrals.DATASET, "{\"TotalCount\": " + none + "}").total())
                    .as(none)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\ufeff", "\ufeff\ufeff", " \n"})
    void marksAndBlanksBeforeTheStartDoNotMatter(String start) throws Exception {
        assertThat(read(Referrals.DATASET, start + "[{\"id\": \"\ufeff1\"}]").rows())
                .extracting(row -> row.text(Referrals.ID))
                .containsExactly("\ufeff1");
    }

    private static Page read(Dataset dataset, String body) throws IOException, UnreadableBody {
        return new PageReader(dataset)
                .read(new UnmarkedStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
    }
}
