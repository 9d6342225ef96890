import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Formats all Java files below a folder (4 spaces, 120 columns, imports sorted, unused ones removed). Arguments: check
 * or apply, the folder.
 */
final class Format {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    public static void main(String[] args) throws IOException {
        boolean apply = args[0].equals("apply");
        Path root = Path.of(args[1]);
        List<Path> sources;
        try (var files = Files.walk(root)) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        var differing = new ConcurrentSkipListSet<Path>();
        var failures = new ConcurrentSkipListMap<Path, String>();
        sources.parallelStream().forEach(file -> {
            try {
                if (differs(file, apply)) {
                    differing.add(file);
                }
            } catch (FormatterException | IOException | RuntimeException e) {
                failures.put(file, String.valueOf(e.getMessage()));
            }
        });
        differing.forEach(file -> System.out.println((apply ? "formatted " : "not formatted: ") + file));
        failures.forEach((file, reason) -> System.out.println("cannot be formatted: " + file + ":" + reason));
        if (!apply && !differing.isEmpty()) {
            System.out.println("Run `mvn -Pformat` to format these files.");
        }
        if (failures.values().stream().anyMatch(reason -> reason.contains("expected token: '_'"))) {
            System.out.println("The formatter does not know a bare `_` in a record pattern: write `var _` there.");
        }
        if (!failures.isEmpty() || !apply && !differing.isEmpty()) {
            System.exit(1);
        }
    }

    private static boolean differs(Path file, boolean apply) throws FormatterException, IOException {
        String source = Files.readString(file);
        String formatted = FORMATTER.formatSourceAndFixImports(source);
        if (apply && !formatted.equals(source)) {
            Files.writeString(file, formatted);
        }
        return !formatted.equals(source);
    }
}
