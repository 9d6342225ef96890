package dev.partnerlens.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Rules for the packages, of the program and of its tests. */
class PackageRulesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("dev.partnerlens");

    @Test
    void everyPackageIsNullMarked() {
        var packages = CLASSES.getPackage("dev.partnerlens").getSubpackagesInTree().stream()
                .filter(folder -> !folder.getClasses().isEmpty())
                .toList();
        assertThat(packages)
                .isNotEmpty()
                .as("each package needs a package-info.java with @NullMarked, else NullAway passes over it")
                .allMatch(folder -> folder.isAnnotatedWith(NullMarked.class), "is @NullMarked")
                .extracting(JavaPackage::getName)
                .contains("dev.partnerlens.app", "dev.partnerlens.rules");
    }
}
