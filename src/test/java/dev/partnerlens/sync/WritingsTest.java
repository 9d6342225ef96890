package dev.partnerlens.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Note;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.SavedView;
import dev.partnerlens.core.UserWritings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saved views and notes: kept by partner, found again by another start of the program. */
class WritingsTest {
    private static final Instant NOW = Instant.parse("2026-06-24T08:00:00.123Z");
    private static final Partner ADATUM = new Partner("adatum", Cloud.GLOBAL);

    @TempDir
    Path home;

    private PartnerStores stores = new PartnerStores(Path.of("target", "unused"));
    private UserWritings writings = stores.writings(ADATUM);

    @BeforeEach
    void open() {
        stores = new PartnerStores(home);
        writings = stores.writings(ADATUM);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void askingMakesNoFile() {
        assertThat(writings.views()).isEmpty();
        assertThat(writings.notes()).isEmpty();
        assertThat(Files.exists(home.resolve("user.db"))).isFalse();
    }

    @Test
    void viewsAreKeptByName() {
        writings.put(new SavedView("b", "1"));
        writings.put(new SavedView("a", "2"));
        writings.put(new SavedView("b", "3"));
        try (PartnerStores again = new PartnerStores(home)) {
            assertThat(again.writings(ADATUM).views())
                    .containsExactly(new SavedView("a", "2"), new SavedView("b", "3"));
            assertThat(again.writings(Partner.DEMO).views()).isEmpty();
        }
    }

    @Test
    void aViewIsRenamedOnlyToAFreeName() {
        writings.put(new SavedView("a", "1"));
        writings.put(new SavedView("b", "2"));
        assertThat(writings.rename("a", "b")).isFalse();
        assertThat(writings.rename("nobody", "c")).isFalse();
        assertThat(writings.rename("a", "a")).isTrue();
        assertThat(writings.rename("a", "c")).isTrue();
        assertThat(writings.views()).containsExactly(new SavedView("b", "2"), new SavedView("c", "1"));
        assertThat(writings.removeView("a")).isFalse();
        assertThat(writings.removeView("c")).isTrue();
        assertThat(writings.views()).containsExactly(new SavedView("b", "2"));
    }

    @Test
    void notesAreKeptChangedAndRemoved() {
        Note onDay = writings.put(note(Optional.of(LocalDate.of(2026, 6, 1)), Optional.empty(), "a peak"));
        Note onCustomer = writings.put(note(Optional.empty(), Optional.of(Note.customer("c1")), "call \"them\""));
        Note earlier = writings.put(note(Optional.of(LocalDate.of(1969, 12, 31)), Optional.of("usage"), "before"));
        assertThat(onDay.id()).isPositive();
        assertThat(writings.notes()).containsExactly(onCustomer, earlier, onDay);

        Note changed = new Note(onDay.id(), onDay.day(), Optional.of("usage"), "no peak", NOW.plusSeconds(5));
        assertThat(writings.put(changed)).isEqualTo(changed);
        assertThat(writings.notes()).containsExactly(onCustomer, earlier, changed);
        assertThat(stores.writings(Partner.DEMO).removeNote(onDay.id())).isFalse();
        assertThat(writings.removeNote(onDay.id())).isTrue();
        assertThat(writings.removeNote(onDay.id())).isFalse();
        assertThat(writings.notes()).containsExactly(onCustomer, earlier);
    }

    private static Note note(Optional<LocalDate> day, Optional<String> subject, String text) {
        return new Note(0, day, subject, text, NOW);
    }
}
