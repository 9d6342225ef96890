package dev.partnerlens.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayersTest {
    static List<Layer> layers() {
        return Layer.ALL;
    }

    @ParameterizedTest
    @MethodSource("layers")
    void usesOnlyWhatItMay(Layer layer) {
        classes()
                .that()
                .resideInAPackage(Sources.layer(layer.name()))
                .should()
                .onlyDependOnClassesThat(layer.mayBeUsed())
                .because(layer.because())
                .check(Sources.CLASSES);
    }

    @Test
    void everyClassBelongsToALayer() {
        Set<String> layers = Layer.names().collect(Collectors.toSet());
        Set<String> found = Sources.CLASSES.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.substring(Sources.ROOT.length()).replaceFirst("^\\.", ""))
                .map(name -> name.replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
        assertThat(found)
                .as("a package without a rule is a package without a place")
                .isSubsetOf(layers);
    }

    @Test
    void nobodyUsesTheCompositionRoot() {
        noClasses()
                .that()
                .resideOutsideOfPackage(Sources.layer(Layer.APP))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(Sources.layer(Layer.APP))
                .because("the composition root knows everybody, so nobody may know it")
                .check(Sources.CLASSES);
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching(Sources.ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("two packages that need each other are one package in two places")
                .check(Sources.CLASSES);
    }
}
