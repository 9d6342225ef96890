package dev.partnerlens.cli;

import dev.partnerlens.cli.terminal.Keyboard;
import dev.partnerlens.text.Words;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where the program runs.
 *
 * @param home the profile folder where none is named
 * @param today the day in UTC when the program began, where none is named
 * @param day the day in UTC whenever it is asked for
 * @param demoFolder where the demo without a window writes its files
 * @param liveTerminal whether someone watches, so that lines may be written over
 * @param keyboard who can be asked, where someone watches
 */
public record Surroundings(
        Words words,
        String version,
        Path home,
        LocalDate today,
        Supplier<LocalDate> day,
        Path demoFolder,
        boolean liveTerminal,
        Optional<Keyboard> keyboard) {}
