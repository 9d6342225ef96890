package dev.partnerlens.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.RowFeed.Waits;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Referrals;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://api.partnercenter.microsoft.com, GLOBAL, https://api.partnercenter.microsoft.com",
        "https://API.partnercenter.Microsoft.com:443/, GLOBAL, https://api.partnercenter.microsoft.com",
        "https://partner.partnercenterapi.microsoftonline.cn, CHINA,"
                + " https://partner.partnercenterapi.microsoftonline.cn",
        "http://127.0.0.1:8080, LOCAL, http://127.0.0.1:8080",
        "http://127.0.0.1:8080/, LOCAL, http://127.0.0.1:8080",
        "http://127.1.2.3, LOCAL, http://127.1.2.3",
        "http://localhost:1, LOCAL, http://localhost:1",
        "http://[::1]:9, LOCAL, http://[::1]:9",
        "http://[0:0:0:0:0:0:0:1]:9, LOCAL, http://[0:0:0:0:0:0:0:1]:9",
    })
    void takesKnownCloudsAndThisMachine(String address, Cloud cloud, String root) {
        assertThat(BaseAddress.of(URI.create(address))).isEqualTo(new BaseAddress(URI.create(root), cloud));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.partnercenter.microsoft.com",
                "https://api.partnercenter.microsoft.com:8443",
                "https://api.partnercenter.microsoft.com.example.org",
                "https://example.org",
                "https://127.0.0.1",
                "http://127.0.0.1.example.org",
                "http://localhost.example.org",
                "http://10.0.0.1",
                "http://0.0.0.0:80",
                "http://[::2]",
                "http://user@127.0.0.1",
                "http://127.0.0.1/elsewhere",
                "http://127.0.0.1?x=1",
                "http://127.0.0.1#x",
                "ftp://127.0.0.1",
                "localhost:8080",
                "//127.0.0.1",
                "127.0.0.1",
                "",
            })
    void refusesEverythingElse(String address) {
        assertThatThrownBy(() -> ScriptedService.feed(URI.create(address), () -> "a-token"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isInstanceOf(Problem.AddressRefused.class));
    }

    @Test
    void showsARefusedAddressWithoutItsSecrets() {
        assertThatThrownBy(() -> BaseAddress.of(URI.create("http://me:secret@example.org/a?key=secret#secret")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(new Problem.AddressRefused("http://example.org/a")));
    }

    @Test
    void everyOpenCloudHasAnAddressThatIsTaken() {
        for (Cloud cloud : Cloud.values()) {
            Clouds.base(cloud)
                    .ifPresent(base -> assertThat(BaseAddress.of(base).root()).isEqualTo(base));
        }
    }

    @Test
    void chinaOffersAllButReferralsAndSaysSoWithoutAsking() {
        assertThat(Clouds.offers(Cloud.CHINA, AzureUsage.DATASET)).isTrue();
        assertThat(Clouds.offers(Cloud.US_GOVERNMENT, Referrals.DATASET)).isTrue();
        var feed = ScriptedService.feed(Clouds.base(Cloud.CHINA).orElseThrow(), () -> {
            throw new AssertionError("asked for a token");
        });
        assertThatThrownBy(() -> feed.firstDay(Referrals.DATASET, Waits.UNHEARD))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(new Problem.NotOffered(Cloud.CHINA)));
    }
}
