package dev.partnerlens.app;

import dev.partnerlens.cli.terminal.Output;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One call after the other of the program, in this process, on a home of its own. */
record Program(Path home, Optional<String> token) {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 24);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    Program(Path home) {
        this(home, Optional.empty());
    }

    /** How a call ended. */
    record Ended(int code, String out, String err) {
        JsonNode json() {
            if (code != 0) {
                throw new AssertionError("Exit code " + code + ": " + err);
            }
            return JSON.readTree(out);
        }
    }

    Ended run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = run(out, err, arguments);
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    int run(OutputStream out, OutputStream err, String... arguments) {
        Environment environment = new Environment(home, false, false, Locale.ENGLISH, TODAY, token, Optional.empty());
        return Main.run(
                environment,
                new Output(out, StandardCharsets.UTF_8),
                new Output(err, StandardCharsets.UTF_8),
                arguments);
    }

    /** A machine without a display. */
    Environment environment() {
        return new Environment(home, false, false, Locale.ENGLISH, TODAY, token, Optional.empty());
    }
}
