package dev.partnerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.chart.ChartSpec;
import dev.partnerlens.chart.Charts;
import dev.partnerlens.cli.DemoPartner;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.simulator.SimulatorOptions;
import dev.partnerlens.sync.PartnerStore;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.sync.SyncListener;
import dev.partnerlens.sync.SyncReport;
import dev.partnerlens.sync.SyncRequest;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole job without a window. */
class DemoTest {
    private static final int PNG_WIDTH_AT = 16;

    @TempDir
    Path folder;

    @Test
    void tellsTheFiguresAndWritesPicturesAndWorkbooks() throws IOException {
        Program program = new Program(folder.resolve("home"));
        Path out = folder.resolve("out");
        Program.Ended ended = program.run("demo", "--out", out.toString(), "--customers", "6", "--days", "90");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out())
                .contains("invented", "What was sold:", "Who uses what:", "What is at risk:", out.toString());
        for (Tab tab : Tab.values()) {
            assertThat(out.resolve(tab.id() + ".xlsx")).isNotEmptyFile();
            assertThat(Charts.of(tab)).isNotEmpty();
            for (ChartSpec chart : Charts.of(tab)) {
                assertThat(width(out.resolve(tab.id() + "-" + chart.id() + ".png")))
                        .isEqualTo(1200);
            }
        }
        assertThat(program.run("partners").out()).startsWith("demo: ");
    }

    @Test
    void otherInventedDataReplacesTheOldWholly() {
        Program program = new Program(folder.resolve("home"));
        sync(program, 1, 90);
        sync(program, 2, 60);
        Program fresh = new Program(folder.resolve("fresh"));
        sync(fresh, 2, 60);
        JsonNode expected = months(fresh);
        assertThat(expected).isNotEmpty();
        assertThat(months(program)).isEqualTo(expected);
    }

    @Test
    void aSyncOfOtherDataThatWasStoppedLeavesNothingOfItBehind() {
        Program program = new Program(folder.resolve("home"));
        sync(program, 1, 90);
        JsonNode expected = months(program);
        SyncReport stopped = sync(program, data(2, 60, Program.TODAY), Datasets.all(), progress -> {
            if (progress.windowsDone() == 1 && progress.dataset() == AzureUsage.DATASET) {
                Thread.currentThread().interrupt();
            }
        });
        Thread.interrupted();
        assertThat(stopped.succeeded()).isFalse();

        sync(program, 1, 90);

        assertThat(months(program)).isEqualTo(expected);
    }

    @Test
    void onAnotherDayWhatWasKeptIsMadeAnewAndNothingElseIsCovered() {
        Program program = new Program(folder.resolve("home"));
        sync(program, 1, 90);
        LocalDate tomorrow = Program.TODAY.plusDays(1);
        SyncReport report = sync(program, data(1, 90, tomorrow), List.of(Referrals.DATASET), SyncListener.NONE);

        assertThat(report.succeeded()).isTrue();
        assertThat(report.outcomes()).hasSameSizeAs(Datasets.all());
        try (PartnerStores stores = new PartnerStores(program.home());
                PartnerStore store = stores.look(Partner.DEMO)) {
            assertThat(store.source().freshness(AzureUsage.DATASET).covered())
                    .singleElement()
                    .satisfies(days -> {
                        assertThat(days.from()).isAfter(tomorrow.minusDays(92));
                        assertThat(days.to()).isEqualTo(tomorrow);
                    });
        }
    }

    private static JsonNode months(Program program) {
        return program.run(
                        "query", "--dataset", "azure-usage", "--measure", "quantity", "--group-by", "usageDate:month")
                .json()
                .get("rows");
    }

    private static void sync(Program program, long seed, int days) {
        assertThat(sync(program, data(seed, days, Program.TODAY), Datasets.all(), SyncListener.NONE)
                        .succeeded())
                .isTrue();
    }

    private static SimulatorOptions data(long seed, int days, LocalDate today) {
        SimulatorOptions usual = SimulatorOptions.demo(today);
        return new SimulatorOptions(
                usual.port(), seed, 5, days, usual.today(), usual.replay(), usual.faults(), usual.token());
    }

    private static SyncReport sync(Program program, SimulatorOptions data, List<Dataset> sets, SyncListener listener) {
        try (AppGraph graph = new AppGraph(program.environment())) {
            return new DemoPartner(graph, graph.stores(program.home()))
                    .sync(data, new SyncRequest(sets, Optional.empty(), data.today()), listener);
        }
    }

    private static int width(Path png) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(png))) {
            in.skipNBytes(PNG_WIDTH_AT);
            return in.readInt();
        }
    }
}
