package dev.partnerlens.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partnerlens.core.Budget;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.MeterSpending;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Every printed example and every recording of an endpoint of ours: each value of each row against the same file, walked
 * as a tree. The tables name the files; a file that belongs to no endpoint of ours is named with its reason.
 */
class EverySampleTest {
    private static final Path SHARED = Path.of("../shared");
    private static final List<String> FOLDERS =
            List.of("api/samples", "data/pc-recordings", "data/docs-samples", "data/insights");
    /** Read as errors by {@link #isAnError}, or refused by {@link #isNoWholeAnswer}. */
    private static final List<String> ERRORS = List.of(
            "api/samples/error-429.json",
            "api/samples/error-body-schema.json",
            "api/samples/referrals-error.json",
            "data/docs-samples/api-throttling-guidance.http",
            "api/samples/error-body-schema.txt",
            "data/docs-samples/error-codes.http",
            "api/samples/licenses-commercial-usage.txt");

    @BeforeAll
    static void hasTheFiles() {
        Assumptions.assumeTrue(Files.isDirectory(SHARED.resolve("api")), "No examples beside this checkout");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "answers.csv", numLinesToSkip = 1)
    void readsEachValueAsTheFileHasIt(String file, String dataset, int rows, @Nullable String unknown)
            throws Exception {
        Dataset set = Datasets.byId(dataset).orElseThrow();
        String body = body(file);
        SampleTree tree = SampleTree.of(body);
        Page page = read(set, body);
        assertThat(page.setAside()).isEmpty();
        assertThat(page.rows()).hasSize(rows).hasSameSizeAs(tree.rows());
        for (int i = 0; i < rows; i++) {
            assertSame(set, page.rows().get(i), tree, tree.rows().get(i));
        }
        assertThat(page.delivered()).extracting(Field::name).containsExactlyInAnyOrderElementsOf(tree.delivered(set));
        assertThat(page.unknown()).isEqualTo(counts(unknown));
        assertThat(page.next()).isEmpty();
    }

    private static void assertSame(Dataset set, Row row, SampleTree tree, JsonNode expected) {
        for (int position = 0; position < set.fields().size(); position++) {
            Field field = set.fields().get(position);
            assertThat(row.value(position)).as(field.name()).isEqualTo(tree.value(expected, field));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/samples/meterusagerecords-145p.json",
                "data/docs-samples/get-a-customer-subscription-meter-usage-records.http"
            })
    void aSubscriptionPrintedInPlaceOfAMeterKeepsItsCostAndInventsNoMeter(String file) throws Exception {
        Row row = read(MeterSpending.DATASET, body(file)).rows().getFirst();
        assertThat(row.text(MeterSpending.METER_ID)).isNull();
        assertThat(row.number(MeterSpending.QUANTITY_USED)).isNull();
        assertThat(row.number(MeterSpending.TOTAL_COST)).isNotNull();
    }

    @Test
    void isNoWholeAnswer() {
        // The closing bracket of its list is missing: what came may be a part, so none of it is taken.
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read(
                        Datasets.byId("license-usage").orElseThrow(),
                        body("api/samples/licenses-commercial-usage.txt")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/samples/error-429.json",
                "api/samples/error-body-schema.json",
                "api/samples/referrals-error.json",
                "data/docs-samples/api-throttling-guidance.http"
            })
    void isAnError(String file) {
        JsonNode error = SampleTree.of(body(file)).root();
        error = error.has("error") ? error.get("error") : error;
        assertThat(ErrorWords.of(body(file)))
                .isEqualTo(new ErrorWords(
                        error.path("code").asString(""),
                        (error.has("message") ? error.get("message") : error.get("description")).asString()));
        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> read(Datasets.byId("azure-usage").orElseThrow(), body(file)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/samples/usagebudget-get-response.json",
                "api/samples/usagebudget-patch-request.json",
                "api/samples/usagebudget-patch-response.json"
            })
    void aBudgetIsItsAmount(String file) throws Exception {
        JsonNode printed = SampleTree.of(body(file)).root();
        JsonNode amount = printed.has("amount") ? printed.get("amount") : printed.get("Amount");
        assertThat(budget(file).amount()).contains(amount.decimalValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/samples/usagebudget-get-response.txt",
                "api/samples/usagebudget-patch-response.txt",
                "data/docs-samples/get-a-customer-s-usage-spending-budget.http"
            })
    void aBudgetPrintedAsNoJsonIsNotTakenForNone(String file) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> budget(file));
    }

    private static Budget budget(String file) throws Exception {
        return new BudgetReader().read(new ByteArrayInputStream(body(file).getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/samples/error-body-schema.txt", "data/docs-samples/error-codes.http"})
    void anErrorThatIsNoJsonSaysNothingRatherThanNonsense(String file) {
        assertThat(ErrorWords.of(body(file))).isEqualTo(new ErrorWords("", ""));
    }

    @Test
    void noFileIsForgotten() throws IOException {
        Set<String> there = new TreeSet<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.list(SHARED.resolve(folder))) {
                files.map(file -> folder + "/" + file.getFileName()).forEach(there::add);
            }
        }
        Set<String> named = new TreeSet<>(ERRORS);
        named.addAll(firstColumn("answers.csv"));
        named.addAll(firstColumn("other-answers.csv"));
        assertThat(there).isEqualTo(named);
    }

    private static List<String> firstColumn(String table) {
        Path file = Path.of("src/test/resources/dev/partnerlens/partnercenter").resolve(table);
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Long> counts(@Nullable String listed) {
        return listed == null
                ? Map.of()
                : Arrays.stream(listed.split(" ", -1))
                        .map(each -> each.split(":", 2))
                        .collect(Collectors.toMap(
                                each -> each[0], each -> Long.valueOf(each[1]), Long::sum, TreeMap::new));
    }

    /** The body alone: examples of whole answers begin with a status line and headers. */
    private static String body(String file) {
        try {
            String text = Files.readString(SHARED.resolve(file));
            return text.startsWith("HTTP/") ? text.substring(text.indexOf("\n{") + 1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page read(Dataset dataset, String body) throws IOException, UnreadableBody {
        return new PageReader(dataset)
                .read(new UnmarkedStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
    }
}
