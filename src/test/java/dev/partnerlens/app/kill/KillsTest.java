package dev.partnerlens.app.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A handful of kills in every build, hundreds in the long one. */
class KillsTest {
    @TempDir
    Path folder;

    @Test
    void aKillLosesNothing() throws Exception {
        KillBook book = new Kills(folder, 5, 3, 30, _ -> {}).run(4);
        System.out.println(book);
        assertThat(book.kills()).isEqualTo(4);
        assertThat(book.completed()).isPositive();
    }

    @Test
    @Tag("long")
    void hundredsOfKillsLoseNothing() throws Exception {
        KillBook book = new Kills(folder, 20_260_101, 12, 150, _ -> {}).run(200);
        System.out.println(book);
        assertThat(book.kills()).isEqualTo(200);
        assertThat(book.completed()).isGreaterThan(15);
        assertThat(book.cuts()).isPositive();
        assertThat(book.phases()).as("moments of a sync").hasSizeGreaterThan(8);
    }
}
