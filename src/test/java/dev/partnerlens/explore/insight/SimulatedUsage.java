package dev.partnerlens.explore.insight;

import dev.partnerlens.core.Field;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.InMemorySource;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.simulator.invented.InventedPartner;
import dev.partnerlens.simulator.invented.PlantedAnomaly;
import dev.partnerlens.simulator.invented.Settings;
import dev.partnerlens.simulator.rows.Resource;
import dev.partnerlens.simulator.rows.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The usage of a simulated partner in memory, with what was planted in it.
 *
 * @param rows as the service would send them
 */
record SimulatedUsage(LocalDate today, List<Row> rows, List<PlantedAnomaly> planted) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    static SimulatedUsage of(long seed, int customers, int days, LocalDate today) {
        InventedPartner partner = new InventedPartner(new Settings(seed, customers, days, today));
        List<Row> rows = new ArrayList<>();
        for (Table table : partner.stock().tables()) {
            if (table.resource() == Resource.AZURE_USAGE) {
                for (int i = 0; i < table.size(); i++) {
                    rows.add(row(table, i));
                }
            }
        }
        return new SimulatedUsage(today, rows, partner.anomalies());
    }

    private static Row row(Table table, int at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(table.length(at));
        try {
            table.write(at, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JsonNode json = JSON.readTree(bytes.toByteArray());
        Row.Builder row = Row.builder(AzureUsage.DATASET);
        for (Field field : AzureUsage.DATASET.fields()) {
            JsonNode value = json.get(field.name());
            if (value != null && !value.isNull()) {
                row.value(
                        AzureUsage.DATASET.position(field),
                        field.equals(AzureUsage.QUANTITY)
                                ? value.decimalValue()
                                : field.equals(AzureUsage.USAGE_DATE)
                                        ? LocalDateTime.parse(value.asString())
                                        : value.asString());
            }
        }
        return row.build();
    }

    InMemorySource source() {
        return new InMemorySource(today).put(AzureUsage.DATASET, rows);
    }

    Practice practice() {
        return Practice.load(source(), List.of(AzureUsage.DATASET), today);
    }
}
