package dev.partnerlens.cli.terminal;

/** Whoever sits at the terminal and can be asked. */
@FunctionalInterface
public interface Keyboard {
    /** The next line typed, empty where there will be none; an interrupt ends the waiting. */
    String line() throws InterruptedException;
}
