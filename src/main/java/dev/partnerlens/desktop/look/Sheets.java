package dev.partnerlens.desktop.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Our style sheets, in the order they apply. */
final class Sheets {
    private static final List<String> SHARED = List.of(
            "modena-bridge", "base", "tiles", "charts", "table", "filters", "shell", "connect", "past", "health");

    private Sheets() {}

    static List<String> of(Scheme scheme) {
        return Stream.concat(Stream.of(scheme.tokens()), SHARED.stream())
                .map(name -> address(name).toExternalForm())
                .toList();
    }

    static String text(String name) {
        try (InputStream in = address(name).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL address(String name) {
        String path = "/dev/partnerlens/desktop/" + name + ".css";
        URL found = Sheets.class.getResource(path);
        if (found == null) {
            throw new IllegalStateException("No style sheet " + path);
        }
        return found;
    }
}
