package dev.partnerlens.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import dev.partnerlens.export.Exporter;
import dev.partnerlens.partnercenter.PartnerCenter;
import dev.partnerlens.simulator.Simulator;
import dev.partnerlens.sync.PartnerStores;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConventionsTest {
    private static final String APP = Sources.layer(Layer.APP);

    @Test
    void viewModelsKnowNoScene() {
        check(noClasses()
                .that()
                .resideInAPackage(Sources.layer("presentation"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx.animation..",
                        "javafx.application..",
                        "javafx.concurrent..",
                        "javafx.css..",
                        "javafx.geometry..",
                        "javafx.scene..",
                        "javafx.stage..")
                .because("a ViewModel is tested without a toolkit and works for any view"));
    }

    @Test
    void onlyTheTerminalPrints() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(Sources.layer("cli"), APP)
                .should(ACCESS_STANDARD_STREAMS)
                .because("scripts read what a command prints, so nobody else may print"));
    }

    @Test
    void nothingStaticChanges() {
        check(fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("state that belongs to nobody is shared by everybody, tests included"));
        check(fields().that()
                .areStatic()
                .should()
                .notHaveRawType(isMutable())
                .because("a final field is no help where its content changes"));
    }

    @Test
    void onlyOneClassTalksToTheToolkitsThread() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(APP)
                .and()
                .haveNameNotMatching(Sources.ROOT + "\\.desktop\\.UiThread(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.application.Platform")
                .because("the thread of the window is an executor that tests replace"));
    }

    @Test
    void noSecondToolkitAndNoMarkup() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..", "javafx.embed..", "javafx.fxml..", "javafx.web..")
                .because("views are plain code in one toolkit: checked by the compiler and small to ship"));
    }

    @Test
    void namesSayWhatAThingIs() {
        check(noClasses()
                .should()
                .haveNameMatching(".*\\.(Abstract\\w+|\\w*(Impl|Manager|Helper|Helpers|Util|Utils))(\\$.*)?")
                .because("such a name says that its thing has not been understood yet"));
    }

    @Test
    void onlyTheCompositionRootMakesServices() {
        for (Class<?> service : List.of(PartnerCenter.class, PartnerStores.class, Exporter.class, Simulator.class)) {
            check(noClasses()
                    .that()
                    .resideOutsideOfPackages(APP, service.getPackageName())
                    .should()
                    .callCodeUnitWhere(makes(service))
                    .because("what is made in one place can be replaced in one place"));
        }
    }

    @Test
    void onlyTheFileTellsWhatSqliteMeans() {
        check(noClasses()
                .that()
                .haveNameNotMatching(Sources.ROOT + "\\.cache\\.(Failures|SqliteFile|SyncLock)")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "ask Failures for a problem",
                        call -> call.getTargetOwner().getName().equals(Sources.ROOT + ".cache.Failures")
                                && call.getName().equals("of")))
                .because("damage is noted for the next sync, and told by the file that has it"));
    }

    /** A constructor, or a static method that stands in for one. */
    private static DescribedPredicate<JavaCall<?>> makes(Class<?> service) {
        return DescribedPredicate.describe("make a " + service.getSimpleName(), call -> {
            boolean its = call.getTargetOwner().isEquivalentTo(service);
            boolean factory = call.getTarget().resolveMember().stream()
                    .filter(JavaMethod.class::isInstance)
                    .map(JavaMethod.class::cast)
                    .anyMatch(method -> method.getModifiers().contains(JavaModifier.STATIC)
                            && method.getRawReturnType().isEquivalentTo(service));
            return its && (call instanceof JavaConstructorCall || factory);
        });
    }

    /** Types whose every instance can be changed. */
    private static DescribedPredicate<JavaClass> isMutable() {
        return DescribedPredicate.describe(
                "that can be changed",
                type -> type.getPackageName().equals("java.util.concurrent.atomic")
                        || type.isEquivalentTo(StringBuilder.class)
                        || (type.getPackageName().startsWith("java.util")
                                && !type.isInterface()
                                && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class))));
    }

    private static void check(ArchRule rule) {
        rule.check(Sources.CLASSES);
    }
}
