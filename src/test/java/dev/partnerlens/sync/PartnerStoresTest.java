package dev.partnerlens.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.dataset.Subscriptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnerStoresTest {
    private static final Partner CONTOSO = new Partner("contoso", Cloud.CHINA);

    @TempDir
    Path folder;

    private Path home = Path.of("");

    @BeforeEach
    void name() {
        home = folder.resolve("new").resolve("home");
    }

    @Test
    void aNewHomeIsEmptyAndStaysSoUntilUsed() {
        try (PartnerStores stores = new PartnerStores(home)) {
            assertThat(stores.all()).isEmpty();
            assertThat(stores.lastUsed()).isEmpty();
            assertThat(stores.setting("theme")).isEmpty();
            assertThat(home).doesNotExist();
        }
    }

    @Test
    void thePartnerUsedLastIsRemembered() {
        try (PartnerStores stores = new PartnerStores(home)) {
            stores.open(CONTOSO);
            stores.open(Partner.DEMO);
            stores.open(CONTOSO);
        }
        try (PartnerStores stores = new PartnerStores(home)) {
            assertThat(stores.lastUsed()).contains(CONTOSO);
        }
    }

    @Test
    void oneNameInTwoCloudsDoesNotShareACache() {
        Partner other = new Partner(CONTOSO.name(), Cloud.GLOBAL);
        SyncRequest request =
                new SyncRequest(List.of(Subscriptions.DATASET), Optional.empty(), LocalDate.of(2026, 7, 1));
        try (PartnerStores stores = new PartnerStores(home)) {
            PartnerStore store = stores.open(CONTOSO);
            assertThatThrownBy(() -> stores.open(other)).isInstanceOf(ProblemException.class);
            store.sync(new ScriptedFeed(), request, SyncListener.NONE);
        }
        try (PartnerStores stores = new PartnerStores(home)) {
            assertThatThrownBy(() -> stores.open(other)).isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> stores.look(other)).isInstanceOf(ProblemException.class);
            assertThat(stores.lastUsed()).contains(CONTOSO);
        }
    }

    @Test
    void partnersWithACacheAreListedByName() {
        try (PartnerStores stores = new PartnerStores(home)) {
            for (Partner partner : List.of(Partner.DEMO, CONTOSO)) {
                SyncRequest request =
                        new SyncRequest(List.of(Subscriptions.DATASET), Optional.empty(), LocalDate.of(2026, 7, 1));
                stores.open(partner).sync(new ScriptedFeed(), request, SyncListener.NONE);
            }
            stores.open(Partner.LOCAL);

            assertThat(stores.all()).containsExactly(CONTOSO, Partner.DEMO);
        }
    }

    @Test
    void aPartnerThatCanSignInIsListedBeforeItsFirstSync() {
        var registered = new Connection.SignedIn(Cloud.CHINA, new Registration("some-id", "contoso.cn"));
        try (PartnerStores stores = new PartnerStores(home)) {
            stores.connect(CONTOSO, registered);
        }
        try (PartnerStores stores = new PartnerStores(home)) {
            assertThat(stores.all()).containsExactly(CONTOSO);
            assertThat(stores.lastUsed()).contains(CONTOSO);
            assertThat(stores.connection(CONTOSO)).contains(registered);
            Partner other = new Partner(CONTOSO.name(), Cloud.GLOBAL);
            assertThatThrownBy(() -> stores.connect(other, registered))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem()).isEqualTo(new Problem.NameTaken(CONTOSO.name(), Cloud.CHINA)));
        }
    }

    @Test
    void aStoreThatWasClosedIsNotHeldOnTo() {
        try (PartnerStores stores = new PartnerStores(home)) {
            PartnerStore kept = stores.open(CONTOSO);
            Partner other = new Partner(CONTOSO.name(), Cloud.GLOBAL);
            assertThatThrownBy(() -> stores.look(other)).isInstanceOf(ProblemException.class);
            kept.close();
            // Nothing is kept of either yet, so the name is free again.
            stores.look(other).close();
        }
    }

    @Test
    void settingsOutliveTheProgram() {
        try (PartnerStores stores = new PartnerStores(home)) {
            stores.set("theme", "light");
            stores.set("theme", "dark");
            stores.set("language", "");
        }
        try (PartnerStores stores = new PartnerStores(home)) {
            assertThat(stores.setting("theme")).contains("dark");
            assertThat(stores.setting("language")).contains("");
            assertThat(stores.setting("other")).isEmpty();
        }
    }
}
