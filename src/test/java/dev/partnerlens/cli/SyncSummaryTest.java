package dev.partnerlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.IndirectResellers;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.sync.SyncReport;
import dev.partnerlens.text.ProblemWords;
import dev.partnerlens.text.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SyncSummaryTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void notPermittedAndNotOfferedDoNotFail() {
        int code = tell(
                done(AzureUsage.DATASET, 1, 0),
                failed(IndirectResellers.DATASET, new Problem.NotPermitted("no role", "r1")),
                failed(Referrals.DATASET, new Problem.NotOffered(Cloud.CHINA)));
        assertThat(code).isZero();
        assertThat(text(err)).isEmpty();
        assertThat(text(out).lines()).hasSize(3).first().isEqualTo("azure-usage: 1 row, 1 window stored.");
        assertThat(text(out)).contains("indirect-resellers: left out.", "no role", "referrals: left out.");
    }

    @Test
    void notThereFailsOnlyWhereNothingIs() {
        Problem gone = new Problem.NotThere("r1");
        assertThat(tell(
                        done(AzureUsage.DATASET, 1, 0),
                        failed(IndirectResellers.DATASET, gone),
                        failed(Referrals.DATASET, new Problem.BlockedByPolicy("r2"))))
                .isZero();
        assertThat(text(err)).isEmpty();
        assertThat(text(out)).contains("indirect-resellers: left out.", "referrals: left out.");
        assertThat(tell(failed(IndirectResellers.DATASET, gone), failed(Referrals.DATASET, gone)))
                .isEqualTo(1);
        assertThat(text(err).lines()).hasSize(1);
        assertThat(text(out)).contains("indirect-resellers: failed.");
    }

    @Test
    void anythingElseFailsAndIsToldOnce() {
        int code = tell(
                failed(AzureUsage.DATASET, new Problem.ServiceFailed(500, "oops", "r1")),
                failed(Referrals.DATASET, new Problem.ServiceFailed(500, "oops", "r2")),
                done(IndirectResellers.DATASET, 2, 3));
        assertThat(code).isEqualTo(1);
        assertThat(text(err).lines()).hasSize(1);
        assertThat(text(out)).contains("indirect-resellers: 2 rows, 1 window stored. 3 rows could not be read");
    }

    @Test
    void windowsThatCameBackEmptyAreToldAndDoNotFail() {
        assertThat(tell(new SyncReport.SetOutcome(AzureUsage.DATASET, 4, 3, 0, 2, Optional.empty())))
                .isZero();
        assertThat(text(out)).contains("2 windows came back empty", "disputed");
    }

    @Test
    void aFailureIsAFailureAlsoWhenNobodyReadsTheLines() {
        assertThat(tellNobody(failed(AzureUsage.DATASET, new Problem.ServiceFailed(500, "oops", "r1"))))
                .isEqualTo(1);
        assertThat(text(err)).isNotEmpty();
        assertThat(tellNobody(done(AzureUsage.DATASET, 1, 0))).isZero();
    }

    @Test
    void aMissingSignInIsWorseThanAFailure() {
        assertThat(tell(
                        failed(AzureUsage.DATASET, new Problem.SignInNeeded("900421", "r1")),
                        failed(Referrals.DATASET, new Problem.ServiceFailed(500, "oops", "r2"))))
                .isEqualTo(3);
    }

    private int tell(SyncReport.SetOutcome... outcomes) {
        return tellTo(out, outcomes);
    }

    /** Tells a reader that has gone. */
    private int tellNobody(SyncReport.SetOutcome... outcomes) {
        return tellTo(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                },
                outcomes);
    }

    private int tellTo(OutputStream stream, SyncReport.SetOutcome... outcomes) {
        Words words = Words.in(Locale.ENGLISH);
        Failures failures = new Failures(new ProblemWords(words), new Output(err, StandardCharsets.UTF_8));
        return new SyncSummary(words, new Output(stream, StandardCharsets.UTF_8), failures)
                .tell(new SyncReport(List.of(outcomes)));
    }

    private static SyncReport.SetOutcome done(Dataset dataset, long rows, long setAside) {
        return new SyncReport.SetOutcome(dataset, rows, 1, setAside, 0, Optional.empty());
    }

    private static SyncReport.SetOutcome failed(Dataset dataset, Problem problem) {
        return new SyncReport.SetOutcome(dataset, 0, 0, 0, 0, Optional.of(problem));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
