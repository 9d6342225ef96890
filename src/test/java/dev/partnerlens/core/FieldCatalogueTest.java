package dev.partnerlens.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.partnerlens.core.dataset.Datasets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The declared datasets against the field catalogue of the service, as far as a checkout has it beside it. */
class FieldCatalogueTest {
    private static final Path CATALOGUE = Path.of("../shared/api/fields.json");

    @ParameterizedTest
    @CsvSource({
        "azureUsage, azure-usage, BY_DATE, usageDate",
        "indirectReseller, indirect-resellers, AS_NOW, firstSubscriptionCreationDate",
        "subscription, subscriptions, AS_NOW, creationDate",
        "search, search, BY_DATE, searchDate",
        "referral, referrals, AS_NOW, createdDate",
    })
    void declaresExactlyWhatTheServiceHas(String entry, String id, Arrival arrival, String date) throws Exception {
        assumeTrue(Files.exists(CATALOGUE), "No field catalogue beside this checkout");
        JsonNode catalogue =
                JsonMapper.shared().readTree(Files.readString(CATALOGUE)).get(entry);
        Dataset dataset = Datasets.byId(id).orElseThrow();

        assertThat(dataset.endpoint().paths().getFirst())
                .isEqualTo(catalogue.get("path").stringValue());
        assertThat(dataset.arrival()).isEqualTo(arrival);
        assertThat(dataset.date().name()).isEqualTo(date);
        TreeMap<String, String> expected = new TreeMap<>();
        for (JsonNode field : catalogue.get("fields")) {
            expected.put(field.get("name").stringValue(), described(field));
        }
        TreeMap<String, String> declared = new TreeMap<>();
        dataset.fields().forEach(field -> declared.put(field.name(), described(field, false)));
        dataset.groupedOnly().forEach(field -> declared.put(field.name(), described(field, true)));
        assertThat(declared).isEqualTo(expected);
        assertThat(declared)
                .hasSize(dataset.fields().size() + dataset.groupedOnly().size());
    }

    @Test
    void everyDatasetFindsItsFieldsWhateverTheCaseOfTheirNames() {
        for (Dataset dataset : Datasets.all()) {
            assertThat(dataset.has(dataset.date())).isTrue();
            for (int i = 0; i < dataset.fields().size(); i++) {
                Field field = dataset.fields().get(i);
                assertThat(dataset.position(field)).isEqualTo(i);
                Stream.concat(Stream.of(field.name()), field.wire().aliases().stream())
                        .flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)))
                        .forEach(name -> assertThat(dataset.field(name)).contains(field));
            }
            assertThat(dataset.groupedOnly())
                    .allSatisfy(
                            measure -> assertThat(dataset.field(measure.name())).isEmpty());
        }
    }

    private static String described(JsonNode field) {
        String name = field.get("name").stringValue();
        String type = field.get("type").stringValue();
        String flags = field.get("flags").stringValue();
        Set<Use> uses = EnumSet.noneOf(Use.class);
        if (flags.contains("F")) {
            uses.add(Use.FILTER);
        }
        if (flags.contains("G")) {
            uses.add(Use.GROUP);
        }
        if (flags.contains("O")) {
            uses.add(Use.ORDER);
        }
        String kind = switch (type) {
            case "string", "enum" -> "text";
            case "datetime" -> "date";
            case "boolean" -> "flag";
            case "decimal", "double", "number", "long" -> "measure";
            default -> throw new AssertionError("A type never seen before: " + type);
        };
        assertThat(kind.equals("measure")).as(name).isEqualTo(flags.contains("M"));
        Set<String> aliases = new TreeSet<>();
        for (JsonNode alias : field.path("alias")) {
            if (!alias.stringValue().equalsIgnoreCase(name)) {
                aliases.add(alias.stringValue());
            }
        }
        // The catalogue lacks the mark for this one; the reference says "only in grouped answers".
        boolean groupedOnly = field.path("groupedOnly").asBoolean(false) || name.equals("indirectResellerCount");
        boolean emptyIsNever = field.path("never").asString("-").isEmpty();
        return String.join(" ", kind, uses.toString(), aliases.toString(), "" + groupedOnly, "" + emptyIsNever);
    }

    private static String described(Field field, boolean groupedOnly) {
        String kind = switch (field) {
            case TextField _ -> "text";
            case DateField _ -> "date";
            case FlagField _ -> "flag";
            case Measure _ -> "measure";
        };
        Set<Use> uses = EnumSet.noneOf(Use.class);
        uses.addAll(field.wire().uses());
        return String.join(
                " ",
                kind,
                uses.toString(),
                new TreeSet<>(field.wire().aliases()).toString(),
                "" + groupedOnly,
                "" + (field instanceof TextField text && text.emptyMeansNever()));
    }

    @Test
    void datasetIdsArePlainAndDistinct() {
        List<String> ids = Datasets.all().stream().map(Dataset::id).toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"))
                .contains("azure-usage", "subscriptions", "referrals", "search", "indirect-resellers")
                .hasSize(20);
        assertThat(Datasets.all()).allSatisfy(set -> {
            int place = Datasets.all().indexOf(set);
            assertThat(Datasets.all().subList(0, place)).containsAll(set.ancestors());
        });
        assertThat(Datasets.byId("nothing")).isEmpty();
    }
}
