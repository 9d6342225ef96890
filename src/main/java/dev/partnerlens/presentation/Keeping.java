package dev.partnerlens.presentation;

/** Where a sign-in is kept on this computer. */
public enum Keeping {
    /** In the key store of the system, from one start to the next. */
    KEY_STORE,
    /** Only until the program ends. */
    MEMORY
}
