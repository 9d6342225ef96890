package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** A body as a tree, and what its rows hold by the slow and plain way: the reader's second opinion. */
record SampleTree(JsonNode root) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd['T'HH:mm:ss[.SSSSSSS][.SSS][.SS][XXX]]");

    static SampleTree of(String body) {
        return new SampleTree(MAPPER.readTree(body.replace("\ufeff", "")));
    }

    List<JsonNode> rows() {
        return Stream.of("Value", "items")
                .map(root::get)
                .filter(node -> node != null && node.isArray())
                .findFirst()
                .map(list -> list.values().stream().toList())
                .orElse(List.of(root));
    }

    @Nullable
    Object value(JsonNode row, Field field) {
        if (field instanceof Measure measure
                && measure.onlyWith().filter(other -> value(row, other) == null).isPresent()) {
            return null;
        }
        for (String name : names(field)) {
            Optional<JsonNode> found = find(row, name).filter(node -> !node.isNull());
            if (found.isPresent()) {
                return converted(field, found.get());
            }
        }
        return null;
    }

    /** Names of the fields that any row carries, under any name; a budget object tells of its amount by leaving it out. */
    Set<String> delivered(Dataset dataset) {
        Set<String> delivered = new TreeSet<>();
        for (Field field : dataset.fields()) {
            boolean there = rows().stream()
                    .anyMatch(row -> names(field).stream()
                            .map(name -> name.replaceFirst("\\..*", ""))
                            .anyMatch(name -> find(row, name).isPresent()));
            if (there) {
                delivered.add(field.name());
            }
        }
        return delivered;
    }

    private static List<String> names(Field field) {
        return Stream.concat(Stream.of(field.name()), field.wire().aliases().stream())
                .toList();
    }

    private static Optional<JsonNode> find(JsonNode row, String path) {
        JsonNode node = row;
        for (String name : path.split("\\.", -1)) {
            Optional<JsonNode> inside = node.properties().stream()
                    .filter(member -> member.getKey().equalsIgnoreCase(name))
                    .map(Map.Entry::getValue)
                    .findFirst();
            if (inside.isEmpty()) {
                return inside;
            }
            node = inside.get();
        }
        return Optional.of(node);
    }

    private static @Nullable Object converted(Field field, JsonNode node) {
        return switch (field) {
            case TextField _ -> node.isContainer() ? MAPPER.writeValueAsString(node) : node.asString();
            case Measure _ -> node.isString() ? new BigDecimal(node.asString()) : node.decimalValue();
            case FlagField _ -> node.booleanValue();
            case DateField _ -> date(node.asString());
        };
    }

    private static @Nullable LocalDateTime date(String text) {
        TemporalAccessor read = DATE.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        LocalDateTime utc = switch (read) {
            case OffsetDateTime time ->
                time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
            case LocalDateTime time -> time;
            default -> LocalDate.from(read).atStartOfDay();
        };
        return utc.getYear() == 1 ? null : utc;
    }
}
