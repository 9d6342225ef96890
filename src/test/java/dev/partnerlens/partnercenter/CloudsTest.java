package dev.partnerlens.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.dataset.Datasets;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CloudsTest {
    @Test
    void everyCloudButThisMachineIsThereToChoose() {
        assertThat(Clouds.all()).containsExactly(Cloud.GLOBAL, Cloud.CHINA, Cloud.US_GOVERNMENT, Cloud.GERMANY);
    }

    @ParameterizedTest
    @CsvSource({
        "GLOBAL, https://api.partnercenter.microsoft.com, https://login.microsoftonline.com",
        "US_GOVERNMENT, https://api.partnercenter.microsoft.com, https://login.microsoftonline.us",
        "CHINA, https://partner.partnercenterapi.microsoftonline.cn, https://login.partner.microsoftonline.cn"
    })
    void anOpenCloudHasAnAddressADirectoryAndAScope(Cloud cloud, URI base, URI login) {
        assertThat(Clouds.base(cloud)).contains(base);
        assertThat(Clouds.login(cloud)).contains(login);
        assertThat(Clouds.scope(cloud)).contains(base + "/user_impersonation");
        assertThat(Clouds.closed(cloud)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"GERMANY", "LOCAL"})
    void theOthersHaveNone(Cloud cloud) {
        assertThat(Clouds.base(cloud)).isEmpty();
        assertThat(Clouds.login(cloud)).isEmpty();
        assertThat(Clouds.scope(cloud)).isEmpty();
        assertThat(Clouds.closed(cloud)).isEqualTo(cloud == Cloud.GERMANY);
    }

    @Test
    void germanyIsClosedAndNobodyIsAskedForAToken() {
        assertThatThrownBy(() -> PartnerCenter.in(Cloud.GERMANY, () -> {
                    throw new AssertionError("asked for a token");
                }))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(new Problem.CloudClosed(Cloud.GERMANY)));
    }

    @Test
    void onlyChinaLacksSets() {
        assertThat(Datasets.all().stream()
                        .filter(set -> !Clouds.offers(Cloud.CHINA, set))
                        .map(Dataset::id))
                .allMatch(id -> id.equals("referrals")
                        || id.equals("activity")
                        || id.endsWith("-spending")
                        || id.endsWith("-period"))
                .hasSize(10);
        assertThat(Datasets.all())
                .allMatch(set -> Clouds.offers(Cloud.GLOBAL, set) && Clouds.offers(Cloud.US_GOVERNMENT, set));
    }
}
