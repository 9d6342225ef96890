package dev.partnerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Past days and changes through the whole program: three syncs of a service whose rows change in between. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AsOfTest {
    private static final String USAGE =
            "{\"customerTenantId\":\"c1\",\"customerName\":\"Contoso\",\"subscriptionId\":\"s2\","
                + "\"usageDate\":\"%sT00:00:00\",\"meterCategory\":\"Storage\",\"meterUnit\":\"GB\",\"quantity\":%s}%n";

    @TempDir
    private static Path folder;

    private Program program = new Program(Path.of("."));

    @BeforeAll
    void threeSyncs() throws IOException {
        program = new Program(folder.resolve("home"));
        sync(
                "2026-05-10",
                subscription("s1", "Contoso", "Office", "ACTIVE", 20, true, "null", "2026-05-09")
                        + subscription("s2", "Contoso", "Azure", "ACTIVE", 1, true, "null", "2026-05-09")
                        + subscription("s3", "Fabrikam", "Azure", "SUSPENDED", 1, true, "null", "2026-05-09"),
                USAGE.formatted("2026-05-09", "1.5"));
        sync(
                "2026-06-01",
                subscription("s1", "Contoso", "Office", "ACTIVE", 32, true, "null", "2026-05-31")
                        + subscription("s2", "Contoso", "Azure", "SUSPENDED", 1, true, "null", "2026-05-31")
                        + subscription("s3", "Fabrikam", "Azure", "SUSPENDED", 1, true, "null", "2026-05-31"),
                USAGE.formatted("2026-05-09", "1.5") + USAGE.formatted("2026-05-30", "4"));
        sync(
                "2026-06-20",
                subscription("s1", "Contoso", "Office", "ACTIVE", 32, false, "null", "2026-06-19")
                        + subscription(
                                "s2",
                                "Contoso",
                                "Azure",
                                "DEPROVISIONED",
                                1,
                                true,
                                "\"2026-06-15T00:00:00\"",
                                "2026-06-01")
                        + subscription("s4", "Northwind", "Azure", "ACTIVE", 1, true, "null", "2026-06-19"),
                USAGE.formatted("2026-05-09", "1.5") + USAGE.formatted("2026-05-30", "5"));
    }

    @Test
    void aQueryAnswersAsItDidThatDay() {
        assertThat(licences("2026-05-10")).isEqualTo("22");
        assertThat(licences("2026-05-31")).isEqualTo("22");
        assertThat(licences("2026-06-01")).isEqualTo("34");
        assertThat(licences("2026-06-24")).isEqualTo("34");
        JsonNode then = query("subscriptions", "--as-of", "2026-05-31", "--group-by", "status");
        assertThat(then.get("asOf").stringValue()).isEqualTo("2026-05-31");
        assertThat(then.get("rows").toString())
                .isEqualTo("[{\"status\":\"ACTIVE\",\"rowCount\":2},{\"status\":\"SUSPENDED\",\"rowCount\":1}]");
        assertThat(query("subscriptions").get("asOf").stringValue()).isEqualTo("2026-06-24");
        assertThat(quantity("2026-05-31")).isEqualTo("1.5");
        assertThat(quantity("2026-06-10"))
                .as("a figure that came back different")
                .isEqualTo("5.5");
        assertThat(quantity("2026-06-20")).isEqualTo("6.5");
        assertThat(query("azure-usage", "--as-of", "2026-06-10", "--today", "2026-06-12")
                        .get("asOf")
                        .stringValue())
                .isEqualTo("2026-06-10");
    }

    @Test
    void beforeTheFirstSyncNothingIsKnown() {
        Program.Ended query = program.run("query", "--dataset", "subscriptions", "--as-of", "2026-05-09");
        assertThat(query.code()).isEqualTo(1);
        assertThat(query.out()).isEmpty();
        assertThat(query.err()).contains("9 May 2026").contains("not been fetched");
        JsonNode kpi = kpi("subscriptions", "2026-05-09");
        assertThat(kpi.get("today").stringValue()).isEqualTo("2026-05-09");
        assertThat(kpi.get("kpis"))
                .allSatisfy(each -> assertThat(each.get("state").stringValue()).isEqualTo("not-fetched"));
        Program.Ended tomorrow = program.run("query", "--dataset", "subscriptions", "--as-of", "2026-06-25");
        assertThat(tomorrow.code()).isEqualTo(2);
        assertThat(tomorrow.err()).contains("2026-06-24");
    }

    @Test
    void kpisCountFromThatDay() {
        assertThat(value(kpi("subscriptions", "2026-05-20"), "subscriptions.active"))
                .isEqualTo("2");
        assertThat(value(kpi("subscriptions", "2026-05-20"), "subscriptions.renewing-30d"))
                .as("1 July is farther than 30 days from there")
                .isEqualTo("0");
        JsonNode june = kpi("subscriptions", "2026-06-05");
        assertThat(june.get("to").stringValue()).isEqualTo("2026-06-05");
        assertThat(value(june, "subscriptions.renewing-30d")).isEqualTo("1");
        assertThat(value(june, "subscriptions.suspended")).isEqualTo("2");
        assertThat(value(kpi("subscriptions", "2026-06-24"), "subscriptions.expiring-30d"))
                .isEqualTo("1");
    }

    @Test
    void suspensionsAreKnownByTheDayOfTheSyncThatSawThem() {
        JsonNode lost = find(kpi("usage", "2026-06-24"), "usage.deprovisioned-subscriptions");
        List<String> events = new ArrayList<>();
        lost.get("series").forEach(point -> {
            if (point.get("value").intValue() != 0) {
                events.add(point.get("date").stringValue() + " " + point.get("value"));
            }
        });
        assertThat(events)
                .as("s2 was suspended and then went; s3 stood suspended before anything was known")
                .containsExactly("2026-06-01 1", "2026-06-15 1");
        assertThat(StreamSupport.stream(lost.get("series").spliterator(), false)
                        .filter(point -> point.has("suspended"))
                        .map(point -> point.get("date").stringValue())
                        .findFirst())
                .contains("2026-05-11");
    }

    @Test
    void changesAreToldInWords() {
        Program.Ended text = program.run("changes", "--since", "2026-05-10");
        assertThat(text.code()).as(text.err()).isZero();
        assertThat(text.out().lines())
                .containsSubsequence(
                        "Changes from 10 May 2026 to 20 Jun 2026:",
                        "  Contoso: Microsoft 365 E3 was deprovisioned",
                        "  Contoso: auto-renew switched off for Microsoft 365 E3, which runs until 1 Jul 2026",
                        "  Contoso: Microsoft 365 E3: +12 licences (20 \u2192 32)",
                        "  Fabrikam: Microsoft 365 E3 is no longer reported",
                        "  Northwind: new subscription Microsoft 365 E3 with 1 licence");
        assertThat(program.run("changes").out())
                .as("since the sync before the newest")
                .contains("Changes from 1 Jun 2026 to 20 Jun 2026")
                .doesNotContain("+12 licences");
        assertThat(program.run("changes", "--since", "2026-05-10", "--to", "2026-06-05")
                        .out())
                .contains("+12 licences", "was suspended", "Not told one by one: 1 row")
                .doesNotContain("auto-renew");
        assertThat(program.run("changes", "--since", "2026-06-20").out()).startsWith("Nothing changed");
        assertThat(program.run("changes", "--since", "2020-01-01").out()).startsWith("Changes from 10 May 2026");
    }

    @Test
    void scriptsGetEveryChange() {
        JsonNode all = program.run("changes", "--since", "2026-05-10", "--format", "json", "--dataset", "subscriptions")
                .json();
        assertThat(all.get("since").stringValue()).isEqualTo("2026-05-10");
        assertThat(all.get("to").stringValue()).isEqualTo("2026-06-20");
        JsonNode licences = StreamSupport.stream(all.get("changes").spliterator(), false)
                .filter(each -> each.get("kind").stringValue().equals("licences-more"))
                .findFirst()
                .orElseThrow();
        assertThat(licences.toString())
                .isEqualTo("{\"dataset\":\"subscriptions\",\"kind\":\"licences-more\","
                        + "\"ids\":{\"id\":\"s1\",\"customerTenantId\":\"contoso\"},\"customer\":\"Contoso\","
                        + "\"field\":\"licenseCount\",\"before\":20,\"after\":32,"
                        + "\"text\":\"Contoso: Microsoft 365 E3: +12 licences (20 \u2192 32)\"}");
        assertThat(program.run("changes", "--dataset", "referrals", "--format", "json")
                        .json()
                        .get("changes"))
                .isEmpty();
    }

    @Test
    void aFileSaysWhichDayItStandsFor() throws IOException {
        Path book = folder.resolve("then.xlsx");
        Program.Ended ended =
                program.run("export", "--tab", "subscriptions", "--as-of", "2026-05-31", "--out", book.toString());
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("as of 31 May 2026");
        try (ZipFile zip = new ZipFile(book.toFile())) {
            String texts = new String(
                    zip.getInputStream(zip.getEntry("xl/sharedStrings.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(texts).contains("As of (UTC)", "as of 31 May 2026");
        }
        Path rows = folder.resolve("then.csv");
        assertThat(program.run("export", "--tab", "subscriptions", "--as-of", "2026-05-31", "--out", rows.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(rows)).contains("s3").doesNotContain("s4");
        Path picture = folder.resolve("then.png");
        assertThat(program.run("export", "--tab", "overview", "--as-of", "2026-05-31", "--out", picture.toString())
                        .code())
                .isZero();
        assertThat(picture).isNotEmptyFile();
        assertThat(program.run("export", "--tab", "usage", "--as-of", "2026-05-09", "--out", "never.xlsx")
                        .err())
                .contains("9 May 2026");
        assertThat(program.run("kpi", "--tab", "usage", "--as-of", "2026-05-31").out())
                .contains("As of 31 May 2026");
    }

    private String licences(String day) {
        return query("subscriptions", "--as-of", day, "--measure", "licenseCount")
                .get("rows")
                .get(0)
                .get("licenseCount")
                .toString();
    }

    private String quantity(String day) {
        return query("azure-usage", "--as-of", day, "--measure", "quantity")
                .get("rows")
                .get(0)
                .get("quantity")
                .toString();
    }

    private JsonNode kpi(String tab, String day) {
        return program.run("kpi", "--tab", tab, "--as-of", day, "--format", "json")
                .json();
    }

    private static String value(JsonNode kpis, String id) {
        return find(kpis, id).get("value").toString();
    }

    private static JsonNode find(JsonNode kpis, String id) {
        return StreamSupport.stream(kpis.get("kpis").spliterator(), false)
                .filter(each -> each.get("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode query(String dataset, String... more) {
        List<String> arguments = new ArrayList<>(List.of("query", "--dataset", dataset));
        arguments.addAll(List.of(more));
        return program.run(arguments.toArray(String[]::new)).json();
    }

    private static String subscription(
            String id,
            String customer,
            String type,
            String status,
            int licences,
            boolean renews,
            String deprovisioned,
            String used) {
        return ("{\"id\":\"%s\",\"customerTenantId\":\"%s\",\"customerName\":\"%s\",\"productName\":\"Microsoft 365"
            + " E3\",\"subscriptionType\":\"%s\",\"status\":\"%s\",\"licenseCount\":%d,\"autoRenewEnabled\":%s,"
            + "\"creationDate\":\"2026-01-05T08:00:00\",\"commitmentEndDate\":\"2026-07-01T00:00:00\","
            + "\"deprovisionedDate\":%s,\"lastUsageDate\":\"%sT00:00:00\"}%n")
                .formatted(
                        id,
                        customer.toLowerCase(java.util.Locale.ROOT),
                        customer,
                        type,
                        status,
                        licences,
                        renews,
                        deprovisioned,
                        used);
    }

    private void sync(String day, String subscriptions, String usage) throws IOException {
        Path rows = Files.createDirectories(folder.resolve("rows-" + day));
        Files.writeString(rows.resolve("subscriptions-own.jsonl"), subscriptions);
        Files.writeString(rows.resolve("azure-usage-own.jsonl"), usage);
        try (Simulation simulation = Simulation.of(program.home(), "--replay", rows.toString(), "--today", day)) {
            Program.Ended sync = program.run("sync", "--base-url", simulation.address(), "--today", day);
            assertThat(sync.code()).as(sync.err()).isZero();
        }
    }
}
