package dev.partnerlens.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The compiled classes of the product, read once for all rules. */
final class Sources {
    static final String ROOT = "dev.partnerlens";

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private Sources() {}

    /** The pattern of a layer's package and all below it. */
    static String layer(String name) {
        return ROOT + "." + name + "..";
    }
}
