package dev.partnerlens.sync;

import dev.partnerlens.core.Field;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.AzureUsage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Usage rows out of a file of real ones, read without the product's own decoders. */
public final class ReplayRows {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ReplayRows() {}

    public static List<Row> of(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(row(JSON.readTree(line)));
            }
        }
        return rows;
    }

    private static Row row(JsonNode json) {
        Row.Builder row = Row.builder(AzureUsage.DATASET);
        for (Field field : AzureUsage.DATASET.fields()) {
            JsonNode value = json.get(field.name());
            if (field.equals(AzureUsage.USAGE_DATE)) {
                row.date(AzureUsage.USAGE_DATE, LocalDateTime.parse(value.stringValue()));
            } else if (field.equals(AzureUsage.QUANTITY)) {
                row.number(AzureUsage.QUANTITY, value.decimalValue());
            } else if (!value.isNull()) {
                row.value(AzureUsage.DATASET.position(field), value.stringValue());
            }
        }
        return row.build();
    }
}
