package dev.partnerlens.simulator.invented;

import dev.partnerlens.simulator.rows.Owner;
import dev.partnerlens.simulator.rows.Resource;
import dev.partnerlens.simulator.rows.Table;
import dev.partnerlens.simulator.rows.V1Resource;
import dev.partnerlens.simulator.rows.V1Stock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** What an invented partner tells, parsed by a reader of the tests' own that loses no digit. */
final class Told {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    static final LocalDate TODAY = LocalDate.of(2026, 7, 20);

    final V1Stock v1;
    private final List<Table> tables;

    Told(long seed, int customers, int days) {
        InventedPartner.Stock stock = new InventedPartner(new Settings(seed, customers, days, TODAY)).stock();
        this.tables = stock.tables();
        this.v1 = stock.v1();
    }

    /** A row and whom it belongs to. */
    record Row(Owner owner, JsonNode json) {
        String text(String name) {
            return json.path(name).asString("");
        }

        BigDecimal number(String name) {
            return json.get(name).decimalValue();
        }
    }

    List<Row> rows(V1Resource resource) {
        return v1.of(resource).all().stream()
                .map(entry -> new Row(entry.owner(), JSON.readTree(entry.json())))
                .toList();
    }

    List<JsonNode> audit() {
        return v1.audit().stream().map(entry -> JSON.readTree(entry.json())).toList();
    }

    List<JsonNode> rows(Resource resource) {
        Table table = tables.stream()
                .filter(one -> one.resource().equals(resource))
                .findFirst()
                .orElseThrow();
        List<JsonNode> rows = new ArrayList<>();
        try {
            for (int i = 0; i < table.size(); i++) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                table.write(i, out);
                rows.add(JSON.readTree(out.toString(StandardCharsets.UTF_8)));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }

    static BigDecimal sum(List<Row> rows, String name) {
        return rows.stream().map(row -> row.number(name)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
