package dev.partnerlens.presentation;

/** Light, dark, or as the desktop is set. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
}
