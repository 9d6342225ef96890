package dev.partnerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The commands that tell what figures suggest, on a simulated partner. */
class InsightCommandsTest {
    @TempDir
    static Path folder;

    private static Program program = new Program(Path.of("."));

    @BeforeAll
    static void synced() {
        program = new Program(folder.resolve("home"));
        try (Simulation simulation =
                Simulation.of(folder.resolve("simulation"), "--customers", "20", "--today", "2026-06-24")) {
            assertThat(program.run("sync", "--dataset", "azure-usage", "--base-url", simulation.address())
                            .code())
                    .isZero();
        }
    }

    @Test
    void anomaliesComeWithEverythingAChartNeeds() {
        JsonNode answer = run("anomalies", "--format", "json").json();
        assertThat(answer.get("marks")).isNotEmpty().allSatisfy(mark -> {
            assertThat(mark.get("kind").stringValue()).isIn("spike", "drop", "step", "silence");
            assertThat(mark.get("day").stringValue())
                    .isBetween(mark.get("from").stringValue(), mark.get("to").stringValue());
            assertThat(mark.get("low").decimalValue())
                    .isLessThanOrEqualTo(mark.get("expected").decimalValue());
            assertThat(mark.get("high").decimalValue())
                    .isGreaterThanOrEqualTo(mark.get("expected").decimalValue());
            assertThat(mark.get("text").stringValue()).isNotBlank();
            assertThat(mark.get("to").stringValue()).isLessThan("2026-06-24");
        });
        List<JsonNode> only = list(
                run("anomalies", "--kind", "silence", "--format", "json").json().get("marks"));
        assertThat(only)
                .isNotEmpty()
                .allMatch(mark -> mark.get("kind").stringValue().equals("silence"));
    }

    @Test
    void aHigherQuietLevelShowsLess() {
        List<Integer> sizes = Stream.of("low", "medium", "high")
                .map(level -> run("anomalies", "--quiet", level, "--format", "json")
                        .json()
                        .get("marks")
                        .size())
                .toList();
        assertThat(sizes.get(0)).isGreaterThanOrEqualTo(sizes.get(1));
        assertThat(sizes.get(1)).isGreaterThanOrEqualTo(sizes.get(2)).isPositive();
    }

    @Test
    void theObservedOfADayIsWhatAQueryTells() {
        for (JsonNode mark :
                run("anomalies", "--kind", "spike", "--format", "json").json().get("marks")) {
            JsonNode told = run(
                            "query",
                            "--dataset",
                            "azure-usage",
                            "--measure",
                            "quantity",
                            "--where",
                            "subscriptionId=" + mark.get("subscriptionId").stringValue(),
                            "--where",
                            "meterCategory=" + mark.get("meterCategory").stringValue(),
                            "--from",
                            mark.get("day").stringValue(),
                            "--to",
                            mark.get("day").stringValue())
                    .json();
            assertThat(mark.get("observed").decimalValue())
                    .isEqualByComparingTo(
                            told.get("rows").get(0).get("quantity").decimalValue());
        }
    }

    @Test
    void aForecastTellsWhatIsKnownAndItsError() {
        JsonNode answer = run("forecast", "--where", "meterUnit=GB", "--by", "month", "--format", "json")
                .json();
        assertThat(answer.get("refused").isNull()).isTrue();
        assertThat(answer.get("unit").stringValue()).isEqualTo("GB");
        assertThat(answer.get("backTest").get("errorPercent").decimalValue()).isPositive();
        assertThat(list(answer.get("totals")))
                .extracting(total -> total.get("id").stringValue())
                .containsExactly("month-end", "next-30-days", "next-90-days");
        JsonNode month = answer.get("totals").get(0);
        JsonNode known = run(
                        "query",
                        "--dataset",
                        "azure-usage",
                        "--measure",
                        "quantity",
                        "--where",
                        "meterUnit=GB",
                        "--from",
                        "2026-06-01",
                        "--to",
                        "2026-06-23")
                .json();
        assertThat(month.get("knownDays").intValue()).isEqualTo(23);
        assertThat(month.get("known").decimalValue())
                .isEqualByComparingTo(known.get("rows").get(0).get("quantity").decimalValue());
        assertThat(list(answer.get("points")))
                .allSatisfy(point -> assertThat(point.get("expected").decimalValue())
                        .isBetween(
                                point.get("low").decimalValue(),
                                point.get("high").decimalValue()));
    }

    @Test
    void mixedUnitsAreNoErrorAndNoForecast() {
        Program.Ended ended = run("forecast", "--format", "json");
        assertThat(ended.json().get("refused").get("reason").stringValue()).isEqualTo("mixed-units");
        assertThat(ended.json().get("points")).isEmpty();
        assertThat(run("forecast").out()).startsWith("No forecast: ");
    }

    @Test
    void contributionsAddUpToTheChange() {
        JsonNode answer = run("explain", "--top", "3", "--format", "json").json();
        assertThat(answer.get("changes").size()).isGreaterThan(1);
        for (JsonNode change : answer.get("changes")) {
            for (JsonNode dimension : change.get("dimensions")) {
                BigDecimal sum = BigDecimal.ZERO;
                for (JsonNode one : dimension.get("contributions")) {
                    sum = sum.add(one.get("difference").decimalValue());
                }
                if (!dimension.get("others").isNull()) {
                    sum = sum.add(dimension.get("others").get("difference").decimalValue());
                }
                assertThat(sum).isEqualByComparingTo(change.get("difference").decimalValue());
            }
        }
        assertThat(answer.get("before").toString()).isEqualTo("{\"from\":\"2026-04-01\",\"to\":\"2026-04-30\"}");
        assertThat(run("explain", "--where", "meterUnit=GB").out())
                .contains("Quantity in GB")
                .contains("explains most");
    }

    @Test
    void daysNotOverAreSaid() {
        JsonNode answer = run("explain", "--count", "--from", "2026-06-20", "--format", "json")
                .json();
        assertThat(answer.get("unknownAfter").toString())
                .isEqualTo("[{\"from\":\"2026-06-24\",\"to\":\"2026-06-24\"}]");
        assertThat(answer.get("doubtfulRows").intValue()).isPositive();
        assertThat(answer.get("changes").get(0).get("unit").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2, anomalies --quiet loud",
        "2, anomalies --kind odd",
        "2, anomalies --by quantity",
        "2, forecast --dataset subscriptions",
        "2, forecast --by week",
        "2, forecast --measure usageDate",
        "2, forecast --count --measure quantity",
        "2, explain --top 0",
        "2, explain --by meterUnit;meterUnit",
        "2, explain --from 2026-05-01 --before-from 2026-06-01 --before-to 2026-05-01",
        "1, explain --dataset subscriptions",
        "1, forecast --dataset search",
    })
    void saysWhatCannotBeUsed(int code, String line) {
        Program.Ended ended = run(line.replace(';', ',').split(" "));
        assertThat(ended.code()).isEqualTo(code);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines()).hasSize(1);
    }

    private static Program.Ended run(String... arguments) {
        return program.run(arguments);
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }
}
