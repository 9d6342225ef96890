package dev.partnerlens.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.Refusal;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.explore.Kpis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every key that the sources ask for is there, and every key that is there is asked for. */
class KeysTest {
    private static final SourceTexts SOURCES = SourceTexts.of(Path.of("src/main/java"));

    /** Families whose members come from declarations; a bundle holds exactly these. */
    private static final TreeMap<String, Set<String>> DECLARED = new TreeMap<>(Map.of(
            "problem.", problems(),
            "dataset.", members("dataset.", Datasets.all().stream(), Dataset::id),
            "field.", fields(),
            "kpi.", kpis(),
            "tab.", members("tab.", Arrays.stream(Tab.values()), Tab::id),
            "cloud.", members("cloud.", Arrays.stream(Cloud.values()), Cloud::id)));

    /** Families asked for by words of the data: whoever asks also says what it does where a word has no text. */
    private static final List<String> OPEN = List.of("chart.status.");

    @Test
    void holdsADeclaredFamilyWholeAndNothingElseOfIt() throws IOException {
        Set<String> keys = keys();
        DECLARED.forEach((family, members) -> assertThat(keys.stream().filter(key -> key.startsWith(family)))
                .as(family)
                .containsExactlyInAnyOrderElementsOf(members));
    }

    @Test
    void missesNoKeyThatIsAskedForByName() throws IOException {
        assertThat(keys()).containsAll(SOURCES.keysAskedFor());
    }

    @Test
    void holdsNoKeyThatNobodyAsksFor() throws IOException {
        assertThat(keys().stream()
                        .filter(key -> DECLARED.keySet().stream().noneMatch(key::startsWith))
                        .filter(key -> OPEN.stream().noneMatch(key::startsWith))
                        .filter(key -> !SOURCES.canSay(key)))
                .isEmpty();
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String bundle : Words.BUNDLES) {
            keys.addAll(BundlesTest.texts(
                            Path.of("src/main/resources/dev/partnerlens/text").resolve(bundle + ".properties"))
                    .keySet());
        }
        return keys;
    }

    private static Set<String> kpis() {
        return Kpis.all().stream()
                .map(kpi -> "kpi." + kpi.id())
                .flatMap(key -> Stream.of(key + ".title", key + ".definition"))
                .collect(Collectors.toSet());
    }

    private static Set<String> problems() {
        return Arrays.stream(Problem.class.getPermittedSubclasses())
                .map(kind -> "problem." + kind.getSimpleName())
                .flatMap(KeysTest::withItsReasons)
                .flatMap(key -> Stream.of(key, key + ".next"))
                .collect(Collectors.toSet());
    }

    /** What a refused sign-in is about depends on its reason. */
    private static Stream<String> withItsReasons(String key) {
        return key.endsWith("." + Problem.SignInRefused.class.getSimpleName())
                ? Arrays.stream(Refusal.values()).map(why -> key + "." + why.id())
                : Stream.of(key);
    }

    private static Set<String> fields() {
        return Datasets.all().stream()
                .flatMap(set -> set.fields().stream().map(field -> "field." + set.id() + "." + field.name()))
                .collect(Collectors.toSet());
    }

    private static <T> Set<String> members(String family, Stream<T> all, Function<T, String> id) {
        return all.map(each -> family + id.apply(each)).collect(Collectors.toSet());
    }
}
