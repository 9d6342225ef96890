package dev.partnerlens.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A layer of the product and all that it may use; whatever is not named here is forbidden to it.
 *
 * @param layers other layers
 * @param jdk modules of the JDK and of JavaFX beside {@code java.base}
 * @param libraries packages, each with all below it, or single types
 * @param because why the arrow points only that way
 */
record Layer(String name, List<String> layers, List<String> jdk, List<String> libraries, String because) {
    /** Free for every layer. */
    private static final List<String> EVERYWHERE = List.of("org.slf4j", "org.jspecify.annotations");

    static final List<Layer> ALL = List.of(
            new Layer("core", List.of(), List.of(), List.of(), "what the data is depends on nothing but the language"),
            new Layer("text", List.of("core"), List.of(), List.of(), "words only name what the data is"),
            new Layer(
                    "partnercenter",
                    List.of("core"),
                    // The small server is where the browser comes back to after a sign-in.
                    List.of("java.net.http", "jdk.httpserver"),
                    List.of("tools.jackson", "com.microsoft.aad"),
                    "the client hands rows up and knows nobody who takes them"),
            new Layer(
                    "cache",
                    List.of("core"),
                    List.of("java.sql"),
                    List.of("org.sqlite"),
                    "the cache keeps rows, wherever they come from and whatever they are for"),
            new Layer(
                    "sync",
                    List.of("core", "partnercenter", "cache"),
                    List.of(),
                    List.of(),
                    "sync is all that the upper floors see of the network and the disk"),
            new Layer("explore", List.of("core"), List.of(), List.of(), "the engine answers from memory alone"),
            new Layer(
                    "chart",
                    List.of("core", "text", "explore"),
                    List.of(),
                    List.of(),
                    "a chart is a value that a test, a screen and a file read alike"),
            new Layer(
                    "export",
                    List.of("core", "text", "explore", "chart"),
                    List.of(),
                    List.of("org.dhatim.fastexcel"),
                    "files are written without a window"),
            new Layer(
                    "simulator",
                    List.of("core"),
                    List.of("jdk.httpserver"),
                    List.of("tools.jackson"),
                    "a service that shares code with its client proves nothing about it"),
            new Layer(
                    "presentation",
                    List.of("core", "text", "explore", "chart", "sync", "export"),
                    List.of("javafx.base"),
                    List.of(),
                    "ViewModels are tested without a toolkit"),
            new Layer(
                    "desktop",
                    List.of("core", "text", "explore", "chart", "presentation"),
                    List.of("javafx.base", "javafx.graphics", "javafx.controls"),
                    List.of(
                            "atlantafx.base",
                            "org.controlsfx",
                            "impl.org.controlsfx",
                            "org.kordamp.ikonli",
                            // The port that paints charts for files: the painters are here.
                            Sources.ROOT + ".export.ChartImages"),
                    "a view shows a ViewModel and reaches no service"),
            new Layer(
                    "cli",
                    List.of("core", "text", "explore", "chart", "sync", "export", "simulator"),
                    List.of(),
                    List.of("picocli"),
                    "commands run where there is no display and get their services from outside"));

    /** Where everything is put together; it may use all. */
    static final String APP = "app";

    DescribedPredicate<JavaClass> mayBeUsed() {
        Set<String> packages = new HashSet<>();
        Stream.concat(Stream.of("java.base"), jdk.stream()).forEach(module -> packages.addAll(packagesOf(module)));
        List<String> own = Stream.concat(Stream.of(name), layers.stream())
                .map(layer -> Sources.ROOT + "." + layer)
                .toList();
        List<String> trees =
                Stream.of(own, libraries, EVERYWHERE).flatMap(List::stream).toList();
        return DescribedPredicate.describe(
                "may be used by " + name,
                used -> used.getBaseComponentType().isPrimitive()
                        || packages.contains(used.getBaseComponentType().getPackageName())
                        || trees.stream().anyMatch(tree -> isIn(used.getBaseComponentType(), tree)));
    }

    private static boolean isIn(JavaClass used, String tree) {
        return used.getFullName().equals(tree) || (used.getPackageName() + ".").startsWith(tree + ".");
    }

    private static Set<String> packagesOf(String module) {
        return ModuleLayer.boot()
                .findModule(module)
                .orElseThrow(() -> new AssertionError("The tests run without the module " + module))
                .getPackages();
    }

    /** Names of all layers. */
    static Stream<String> names() {
        return Stream.concat(ALL.stream().map(Layer::name), Stream.of(APP));
    }

    @Override
    public String toString() {
        return name + " \u2192 " + layers;
    }
}
