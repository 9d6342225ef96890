package dev.partnerlens.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;

/**
 * What the machine tells the program at its start; nothing is asked later.
 *
 * @param home where profiles lie by the custom of the system
 * @param display whether a window can be shown
 * @param byMaven whether {@code mvn} started the program
 * @param locale the language of the terminal, English unless it is French
 * @param token the bearer token handed in, never logged
 */
record Environment(
        Path home,
        boolean display,
        boolean byMaven,
        Locale locale,
        LocalDate today,
        Optional<String> token,
        Optional<String> logLevel) {

    static Environment ofThisProcess() {
        return of(System.getenv(), System.getProperties(), Locale.getDefault(), LocalDate.now(ZoneOffset.UTC));
    }

    static Environment of(Map<String, String> variables, Properties properties, Locale locale, LocalDate today) {
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path user = Path.of(properties.getProperty("user.home", "."));
        return new Environment(
                home(system, user, variables),
                display(system, variables, properties),
                "maven".equals(properties.getProperty("partnerlens.launched-by")),
                language(locale),
                today,
                variable(variables, "PARTNERLENS_ACCESS_TOKEN"),
                variable(variables, "PARTNERLENS_LOG").map(level -> level.toLowerCase(Locale.ROOT)));
    }

    private static Path home(String system, Path user, Map<String, String> variables) {
        if (system.startsWith("windows")) {
            return variable(variables, "LOCALAPPDATA")
                    .map(Path::of)
                    .orElse(user.resolve("AppData").resolve("Local"))
                    .resolve("PartnerLens");
        }
        if (system.startsWith("mac")) {
            return user.resolve("Library").resolve("Application Support").resolve("PartnerLens");
        }
        // A relative path is not valid there: https://specifications.freedesktop.org/basedir-spec
        return variable(variables, "XDG_DATA_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(user.resolve(".local").resolve("share"))
                .resolve("partnerlens");
    }

    private static boolean display(String system, Map<String, String> variables, Properties properties) {
        if (Boolean.parseBoolean(properties.getProperty("java.awt.headless"))) {
            return false;
        }
        return system.startsWith("windows")
                || system.startsWith("mac")
                || variable(variables, "DISPLAY").isPresent()
                || variable(variables, "WAYLAND_DISPLAY").isPresent();
    }

    private static Locale language(Locale locale) {
        return switch (locale.getLanguage()) {
            case "fr", "en" -> locale;
            default -> Locale.ENGLISH;
        };
    }

    private static Optional<String> variable(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name)).filter(Predicate.not(String::isBlank));
    }
}
