package dev.partnerlens.presentation;

/**
 * How fresh a tab's data is, in words.
 *
 * @param headline such as "Data through 23 Jun"
 * @param detail such as "synced 06:42 UTC"
 */
public record FreshnessText(Tone tone, String headline, String detail) {
    /** Each has a colour and a form of its own. */
    public enum Tone {
        COMPLETE,
        BEHIND,
        INCOMPLETE,
        FAILED,
        NONE
    }
}
