package dev.partnerlens.cli;

import java.util.Optional;

/**
 * Reads a call without a command, which leads to the window, without the whole tree of commands: building that one is felt
 * at a start. Anything else, be it wrong or right, is left to the tree.
 */
public final class PlainCall {
    private PlainCall() {}

    /** Whether these arguments lead to the window and nowhere else, so that its toolkit may start meanwhile. */
    public static boolean leadsToWindow(String... arguments) {
        return read(arguments).isPresent();
    }

    static Optional<CommonOptions> read(String... arguments) {
        CommonOptions read = new CommonOptions();
        if (arguments.length % 2 != 0) {
            return Optional.empty();
        }
        for (int each = 0; each < arguments.length; each += 2) {
            if (!take(read, arguments[each], arguments[each + 1])) {
                return Optional.empty();
            }
        }
        return Optional.of(read);
    }

    /** False where it is no such option, has no plain value, or was there before. */
    private static boolean take(CommonOptions read, String name, String value) {
        if (value.isEmpty() || value.startsWith("-") || value.startsWith("\"")) {
            return false;
        }
        return switch (name) {
            case "--home" -> {
                boolean first = read.home == null;
                read.home = value;
                yield first;
            }
            case "--partner" -> {
                boolean first = read.partner == null;
                read.partner = value;
                yield first;
            }
            case "--today" -> {
                boolean first = read.today == null;
                read.today = value;
                yield first;
            }
            default -> false;
        };
    }
}
