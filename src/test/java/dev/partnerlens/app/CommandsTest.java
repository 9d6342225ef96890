package dev.partnerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Commands end to end: what they write, and what they say of input that cannot be used. */
class CommandsTest {
    private static final String ROW =
            "{\"customerTenantId\":%s,\"customerName\":%s,\"usageDate\":\"2026-06-0%dT00:00:00\","
                    + "\"meterCategory\":\"Storage\",\"meterUnit\":\"%s\",\"quantity\":%s}%n";

    @TempDir
    Path folder;

    private Program program = new Program(Path.of("."));
    private Path rows = Path.of(".");

    @BeforeEach
    void aHomeAndAFolderOfRows() throws IOException {
        program = new Program(folder.resolve("home"));
        rows = Files.createDirectory(folder.resolve("rows"));
        Files.writeString(
                rows.resolve("azure-usage-own.jsonl"),
                ROW.formatted("\"c1\"", "\"Contoso, Ltd\"", 1, "10,000s", "0.1")
                        + ROW.formatted("\"C1\"", "\"Contoso, Ltd\"", 2, "10,000s", "0.2")
                        + ROW.formatted("\"\"", "\"\"", 2, "10,000s", "-1")
                        + ROW.formatted("null", "null", 3, "Hours", "1234567890123456789.000000000001"));
    }

    @Test
    void sumsAreExactAndUnitsStayApart() {
        synced();
        JsonNode total = query("--measure", "quantity");
        assertThat(total.get("unit").isNull()).isTrue();
        assertThat(total.get("rows").toString()).isEqualTo("[{\"rowCount\":4}]");
        assertThat(total.get("byUnit").toString())
                .isEqualTo("[{\"unit\":\"10,000s\",\"quantity\":-0.7,\"rowCount\":3},"
                        + "{\"unit\":\"Hours\",\"quantity\":1234567890123456789.000000000001,\"rowCount\":1}]");
    }

    @Test
    void filtersReadQuotedValuesAndIdsWithoutCase() {
        synced();
        JsonNode one =
                query("--measure", "quantity", "--where", "meterUnit=\"10,000s\"", "--where", "customerTenantId=C1");
        assertThat(one.get("unit").stringValue()).isEqualTo("10,000s");
        assertThat(one.get("rows").toString()).isEqualTo("[{\"quantity\":0.3,\"rowCount\":2}]");
        assertThat(count("--where", "customerName=Contoso, Ltd")).isZero();
        assertThat(count("--where", "customerName=\"Contoso, Ltd\"")).isEqualTo(2);
        assertThat(count("--where", "customerName=")).isEqualTo(2);
        assertThat(count("--where", "customerName!=\"Contoso, Ltd\"")).isEqualTo(2);
        assertThat(count("--where", "customerName~so, L")).isEqualTo(2);
        assertThat(count("--where", "customerName~CONTOSO")).isZero();
        assertThat(count("--from", "2026-06-02", "--to", "2026-06-02")).isEqualTo(2);
        assertThat(count("--to", "2026-06-01")).isEqualTo(1);
    }

    @Test
    void rowsComeByDateWithAbsentAndEmptyApart() {
        synced();
        JsonNode answer = query("--rows");
        assertThat(answer.get("groupBy").isEmpty()).isTrue();
        assertThat(answer.get("rows")).hasSize(4);
        JsonNode nobody = answer.get("rows").get(2);
        assertThat(nobody.get("customerTenantId").stringValue()).isEmpty();
        assertThat(nobody.get("usageDate").stringValue()).isEqualTo("2026-06-02");
        assertThat(nobody.get("quantity").toString()).isEqualTo("-1");
        assertThat(nobody.has("rowCount")).isFalse();
        assertThat(answer.get("rows").get(3).get("customerTenantId").isNull()).isTrue();
        Program.Ended csv = program.run("query", "--dataset", "azure-usage", "--rows", "--format", "csv");
        assertThat(csv.out().split("\r\n", -1))
                .hasSize(6)
                .contains("\"\",\"\",,,2026-06-02,,Storage,,\"10,000s\",,,,,-1");
    }

    @Test
    void aSecondSyncNeedsNoAddressAndCountsNothingTwice() {
        try (Simulation simulation = Simulation.of(program.home(), "--replay", rows.toString())) {
            assertThat(program.run("sync", "--base-url", simulation.address() + "/")
                            .code())
                    .isZero();
            assertThat(program.run("sync").code()).isZero();
            assertThat(program.run("sync", "--from", "2026-06-01").code()).isZero();
        }
        assertThat(count()).isEqualTo(4);
        assertThat(program.run("partners").out()).startsWith("local: ");
        assertThat(program.run("kpi", "--tab", "usage", "--format", "json")
                        .json()
                        .get("kpis"))
                .isNotEmpty();
        assertThat(program.run("sync", "--dataset", "search").code())
                .as("the simulator has gone")
                .isEqualTo(1);
        assertThat(count()).isEqualTo(4);
    }

    @Test
    void theSimulatorSaysItsAddressAndNothingElse() throws IOException {
        Simulation simulation = Simulation.of(program.home());
        assertThat(simulation.address()).matches("http://127\\.0\\.0\\.1:\\d+");
        assertThat(simulation.stop()).isEqualTo("0");
    }

    @Test
    void aTokenThatIsNotTakenNeedsASignIn() {
        try (Simulation simulation =
                Simulation.of(program.home(), "--replay", rows.toString(), "--token", "secret one")) {
            Program.Ended refused = program.run("sync", "--base-url", simulation.address());
            assertThat(refused.code()).isEqualTo(3);
            assertThat(refused.err()).contains("401").doesNotContain("secret one");
            Program trusted = new Program(program.home(), Optional.of("secret one"));
            assertThat(trusted.run("sync", "--base-url", simulation.address()).code())
                    .isZero();
        }
        assertThat(count()).isEqualTo(4);
    }

    @Test
    void whatIsNotPermittedDoesNotFailTheSync() {
        try (Simulation simulation = Simulation.of(
                program.home(), "--customers", "3", "--days", "40", "--faults", "forbidden", "--today", "2026-06-24")) {
            Program.Ended sync = program.run("sync", "--base-url", simulation.address());
            assertThat(sync.code()).as(sync.err()).isZero();
            assertThat(sync.out()).contains("indirect-resellers: left out").contains("403");
        }
        JsonNode kpis = program.run("kpi", "--tab", "resellers", "--format", "json")
                .json()
                .get("kpis");
        assertThat(kpis.get(0).get("state").stringValue()).isEqualTo("not-permitted");
        assertThat(kpis.get(0).get("value").isNull()).isTrue();
        assertThat(program.run("query", "--dataset", "indirect-resellers").code())
                .isEqualTo(1);
    }

    @Test
    void beforeTheFirstSyncNothingIsKnownAndNothingIsMade() {
        Program.Ended query = program.run("query", "--dataset", "azure-usage");
        assertThat(query.code()).isEqualTo(1);
        assertThat(query.out()).isEmpty();
        assertThat(query.err().lines()).hasSize(1).first().asString().contains("azure-usage");
        JsonNode kpis =
                program.run("kpi", "--tab", "usage", "--format", "json").json().get("kpis");
        assertThat(kpis).isNotEmpty().allSatisfy(kpi -> {
            assertThat(kpi.get("state").stringValue()).isEqualTo("not-fetched");
            assertThat(kpi.get("value").isNull()).isTrue();
        });
        assertThat(program.run("kpi").out()).contains("not fetched yet");
        assertThat(program.run("sync").code()).isEqualTo(2);
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void aRatioIsNotAddedUpAndItIsSaidWhatIs() {
        assertThat(program.run("query", "--dataset", "customer-spending", "--measure", "percentUsed")
                        .err())
                .contains("totalCost, budgetAmount")
                .doesNotContain(", percentUsed");
        assertThat(program.run(
                                "query",
                                "--dataset",
                                "partner-license-usage",
                                "--measure",
                                "proratedLicensesUsagePercent")
                        .err())
                .contains("no measure that adds up");
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.partnercenter.microsoft.com/, contoso",
        "https://partner.partnercenterapi.microsoftonline.cn, beijing"
    })
    void aKnownCloudWantsATokenBeforeItIsAsked(String address, String partner) {
        Program.Ended ended = program.run("sync", "--base-url", address, "--partner", partner);
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(ended.err()).contains("PARTNERLENS_ACCESS_TOKEN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nope | 2",
                "query | 2",
                "query --dataset nope | 2",
                "query --dataset search --measure quantity | 2",
                "query --dataset azure-usage --measure meterUnit | 2",
                "query --dataset customer-spending --measure percentUsed | 2",
                "query --dataset partner-license-usage --measure proratedLicensesUsagePercent | 2",
                "query --dataset azure-usage --group-by nope | 2",
                "query --dataset azure-usage --as-of 2026-01-01 | 1",
                "query --dataset azure-usage --as-of 2026-06-25 | 2",
                "query --dataset azure-usage --as-of 2026-06-24 --today 2026-06-23 | 2",
                "query --dataset azure-usage --as-of yesterday | 2",
                "query --dataset azure-usage --as-of 2026-05-01 --from 2026-05-02 | 2",
                "kpi --as-of 2026-06-25 | 2",
                "export --tab usage --as-of 2026-06-25 --out a.xlsx | 2",
                "export --tab usage --as-of 2026-06-01 --out a.xlsx | 1",
                "export --as-of 2026-06-01 --out a.db | 2",
                "export --out a.db | 1",
                "changes --since 2026-06-25 | 2",
                "changes --since 2026-06-02 --to 2026-06-01 | 2",
                "changes --dataset azure-usage | 2",
                "changes --format csv | 2",
                "query --dataset azure-usage --group-by usageDate:hour | 2",
                "query --dataset azure-usage --where nope=1 | 2",
                "query --dataset search --where churnRisk=High | 1",
                "query --dataset azure-usage --from 2026-06-02 --to 2026-06-01 | 2",
                "query --dataset azure-usage --from 2026-13-01 | 2",
                "query --dataset azure-usage --format xml | 2",
                "query --dataset azure-usage --rows --group-by meterUnit | 2",
                "query --dataset azure-usage --today tomorrow | 2",
                "query --dataset azure-usage extra | 2",
                "query --dataset azure-usage --partner nobody | 1",
                "query --dataset azure-usage --partner No/Body | 2",
                "kpi --tab nope | 2",
                "kpi --format csv | 2",
                "export --tab usage | 2",
                "export --out a.xlsx | 2",
                "export --tab usage --out a.doc | 2",
                "export --tab usage --chart nope --out a.png | 2",
                "export --tab usage --out a.xlsx | 1",
                "health --format csv | 2",
                "sign-in | 2",
                "sync --base-url https://example.com | 2",
                "sync --base-url https://api.partnercenter.microsoft.com:444 | 2",
                "sync --base-url http://api.partnercenter.microsoft.com | 2",
                "sync --base-url https://api.partnercenter.microsoft.com --partner demo | 2",
                "sync --base-url ftp://127.0.0.1 | 2",
                "sync --dataset nope | 2",
                "sync --base-url http://127.0.0.1:9 --to 2026-06-01 | 2",
                "sync --base-url http://127.0.0.1:9 --partner demo | 2",
                "simulate --port 0 | 2",
                "simulate --port x | 2",
                "simulate --customers 0 | 2",
                "simulate --faults nope | 2",
                "simulate --replay not-there | 1",
                "demo --days none | 2",
                "demo --partner local | 2",
                "'' | 1"
            })
    void badInputGetsOneLineAndACode(String call, int code) {
        String[] arguments = call.isEmpty() ? new String[0] : call.split(" ", -1);
        Program.Ended ended = program.run(arguments);
        assertThat(ended.code()).as(ended.err()).isEqualTo(code);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(ended.err()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void aBrokenLineIsNamed() throws IOException {
        Files.writeString(rows.resolve("search-1.jsonl"), "{\"searchDate\":\"2026-06-01\"}\n{\"searchDate\":\n");
        Program.Ended ended = program.run("simulate", "--replay", rows.toString());
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(ended.err()).contains("search-1.jsonl", "2");
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Program.Ended ended = program.run("simulate", "--port", port);
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.err()).contains(port);
        }
    }

    @Test
    void aFileThatIsNoCacheIsLeftAsItIs() throws IOException {
        synced();
        Path cache = program.home().resolve("partners").resolve("local").resolve("cache.db");
        byte[] foreign = "this is no database, it is a letter\n".repeat(200).getBytes(StandardCharsets.UTF_8);
        Files.write(cache, foreign);
        try (Simulation simulation = Simulation.of(program.home(), "--replay", rows.toString())) {
            Program.Ended sync = program.run("sync", "--base-url", simulation.address());
            assertThat(sync.code()).isEqualTo(1);
            assertThat(sync.err().lines()).hasSize(1);
            assertThat(sync.err()).contains("cache.db");
        }
        assertThat(program.run("query", "--dataset", "azure-usage").code()).isEqualTo(1);
        assertThat(program.run("kpi").code()).isEqualTo(1);
        assertThat(Files.readAllBytes(cache)).isEqualTo(foreign);
    }

    @Test
    void exportsTheTab() {
        synced();
        Path book = folder.resolve("usage.xlsx");
        Program.Ended ended = program.run("export", "--tab", "usage", "--out", book.toString());
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(book).isNotEmptyFile();
        assertThat(program.run(
                                "export",
                                "--tab",
                                "usage",
                                "--out",
                                folder.resolve("none/a.csv").toString())
                        .code())
                .isEqualTo(1);
    }

    private void synced() {
        try (Simulation simulation = Simulation.of(program.home(), "--replay", rows.toString())) {
            Program.Ended sync = program.run("sync", "--base-url", simulation.address());
            assertThat(sync.code()).as(sync.err()).isZero();
        }
    }

    private JsonNode query(String... more) {
        String[] arguments = new String[more.length + 3];
        System.arraycopy(new String[] {"query", "--dataset", "azure-usage"}, 0, arguments, 0, 3);
        System.arraycopy(more, 0, arguments, 3, more.length);
        return program.run(arguments).json();
    }

    private long count(String... more) {
        return query(more).get("rows").get(0).get("rowCount").longValue();
    }
}
