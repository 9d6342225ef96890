package dev.partnerlens.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.partnercenter.NextPage.Header;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class NextCallTest {
    private static final BaseAddress BASE = BaseAddress.of(URI.create("https://api.partnercenter.microsoft.com"));
    private static final URI PAGE = URI.create(BASE.root() + "/v1/auditrecords?startDate=2026-06-01");
    private static final Header TOKEN = new Header("MS-ContinuationToken", "AQAAAA==");

    @Test
    void sendsTheHeadersThatALinkLists() {
        // As in the documented answer of the unbilled line items: from /v1, with the token as a header.
        Call next =
                NextCall.of(BASE, PAGE, new NextPage("/auditrecords?size=2000&seekOperation=Next", List.of(TOKEN), ""));
        assertThat(next).isEqualTo(get("/v1/auditrecords?size=2000&seekOperation=Next", TOKEN));
    }

    @Test
    void readsALinkBelowV1AsFromThere() {
        assertThat(NextCall.of(BASE, PAGE, NextPage.at("/invoices/next?a=b"))).isEqualTo(get("/v1/invoices/next?a=b"));
        assertThat(NextCall.of(BASE, PAGE, NextPage.at("/v1/auditrecords?a=b"))).isEqualTo(get("/v1/auditrecords?a=b"));
    }

    @Test
    void seeksOnWithATokenAtTheRoot() {
        assertThat(NextCall.of(BASE, PAGE, new NextPage("", List.of(), "AQAAAA==")))
                .isEqualTo(get("/v1/auditrecords?startDate=2026-06-01&seekOperation=Next", TOKEN));
        URI bare = URI.create(BASE.root() + "/v1/customers");
        assertThat(NextCall.of(BASE, bare, new NextPage("", List.of(), "AQAAAA==")))
                .isEqualTo(get("/v1/customers?seekOperation=Next", TOKEN));
    }

    @Test
    void aLinkNeverChangesWhoAsksOrWhere() {
        Call next = NextCall.of(
                BASE,
                PAGE,
                new NextPage(
                        "/auditrecords?a=b",
                        List.of(
                                new Header("Authorization", "Bearer other"),
                                new Header("Host", "example.org"),
                                new Header("Content-Length", "7"),
                                new Header("MS-RequestId", "x"),
                                new Header("X-Locale", "fr-FR")),
                        ""));
        assertThat(next).isEqualTo(get("/v1/auditrecords?a=b", new Header("X-Locale", "fr-FR")));
        assertThatThrownBy(() -> NextCall.of(
                        BASE,
                        PAGE,
                        new NextPage("/a", List.of(new Header("MS-ContinuationToken", "a\r\nHost: b")), "")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isInstanceOf(Problem.UnreadableAnswer.class));
        assertThatThrownBy(() -> NextCall.of(BASE, PAGE, new NextPage("https://example.org", List.of(TOKEN), "")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(new Problem.ForeignLink("https://example.org")));
    }

    @Test
    void anotherTokenIsAnotherPage() {
        assertThat(PageKey.of(get("/a?x=1", TOKEN)))
                .isEqualTo(PageKey.of(get("/a?x=%31&skip=0", TOKEN)))
                .isEqualTo(PageKey.of(get("//A/?x=1", TOKEN)))
                .isNotEqualTo(PageKey.of(get("/a?x=1", new Header("MS-ContinuationToken", "AQAAAB=="))));
    }

    private static Call get(String path, Header... headers) {
        return Call.get(URI.create(BASE.root() + path), List.of(headers));
    }
}
