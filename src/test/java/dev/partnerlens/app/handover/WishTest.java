package dev.partnerlens.app.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WishTest {
    @Test
    void itIsReadAsItWasWritten() {
        for (Wish wish : List.of(
                new Wish.Front(), new Wish.Show("contoso-2"), new Wish.Demo(-7, 60, 400, LocalDate.of(2026, 6, 24)))) {
            assertThat(Wish.read(wish.line())).contains(wish);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "front ",
                "front now",
                "show",
                "show ",
                "show ../../etc",
                "show Contoso",
                "show a b",
                "sync demo",
                "forget demo",
                "demo",
                "demo 1 2 3",
                "demo 1 0 3 2026-06-24",
                "demo 1 2 3 today",
                "demo x 2 3 2026-06-24",
                "demo 1 2 99999999999 2026-06-24"
            })
    void nothingElseCanBeWished(String line) {
        assertThat(Wish.read(line)).isEmpty();
    }
}
