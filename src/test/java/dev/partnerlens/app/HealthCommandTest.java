package dev.partnerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.dataset.Datasets;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands about data health, end to end: a service with known troubles, a file of rows with known troubles. */
class HealthCommandTest {
    @TempDir
    Path folder;

    private Program program = new Program(Path.of("."));

    @BeforeEach
    void aHome() {
        program = new Program(folder.resolve("home"));
    }

    @Test
    void aNewHomeKnowsOfNothing() {
        JsonNode health = program.run("health", "--format", "json").json();
        assertThat(health.get("partner").isNull()).isTrue();
        assertThat(health.get("sets")).hasSize(Datasets.all().size());
        assertThat(health.get("sets"))
                .allMatch(set -> set.get("state").stringValue().equals("not-fetched"));
        assertThat(program.run("health").code()).isZero();
        assertThat(program.run("health", "--partner", "nobody").code()).isNotZero();
        assertThat(program.run("spellings").out()).contains("No spellings");
    }

    @Test
    void aServiceThatMiscountsIsTold() {
        try (Simulation service =
                Simulation.of(folder, "--customers", "2", "--days", "40", "--seed", "7", "--faults", "wrong-total")) {
            program.run("sync", "--base-url", service.address(), "--dataset", "azure-usage");
            program.run("sync", "--base-url", service.address(), "--dataset", "referrals");
        }
        JsonNode health = program.run("health", "--format", "json").json();
        JsonNode usage = set(health, "azure-usage");
        assertThat(usage.get("state").stringValue()).isEqualTo("doubtful");
        assertThat(texts(usage.get("concerns"))).contains("disputed");
        assertThat(usage.get("windows")).isNotEmpty().allSatisfy(window -> {
            assertThat(window.get("disputed").booleanValue()).isTrue();
            assertThat(window.get("total").longValue())
                    .isEqualTo(window.get("received").longValue() + 1);
            assertThat(window.get("rows").longValue() + window.get("outside").longValue())
                    .isEqualTo(window.get("received").longValue());
        });
        assertThat(usage.get("rows").longValue())
                .isEqualTo(count("azure-usage"))
                .isEqualTo(usage.get("windows")
                        .valueStream()
                        .mapToLong(window -> window.get("rows").longValue())
                        .sum());
        assertThat(usage.get("gaps")).isEmpty();
        assertThat(set(health, "referrals").get("windows").get(0).get("from").isNull())
                .isTrue();
        assertThat(set(health, "subscriptions").get("state").stringValue()).isEqualTo("not-fetched");

        String text = program.run("health").out();
        assertThat(text).contains("azure-usage", "contradicts");
        assertThat(text.lines()
                        .filter(line -> !line.strip().startsWith("partnerlens "))
                        .mapToInt(String::length)
                        .max()
                        .orElseThrow())
                .isLessThanOrEqualTo(80);
    }

    @Test
    void gapsDuplicatesAndSpellingsOfAFileAreTold() throws IOException {
        synced();
        JsonNode usage = set(program.run("health", "--format", "json").json(), "azure-usage");
        // 2 to 29 May were fetched but for 11 and 12, 20 May has no row; 24 June is today.
        assertThat(usage.get("gaps").toString())
                .isEqualTo("[{\"from\":\"2026-05-11\",\"to\":\"2026-05-12\"},"
                        + "{\"from\":\"2026-05-30\",\"to\":\"2026-06-24\"}]");
        assertThat(usage.get("emptyDays").toString()).isEqualTo("[{\"from\":\"2026-05-20\",\"to\":\"2026-05-20\"}]");
        assertThat(usage.get("duplicates").toString())
                .isEqualTo("{\"rows\":3,\"groups\":2,\"largest\":{\"rows\":3,\"day\":\"2026-05-05\"}}");
        assertThat(usage.get("unknownFields")).isEmpty();
        assertThat(usage.get("spellings").toString())
                .isEqualTo("[{\"dataset\":\"azure-usage\",\"field\":\"resourceLocation\",\"countedAs\":null,"
                        + "\"values\":[{\"value\":\"West US\",\"rows\":15},{\"value\":\"uswest\",\"rows\":13}]},"
                        + "{\"dataset\":\"azure-usage\",\"field\":\"meterUnit\",\"countedAs\":null,"
                        + "\"values\":[{\"value\":\"Units\",\"rows\":22},{\"value\":\"Unit\",\"rows\":6}]}]");
        assertThat(texts(usage.get("concerns")))
                .containsExactly("gaps", "behind", "empty-days", "duplicates", "spellings");

        String text = program.run("health").out();
        assertThat(text)
                .contains("partnerlens sync --dataset azure-usage --from 2026-05-11 --to 2026-05-12")
                .contains("partnerlens spellings --dataset azure-usage --field meterUnit --group");
    }

    @Test
    void groupingIsAWishThatIsToldAndUndone() throws IOException {
        synced();
        assertThat(groups()).containsExactly("West US 15", "uswest 13");
        assertThat(query("--measure", "quantity").has("byUnit")).isTrue();
        assertThat(query("--measure", "quantity").has("spellings")).isFalse();

        assertThat(program.run("spellings", "--field", "resourceLocation", "--group")
                        .code())
                .isZero();
        assertThat(groups()).containsExactly("West US 28");
        JsonNode grouped = query("--group-by", "resourceLocation");
        assertThat(grouped.get("spellings").toString())
                .isEqualTo("[{\"dataset\":\"azure-usage\",\"field\":\"resourceLocation\",\"spelling\":\"West US\","
                        + "\"variants\":[\"uswest\"]}]");
        assertThat(query("--group-by", "meterUnit").has("spellings")).isFalse();
        assertThat(query("--where", "resourceLocation=uswest")
                        .get("rows")
                        .get(0)
                        .get("rowCount")
                        .intValue())
                .isEqualTo(28);
        List<String> sent = query("--rows")
                .get("rows")
                .valueStream()
                .map(row -> row.get("resourceLocation").stringValue())
                .toList();
        assertThat(sent.stream().filter("uswest"::equals)).hasSize(13);

        JsonNode units = program.run("spellings", "--field", "meterunit", "--group", "--as", "Unit", "--format", "json")
                .json();
        assertThat(units.get("spellings").get(0).get("countedAs").stringValue()).isEqualTo("Unit");
        JsonNode total = query("--measure", "quantity");
        assertThat(total.get("unit").stringValue()).isEqualTo("Unit");
        JsonNode kpis = program.run("kpi", "--tab", "usage", "--format", "json").json();
        assertThat(kpis.get("spellings")).hasSize(2);
        assertThat(program.run("kpi", "--tab", "usage").out()).contains("\"Unit\" stands for \"Units\"");

        Path workbook = folder.resolve("usage.xlsx");
        assertThat(program.run("export", "--tab", "usage", "--out", workbook.toString())
                        .code())
                .isZero();
        assertThat(texts(workbook)).contains("Spellings counted as one", "stands for");

        assertThat(program.run("spellings", "--split").code()).isZero();
        assertThat(groups()).containsExactly("West US 15", "uswest 13");
        assertThat(program.run("kpi", "--tab", "usage", "--format", "json")
                        .json()
                        .has("spellings"))
                .isFalse();
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThat(program.run("spellings", "--group").code()).isEqualTo(2);
        assertThat(program.run("spellings", "--group", "--split", "--field", "meterUnit")
                        .code())
                .isEqualTo(2);
        assertThat(program.run("spellings", "--field", "nothing").code()).isEqualTo(2);
        assertThat(program.run("spellings", "--as", "Unit").code()).isEqualTo(2);
        assertThat(program.run("health", "--format", "csv").code()).isEqualTo(2);
    }

    /** Everything that stands in the parts of a workbook. */
    private static String texts(Path workbook) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipFile parts = new ZipFile(workbook.toFile())) {
            for (ZipEntry part : parts.stream().toList()) {
                all.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    void spellingsOfOneSetLookAtNoOther() throws IOException, SQLException {
        synced();
        Path cache = program.home().resolve("partners").resolve("local").resolve("cache.db");
        long page;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + cache);
                Statement statement = connection.createStatement();
                ResultSet root =
                        statement.executeQuery("SELECT rootpage FROM sqlite_schema WHERE name = 'azure_usage'")) {
            page = root.getLong(1);
        }
        try (FileChannel channel = FileChannel.open(cache, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[4096]), (page - 1) * 4096);
        }
        assertThat(program.run("spellings").code()).isNotZero();
        assertThat(program.run("spellings", "--dataset", "search").code()).isZero();
    }

    private void synced() throws IOException {
        Path rows = Files.createDirectory(folder.resolve("rows"));
        List<String> lines = new ArrayList<>();
        for (int day = 2; day <= 29; day++) {
            lines.add("""
                {"customerTenantId":"c%d","usageDate":"2026-05-%02dT00:00:00","resourceLocation":"%s",\
                "meterCategory":"Storage","meterUnit":"%s","quantity":%s}
                """.formatted(
                            day,
                            day == 20 ? 19 : day,
                            day % 2 == 0 ? "uswest" : "West US",
                            day % 4 == 0 ? "Unit" : "Units",
                            day));
        }
        lines.add(lines.get(5 - 2));
        lines.add(lines.get(5 - 2));
        lines.add(lines.get(6 - 2));
        lines.remove(0);
        Files.writeString(rows.resolve("azure-usage-own.jsonl"), String.join("", lines));
        try (Simulation service = Simulation.of(folder, "--replay", rows.toString())) {
            for (String[] days :
                    List.of(new String[] {"2026-05-02", "2026-05-10"}, new String[] {"2026-05-13", "2026-05-29"})) {
                Program.Ended ended = program.run(
                        "sync",
                        "--base-url",
                        service.address(),
                        "--dataset",
                        "azure-usage",
                        "--from",
                        days[0],
                        "--to",
                        days[1]);
                assertThat(ended.code()).as(ended.err()).isZero();
            }
        }
    }

    private List<String> groups() {
        return query("--group-by", "resourceLocation")
                .get("rows")
                .valueStream()
                .map(row -> row.get("resourceLocation").stringValue() + " " + row.get("rowCount"))
                .toList();
    }

    private JsonNode query(String... more) {
        List<String> arguments = new ArrayList<>(List.of("query", "--dataset", "azure-usage", "--format", "json"));
        arguments.addAll(List.of(more));
        return program.run(arguments.toArray(String[]::new)).json();
    }

    private long count(String dataset) {
        return program.run("query", "--dataset", dataset, "--format", "json")
                .json()
                .get("rows")
                .get(0)
                .get("rowCount")
                .longValue();
    }

    private static JsonNode set(JsonNode health, String dataset) {
        return health.get("sets")
                .valueStream()
                .filter(set -> set.get("dataset").stringValue().equals(dataset))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).collect(Collectors.toList());
    }
}
