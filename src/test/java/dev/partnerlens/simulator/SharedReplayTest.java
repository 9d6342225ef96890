package dev.partnerlens.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SharedReplayTest {
    private static final Path REPLAY = Path.of("../shared/data/replay");
    private static final String USAGE = "/partner/v1/analytics/usage/azure";

    /** Rows and sums as told in the folder's own description, added up over the three files. */
    @Test
    void servesEveryRowOfTheRealFiles() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(REPLAY), "the folder of real rows is not on this machine");
        try (Simulator simulator = Simulator.start(replaying(REPLAY))) {
            Client client = new Client(simulator.address());
            Total all = new Total();
            assertThat(client.forEachRow(all, USAGE)).isEqualTo(362 + 242_640 + 42_481);
            assertThat(all.sum)
                    .isEqualByComparingTo(new BigDecimal("2209.685102")
                            .add(new BigDecimal("349219805405.82"))
                            .add(new BigDecimal("342228")));
            assertThat(client.rows("/partner/v1/analytics/referrals")).isEmpty();

            Total december = new Total();
            String window = "usageDate ge cast('2010-12-01',Edm.DateTimeOffset)"
                    + " and usageDate lt cast('2011-01-01',Edm.DateTimeOffset)";
            assertThat(client.forEachRow(december, USAGE, "filter", window)).isEqualTo(42_481);
            assertThat(december.sum).isEqualByComparingTo("342228");

            Total months = new Total();
            int groups =
                    client.forEachRow(months, USAGE, "groupby", "usageDate,meterUnit", "aggregationLevel", "month");
            assertThat(groups).isBetween(20, 100);
            assertThat(months.sum).isEqualByComparingTo(all.sum);
        }
    }

    /** Adds quantities up, exactly, as they come. */
    private static final class Total implements Consumer<JsonNode> {
        private BigDecimal sum = BigDecimal.ZERO;

        @Override
        public void accept(JsonNode row) {
            sum = sum.add(row.get("quantity").decimalValue());
        }
    }

    static SimulatorOptions replaying(Path folder) {
        return new SimulatorOptions(
                OptionalInt.empty(),
                1,
                1,
                1,
                LocalDate.of(2026, 1, 1),
                Optional.of(folder),
                Optional.empty(),
                Optional.empty());
    }
}
