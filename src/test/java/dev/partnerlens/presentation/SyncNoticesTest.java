package dev.partnerlens.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.Refusal;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.IndirectResellers;
import dev.partnerlens.core.dataset.ProfileSearch;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.sync.SyncReport;
import dev.partnerlens.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SyncNoticesTest {
    private static final List<Dataset> SETS = List.of(
            AzureUsage.DATASET,
            Subscriptions.DATASET,
            Referrals.DATASET,
            ProfileSearch.DATASET,
            IndirectResellers.DATASET);
    private static final SyncNotices NOTICES = new SyncNotices(Words.in(Locale.ENGLISH), true);

    static Stream<Problem> signInProblems() {
        return Stream.of(
                new Problem.SignInNeeded("", "1"),
                new Problem.SignInRefused(Refusal.SIGN_IN_AGAIN, "AADSTS50078", "4"),
                new Problem.NotRegistered("contoso"),
                new Problem.SecondFactorMissing("2"),
                new Problem.WrongAudience("3"));
    }

    @ParameterizedTest
    @MethodSource("signInProblems")
    void aMissingSignInIsToldOnceForAllSetsWithTheWayToOne(Problem problem) {
        List<Notice> notices = NOTICES.of(all(problem));
        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Notice.Kind.ERROR);
            assertThat(notice.offer()).contains(new Notice.Offer.SignInAgain());
        });
        assertThat(new SyncNotices(Words.in(Locale.FRENCH), false).of(all(problem)))
                .as("nobody signs in to an address on this computer")
                .singleElement()
                .satisfies(notice -> assertThat(notice.offer()).isEmpty());
    }

    @Test
    void whatIsNotForThisPartnerIsToldQuietlyAndTogether() {
        List<Notice> notices = NOTICES.of(report(
                Optional.of(new Problem.NotPermitted("role", "1")),
                Optional.of(new Problem.NotPermitted("role", "2")),
                Optional.of(new Problem.NotOffered(Cloud.CHINA)),
                Optional.of(new Problem.NotThere("3")),
                Optional.empty()));
        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Notice.Kind.WARNING);
            assertThat(notice.title()).isEqualTo("4 sets are not available to you");
            assertThat(notice.text().lines())
                    .containsExactly(
                            "Not permitted to your account (an administrator can give it the role): Azure usage,"
                                    + " Subscriptions",
                            "Not offered in this cloud: Referrals",
                            "Not known to the service: Profile searches");
        });
    }

    @Test
    void oneRefusedSetIsCalledByItsName() {
        assertThat(NOTICES.of(report(Optional.of(new Problem.NotPermitted("role", "1")))))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.title()).isEqualTo("Azure usage: not available");
                    assertThat(notice.text()).contains("403").contains("role");
                });
    }

    @Test
    void equalFailuresAreOneNoticeAndOthersAnother() {
        Problem offline = new Problem.Offline("api.example", "no route");
        List<Notice> notices = NOTICES.of(report(
                Optional.of(offline),
                Optional.of(offline),
                Optional.of(offline),
                Optional.of(offline),
                Optional.of(new Problem.ServiceFailed(500, "", "9"))));
        assertThat(notices)
                .extracting(Notice::title)
                .containsExactly("4 of 5 sets were not synced", "Indirect resellers were not synced");
        assertThat(notices.getFirst().text())
                .startsWith("Sets: Azure usage, Subscriptions, Referrals and 1 more\n")
                .contains("api.example");
        assertThat(notices).allSatisfy(notice -> assertThat(notice.offer()).isEmpty());
    }

    @Test
    void whatTheUserStoppedIsNoNews() {
        assertThat(NOTICES.of(all(new Problem.Stopped()))).isEmpty();
    }

    private static SyncReport all(Problem problem) {
        return new SyncReport(
                SETS.stream().map(set -> outcome(set, Optional.of(problem))).toList());
    }

    @SafeVarargs
    private static SyncReport report(Optional<Problem>... problems) {
        return new SyncReport(java.util.stream.IntStream.range(0, problems.length)
                .mapToObj(i -> outcome(SETS.get(i), problems[i]))
                .toList());
    }

    private static SyncReport.SetOutcome outcome(Dataset set, Optional<Problem> problem) {
        return new SyncReport.SetOutcome(set, 0, 0, 0, 0, problem);
    }
}
