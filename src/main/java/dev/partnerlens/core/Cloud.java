package dev.partnerlens.core;

import java.util.Locale;

/** The Microsoft cloud that a partner belongs to; LOCAL is a simulator on this machine, never the live service. */
public enum Cloud {
    GLOBAL,
    CHINA,
    US_GOVERNMENT,
    GERMANY,
    LOCAL;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
