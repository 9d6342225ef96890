package dev.partnerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real rows travel from a file through HTTP and the cache to an answer, and none is lost, merged or rounded. */
class ReplayTest {
    private static final Path REPLAY = Path.of("../shared/data/replay");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "azure-usage-recorded.jsonl, 362, 2209.685102",
        "azure-usage-retail.jsonl.gz, 42481, 342228",
        "azure-usage-vmnoise.jsonl.gz, 242640, 349219805405.82"
    })
    void rowsAndSumsAreThoseOfTheFile(String file, long rows, BigDecimal sum) throws IOException {
        Path source = REPLAY.resolve(file);
        Assumptions.assumeTrue(Files.exists(source), "the shared replay files are not here");
        Files.copy(source, Files.createDirectory(folder.resolve("replay")).resolve(file));
        Program program = new Program(folder.resolve("home"));
        try (Simulation simulation = Simulation.of(
                program.home(), "--replay", folder.resolve("replay").toString())) {
            Program.Ended sync = program.run("sync", "--dataset", "azure-usage", "--base-url", simulation.address());
            assertThat(sync.code()).as(sync.err()).isZero();
        }

        JsonNode total = query(program);
        assertThat(total.get("rows").get(0).get("rowCount").longValue()).isEqualTo(rows);
        if (total.has("byUnit")) {
            assertThat(total.get("rows").get(0).has("quantity")).isFalse();
            assertThat(total.get("unit").isNull()).isTrue();
        }
        assertThat(sum(total.has("byUnit") ? total.get("byUnit") : total.get("rows")))
                .isEqualByComparingTo(sum);

        exportedExactly(program, source);
        Map<List<String>, Group> byMonthAndCategory = groups(
                source,
                row -> List.of(row.get("usageDate").stringValue().substring(0, 7) + "-01", text(row, "meterCategory")));
        assertThat(answered(
                        query(program, "--group-by", "usageDate:month,meterCategory"), "usageDate", "meterCategory"))
                .isEqualTo(byMonthAndCategory);
        assertThat(answered(query(program, "--group-by", "customerTenantId"), "customerTenantId"))
                .isEqualTo(groups(source, row -> List.of(text(row, "customerTenantId"))));
    }

    /** The exported cache, read by plain JDBC and added up outside, has the file's rows. */
    private void exportedExactly(Program program, Path source) throws IOException {
        Path file = folder.resolve("cache.sqlite");
        assertThat(program.run("export", "--out", file.toString()).code()).isZero();
        Map<List<String>, Group> exported = new HashMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT usageDate, customerTenantId, meterUnit, quantity FROM azure_usage")) {
            while (rows.next()) {
                Group one = new Group(BigDecimal.ZERO, 0).add(new BigDecimal(rows.getString(4)), 1);
                exported.merge(
                        List.of(rows.getString(1), told(rows.getString(2)), told(rows.getString(3))),
                        one,
                        (a, b) -> a.add(b.sum(), b.rows()));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        assertThat(exported)
                .isEqualTo(groups(
                        source,
                        row -> List.of(
                                row.get("usageDate").stringValue().substring(0, 10),
                                text(row, "customerTenantId"),
                                text(row, "meterUnit"))));
    }

    private static String told(@Nullable String text) {
        return text == null ? "(absent)" : text;
    }

    /** A group's sum, in its smallest form so that equal numbers are equal, and its rows. */
    private record Group(BigDecimal sum, long rows) {
        Group add(BigDecimal more, long moreRows) {
            return new Group(sum.add(more).stripTrailingZeros(), rows + moreRows);
        }
    }

    private static JsonNode query(Program program, String... more) {
        String[] arguments = new String[more.length + 5];
        System.arraycopy(
                new String[] {"query", "--dataset", "azure-usage", "--measure", "quantity"}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return program.run(arguments).json();
    }

    private static Map<List<String>, Group> answered(JsonNode answer, String... fields) {
        Map<List<String>, Group> groups = new HashMap<>();
        for (JsonNode row : answer.get("rows")) {
            List<String> key =
                    List.of(fields).stream().map(field -> text(row, field)).toList();
            groups.merge(
                    key,
                    new Group(BigDecimal.ZERO, 0)
                            .add(
                                    row.get("quantity").decimalValue(),
                                    row.get("rowCount").longValue()),
                    (a, b) -> a.add(b.sum(), b.rows()));
        }
        return groups;
    }

    private static Map<List<String>, Group> groups(Path file, Function<JsonNode, List<String>> key) throws IOException {
        Map<List<String>, Group> groups = new HashMap<>();
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank()) {
                    continue;
                }
                JsonNode row = JSON.readTree(line);
                Group one =
                        new Group(BigDecimal.ZERO, 0).add(row.get("quantity").decimalValue(), 1);
                groups.merge(key.apply(row), one, (a, b) -> a.add(b.sum(), b.rows()));
            }
        }
        return groups;
    }

    private static String text(JsonNode row, String field) {
        JsonNode value = row.get(field);
        return value == null || value.isNull() ? "(absent)" : value.stringValue();
    }

    private static BigDecimal sum(JsonNode rows) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode row : rows) {
            sum = sum.add(row.get("quantity").decimalValue());
        }
        return sum;
    }
}
