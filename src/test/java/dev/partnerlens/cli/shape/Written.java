package dev.partnerlens.cli.shape;

import dev.partnerlens.cli.terminal.Output;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Catches what a shape writes, and reads it back with another JSON reader. */
final class Written {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Written() {}

    static String text(Consumer<Output> shape) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Output out = new Output(bytes, StandardCharsets.UTF_8);
        shape.accept(out);
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    static JsonNode json(Consumer<Output> shape) {
        return JSON.readTree(text(shape));
    }
}
