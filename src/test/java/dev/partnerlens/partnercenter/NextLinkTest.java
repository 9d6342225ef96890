package dev.partnerlens.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextLinkTest {
    private static final BaseAddress BASE = BaseAddress.of(URI.create("https://api.partnercenter.microsoft.com"));
    private static final URI PAGE =
            URI.create("https://api.partnercenter.microsoft.com/partner/v1/analytics/usage/azure?top=2");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // The sibling Store API documents links relative to the resource's parent.
                "azure?top=2&skip=2 | /partner/v1/analytics/usage/azure?top=2&skip=2",
                "usage/azure?skip=2 | /partner/v1/analytics/usage/azure?skip=2",
                "/azure?skip=2 | /partner/v1/analytics/usage/azure?skip=2",
                "/usage/azure?skip=2 | /partner/v1/analytics/usage/azure?skip=2",
                "/partner/v1/analytics/usage/azure?skip=2 | /partner/v1/analytics/usage/azure?skip=2",
                "partner/v1/analytics/usage/azure?skip=2 | /partner/v1/analytics/usage/azure?skip=2",
                "?skip=2 | /partner/v1/analytics/usage/azure?skip=2",
                "next?skip=2 | /partner/v1/analytics/usage/next?skip=2",
                "../next?skip=2 | /partner/v1/analytics/next?skip=2",
                "/v2/azure-more?x=1 | /v2/azure-more?x=1",
                "https://api.partnercenter.microsoft.com/a?b=c | /a?b=c",
                "HTTPS://API.PartnerCenter.Microsoft.com:443/a | /a",
                "//api.partnercenter.microsoft.com/a | /a",
                // Seen in a recording: raw blanks and quotes.
                "azure?$filter=usageDate ge '2017-01-01' |"
                        + " /partner/v1/analytics/usage/azure?$filter=usageDate%20ge%20%272017-01-01%27",
                "azure?filter=a%20eq%20%27b%27&skip=2 |"
                        + " /partner/v1/analytics/usage/azure?filter=a%20eq%20%27b%27&skip=2",
                "azure?filter=100% of \"x\"<é> |"
                        + " /partner/v1/analytics/usage/azure?filter=100%25%20of%20%22x%22%3C%C3%A9%3E",
            })
    void leadsToTheNextPage(String link, String pathAndQuery) {
        assertThat(NextLink.resolve(BASE, PAGE, link))
                .isEqualTo(URI.create("https://api.partnercenter.microsoft.com" + pathAndQuery));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/partner/v1/analytics/usage/azure?skip=2, https://example.org",
        "http://api.partnercenter.microsoft.com/a, http://api.partnercenter.microsoft.com",
        "https://api.partnercenter.microsoft.com:8443/a, https://api.partnercenter.microsoft.com:8443",
        "https://api.partnercenter.microsoft.com.example.org/a, https://api.partnercenter.microsoft.com.example.org",
        "//example.org/a, https://example.org",
        "https://api.partnercenter.microsoft.com//example.org/a, https://example.org",
        "https://api.partnercenter.microsoft.com@example.org/a, https://example.org",
        "https://someone@api.partnercenter.microsoft.com/a, https://api.partnercenter.microsoft.com",
        "mailto:someone, ?",
    })
    void neverLeadsTheTokenElsewhere(String link, String origin) {
        assertThatThrownBy(() -> NextLink.resolve(BASE, PAGE, link))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(new Problem.ForeignLink(origin)));
    }
}
