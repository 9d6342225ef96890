package dev.partnerlens.cli;

import dev.partnerlens.text.Words;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Where the program runs.
 *
 * @param home the profile folder where none is named
 * @param today the day in UTC where none is named
 * @param demoFolder where the demo without a window writes its files
 * @param liveTerminal whether someone watches, so that a line may be written over
 */
public record Surroundings(
        Words words, String version, Path home, LocalDate today, Path demoFolder, boolean liveTerminal) {}
