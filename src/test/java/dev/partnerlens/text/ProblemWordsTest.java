package dev.partnerlens.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Budget;
import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.Refusal;
import dev.partnerlens.core.dataset.AzureUsage;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemWordsTest {
    /** A value for every type that a problem may hold, and what must be seen of it. */
    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(String.class, "it's <{0}> 100%"),
            Map.entry(int.class, 4711),
            Map.entry(long.class, 4711L),
            Map.entry(Path.class, Path.of("some", "file")),
            Map.entry(Cloud.class, Cloud.US_GOVERNMENT),
            Map.entry(Dataset.class, AzureUsage.DATASET),
            Map.entry(Optional.class, Optional.of(Duration.ofSeconds(57))),
            Map.entry(Refusal.class, Refusal.BLOCKED_BY_POLICY),
            Map.entry(LocalDate.class, LocalDate.of(2026, 3, 26)),
            Map.entry(Budget.class, Budget.of(new BigDecimal("250.5"))),
            Map.entry(Problem.class, new Problem.Offline("a-host", "the cause")));

    static Stream<Class<?>> problems() {
        return Arrays.stream(Problem.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("problems")
    void saysWhatHappenedAndWhatToDoNext(Class<? extends Problem> kind) throws Exception {
        Problem problem = sample(kind);
        for (Locale locale : Words.LANGUAGES) {
            ProblemWords words = new ProblemWords(Words.in(locale));
            String line = words.line(problem);
            assertThat(words.what(problem)).isNotBlank();
            assertThat(words.next(problem)).isNotBlank();
            assertThat(line.replace("it's <{0}> 100%", "")).doesNotContain("{", "}", "''");
            for (RecordComponent part : kind.getRecordComponents()) {
                assertThat(line).as(part.getName()).contains(seen(part.getType(), locale));
            }
        }
    }

    @Test
    void leavesNoHoleWhereTheServiceSaidNothing() {
        List<Problem> silent = List.of(
                new Problem.SignInNeeded("", ""),
                new Problem.NotPermitted("", ""),
                new Problem.Throttled(Optional.empty(), ""),
                new Problem.ServiceFailed(500, "", ""),
                new Problem.UnreadableAnswer("it is no JSON", ""));
        for (Locale locale : Words.LANGUAGES) {
            ProblemWords words = new ProblemWords(Words.in(locale));
            assertThat(silent)
                    .allSatisfy(problem -> assertThat(words.line(problem))
                            .contains("\u2013")
                            .doesNotContain("  ", " .", "code )", ": ."));
            assertThat(words.what(new Problem.Throttled(Optional.empty(), "r"))).doesNotContain("0 s");
        }
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void saysWhyASignInWasRefusedAndByWhichNumber(Refusal why) {
        boolean numbered = !EnumSet.of(Refusal.NOT_SIGNED_IN, Refusal.TIMED_OUT).contains(why);
        for (Locale locale : Words.LANGUAGES) {
            ProblemWords words = new ProblemWords(Words.in(locale));
            var problem = new Problem.SignInRefused(why, "AADSTS4711", "trace-7");
            assertThat(words.what(problem).contains("AADSTS4711")).isEqualTo(numbered);
            assertThat(words.next(problem).contains("trace-7")).isEqualTo(numbered);
            assertThat(words.line(problem)).doesNotContain("{", "}");
        }
    }

    @Test
    void saysTheStatusAsItIs() {
        var words = new ProblemWords(Words.in(Locale.FRENCH));
        assertThat(words.what(new Problem.ServiceFailed(1503, "x", "y"))).contains("1503");
        assertThat(words.line(new Problem.PortInUse(18080))).contains("18080");
    }

    private static Problem sample(Class<? extends Problem> kind) throws ReflectiveOperationException {
        Object[] parts = Arrays.stream(kind.getRecordComponents())
                .map(part -> VALUES.get(part.getType()))
                .toArray();
        assertThat(parts).as("a type of part never seen before").doesNotContainNull();
        return kind.cast(kind.getDeclaredConstructors()[0].newInstance(parts));
    }

    private static String seen(Class<?> type, Locale locale) {
        if (type == Cloud.class) {
            return Words.in(locale).get("cloud.us-government");
        }
        if (type == Dataset.class) {
            return Words.in(locale).dataset(AzureUsage.DATASET);
        }
        if (type == Refusal.class) {
            return locale.equals(Locale.FRENCH) ? "accès conditionnel" : "Conditional Access";
        }
        if (type == LocalDate.class) {
            return Words.in(locale).formats().date(LocalDate.of(2026, 3, 26));
        }
        if (type == Problem.class) {
            return "a-host";
        }
        if (type == Budget.class) {
            return locale.equals(Locale.FRENCH) ? "250,5" : "250.5";
        }
        return type == Optional.class ? "57" : String.valueOf(VALUES.get(type));
    }
}
