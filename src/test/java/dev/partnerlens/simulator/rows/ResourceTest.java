package dev.partnerlens.simulator.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Endpoint.Grammar;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.Use;
import dev.partnerlens.core.dataset.Datasets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the simulator's own field lists against the product's declarations: two readings of one documentation. */
class ResourceTest {
    static List<Dataset> datasets() {
        return Datasets.all().stream()
                .filter(set -> set.endpoint().grammar() == Grammar.ANALYTICS)
                .toList();
    }

    @Test
    void everyDatasetIsServedUnderEachOfItsPaths() {
        List<String> served = Stream.concat(
                        Resource.ALL.stream().flatMap(resource -> resource.paths().stream()),
                        Stream.of(V1Resource.values())
                                .map(resource -> resource.path().template()))
                .toList();

        assertThat(served)
                .containsExactlyInAnyOrderElementsOf(Datasets.all().stream()
                        .flatMap(set -> set.endpoint().paths().stream())
                        .map(path -> path.replaceFirst("/$", ""))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void fieldsKindsUsesAndAliasesAgree(Dataset dataset) {
        Resource resource = resource(dataset);

        assertThat(resource.files()).isEqualTo(dataset.id());
        assertThat(resource.columns().stream().map(Column::name))
                .containsExactlyInAnyOrderElementsOf(
                        dataset.fields().stream().map(Field::name).toList());
        for (Field field : dataset.fields()) {
            Column column = resource.column(field.name()).orElseThrow();
            assertThat(accepts(column.kind(), field)).as("kind of %s", field).isTrue();
            assertThat(uses(column))
                    .as("uses of %s", field)
                    .isEqualTo(field.wire().uses());
            assertThat(column.alias().stream().toList())
                    .as("aliases of %s", field)
                    .isEqualTo(field.wire().aliases());
        }
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void groupedAnswersCarryTheDeclaredMeasures(Dataset dataset) {
        Set<String> declared = Stream.concat(dataset.measures().stream(), dataset.groupedOnly().stream())
                .map(Field::name)
                .collect(Collectors.toSet());

        assertThat(resource(dataset).groupMeasures().stream().map(GroupMeasure::name))
                .containsExactlyInAnyOrderElementsOf(declared);
    }

    private static Resource resource(Dataset dataset) {
        return Resource.ALL.stream()
                .filter(resource ->
                        resource.path().equals(dataset.endpoint().paths().getFirst()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean accepts(Kind kind, Field field) {
        return switch (field) {
            case TextField text -> kind == Kind.TEXT;
            case DateField date -> kind.isDate();
            case FlagField flag -> kind == Kind.FLAG;
            case Measure measure -> kind == Kind.NUMBER;
        };
    }

    private static Set<Use> uses(Column column) {
        return Stream.of(
                        column.filterable() ? Stream.of(Use.FILTER) : Stream.<Use>empty(),
                        column.groupable() ? Stream.of(Use.GROUP) : Stream.<Use>empty(),
                        column.orderable() ? Stream.of(Use.ORDER) : Stream.<Use>empty())
                .flatMap(use -> use)
                .collect(Collectors.toSet());
    }
}
