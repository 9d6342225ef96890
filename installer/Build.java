import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;

// Makes the installer of the system it runs on, from what "mvn package" left in target/partnerlens:
//   runtime (jlink)  ->  application image (jpackage)  ->  AOT cache (a training run)  ->  .deb, .dmg or .msi (jpackage)
// Started by linux/build, macos/build and windows/build.ps1, which find a JDK. One program instead of three scripts:
// what was tried on one system has then been tried for the shared part of all. The tools are the ones of the JDK that
// runs this file, so their versions always agree.

/// What the training run does: the more of the program it passes through, the more the cache holds.
/// `<tmp>` becomes an empty folder that is thrown away.
static final List<String> TRAINING = List.of("demo", "--out", "<tmp>/out", "--home", "<tmp>/home");

static final Path LIB = Path.of("target/partnerlens/lib");
static final Path JAVAFX = LIB.resolve("javafx");
static final Path OUT = Path.of("target/installer");
static final Path WORK = OUT.resolve("work");

/// Jars that carry native libraries for every system, by their name up to the version, and the folder inside that holds the one for ours. Only that
/// one goes into the package, as a plain file that can be signed; the others would be dead weight.
static final Map<String, Map<Target, String>> NATIVES = Map.of(
        "sqlite-jdbc-", Map.of(
                new Target(Os.LINUX, "amd64"), "org/sqlite/native/Linux/x86_64/",
                new Target(Os.LINUX, "aarch64"), "org/sqlite/native/Linux/aarch64/",
                new Target(Os.MACOS, "x86_64"), "org/sqlite/native/Mac/x86_64/",
                new Target(Os.MACOS, "aarch64"), "org/sqlite/native/Mac/aarch64/",
                new Target(Os.WINDOWS, "amd64"), "org/sqlite/native/Windows/x86_64/",
                new Target(Os.WINDOWS, "aarch64"), "org/sqlite/native/Windows/aarch64/"),
        // Reaches the key store of the system, where sign-ins are kept.
        "jna-", Map.of(
                new Target(Os.LINUX, "amd64"), "com/sun/jna/linux-x86-64/",
                new Target(Os.LINUX, "aarch64"), "com/sun/jna/linux-aarch64/",
                new Target(Os.MACOS, "x86_64"), "com/sun/jna/darwin-x86-64/",
                new Target(Os.MACOS, "aarch64"), "com/sun/jna/darwin-aarch64/",
                new Target(Os.WINDOWS, "amd64"), "com/sun/jna/win32-x86-64/",
                new Target(Os.WINDOWS, "aarch64"), "com/sun/jna/win32-aarch64/"));

static final Pattern NATIVE_FILE = Pattern.compile(".*\\.(so|dll|dylib|jnilib|a)");

/// A system, its package, and where jpackage puts things in an application image there.
enum Os {
    LINUX("linux", "deb", "PartnerLens", "lib/app", "lib/runtime"),
    MACOS("macos", "dmg", "PartnerLens.app", "Contents/app", "Contents/runtime/Contents/Home"),
    WINDOWS("windows", "msi", "PartnerLens", "app", "runtime");

    final String folder;
    final String type;
    final String image;
    final String app;
    final String runtime;

    Os(String folder, String type, String image, String app, String runtime) {
        this.folder = folder;
        this.type = type;
        this.image = image;
        this.app = app;
        this.runtime = runtime;
    }

    static Os current() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MACOS : LINUX;
    }
}

record Target(Os os, String arch) {
    static Target current() {
        return new Target(Os.current(), System.getProperty("os.arch"));
    }
}

/// Something the person at the keyboard can mend; told as one sentence, without a stack trace.
static final class Stop extends RuntimeException {
    Stop(String sentence) {
        super(sentence, null, false, false);
    }
}

void main() throws Exception {
    try {
        build(Target.current());
    } catch (Stop stop) {
        System.err.println(stop.getMessage());
        System.exit(1);
    }
}

void build(Target target) throws Exception {
    Os os = target.os();
    String version = pomVersion();
    Path appJar = LIB.resolve("partnerlens-" + version + ".jar");
    if (!Files.exists(appJar)) {
        throw new Stop(appJar + " is missing. Build the program first: mvn -q -DskipTests package");
    }
    String release = version.replaceFirst("-SNAPSHOT$", ""); // Windows and macOS take numbers only
    deleteTree(OUT);
    Files.createDirectories(WORK);

    step("Linking the runtime");
    link(WORK.resolve("jmods"), WORK.resolve("runtime"));

    step("Making the application image");
    Path input = WORK.resolve("input");
    stage(appJar, input, target);
    tool("jpackage", "--type", "app-image", "@installer/common.args", "@installer/launcher.args",
            "@installer/" + os.folder + "/image.args", "--app-version", release, "--input", input.toString(), "--runtime-image", WORK.resolve("runtime").toString(),
            "--dest", WORK.toString());
    Path image = WORK.resolve(os.image);

    step("Training the AOT cache with: " + String.join(" ", TRAINING));
    train(image.resolve(os.app), image.resolve(os.runtime));
    if (os == Os.MACOS) {
        // The image was sealed with an ad-hoc signature before the cache was there; a broken seal would not open.
        run(List.of("codesign", "--force", "--sign", "-", image.toString()));
    }

    step("Packing the ." + os.type);
    tool("jpackage", "--type", os.type, "--app-image", image.toString(), "@installer/common.args",
            "@installer/" + os.folder + "/package.args", "--app-version", release, "--dest", OUT.toString());
    report(os, target.arch());
}

String pomVersion() throws Exception {
    var nodes = DocumentBuilderFactory.newInstance().newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile()).getDocumentElement().getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
        if (nodes.item(i).getNodeName().equals("version")) {
            return nodes.item(i).getTextContent().strip();
        }
    }
    throw new Stop("pom.xml names no version of its own.");
}

/// JavaFX's jmods are not on Maven Central, and its jars unpack their native libraries into the user's home at the
/// first start. So the jars are made into jmods here: jlink then puts the libraries where the JVM looks by itself.
void link(Path jmods, Path runtime) throws IOException, InterruptedException {
    Path jdk = Path.of(System.getProperty("java.home"));
    if (!Files.isDirectory(jdk.resolve("jmods")) && !canLinkWithoutJmods()) {
        throw new Stop("The JDK in " + jdk + " can link no runtime: it has no folder \"jmods\" and was built without"
                + " linking from the run-time image. Set JAVA_HOME to another JDK, for example Temurin 25.");
    }
    Files.createDirectories(jmods);
    List<String> names = new ArrayList<>();
    for (Path jar : jarsIn(JAVAFX)) {
        Optional<String> name = moduleIn(jar);
        if (name.isEmpty()) {
            continue; // Maven brings an empty jar beside each one with a system's name
        }
        Path classes = WORK.resolve("javafx").resolve(name.get());
        Path libs = WORK.resolve("javafx").resolve(name.get() + ".libs");
        Files.createDirectories(libs);
        unpack(jar, classes, libs);
        tool("jmod", "create", "--class-path", classes.toString(), "--libs", libs.toString(),
                jmods.resolve(name.get() + ".jmod").toString());
        names.add(name.get());
    }
    if (names.isEmpty()) {
        throw new Stop("No JavaFX jars for this system in " + JAVAFX + ". Build the program on the system you pack for.");
    }
    tool("jlink", "@installer/runtime.args", "--module-path", jmods.toString(), "--add-modules", String.join(",", names),
            "--output", runtime.toString());
}

boolean canLinkWithoutJmods() throws IOException {
    Process help = new ProcessBuilder(jdkTool("jlink"), "--help").redirectErrorStream(true).start();
    return new String(help.getInputStream().readAllBytes()).contains("Linking from run-time image enabled");
}

Optional<String> moduleIn(Path jar) {
    return ModuleFinder.of(jar).findAll().stream()
            .map(ModuleReference::descriptor)
            .filter(module -> !module.isAutomatic())
            .map(module -> module.name())
            .findFirst();
}

void unpack(Path jar, Path classes, Path libs) throws IOException {
    try (var zip = FileSystems.newFileSystem(jar); var paths = Files.walk(zip.getPath("/"))) {
        for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
            boolean isNative = NATIVE_FILE.matcher(path.getFileName().toString()).matches();
            Path to = isNative
                    ? libs.resolve(path.getFileName().toString())
                    : classes.resolve(path.toString().substring(1));
            Files.createDirectories(to.getParent());
            Files.copy(path, to);
        }
    }
}

/// Copies what the program needs on its class path, with our native libraries beside it.
void stage(Path appJar, Path input, Target target) throws IOException {
    Path natives = input.resolve("native");
    Files.createDirectories(natives);
    for (Path jar : jarsIn(LIB)) {
        Path copy = input.resolve(jar.equals(appJar) ? "partnerlens.jar" : jar.getFileName().toString());
        Files.copy(jar, copy);
        for (var entry : NATIVES.entrySet()) {
            if (jar.getFileName().toString().matches(Pattern.quote(entry.getKey()) + "\\d.*")) {
                moveNatives(copy, entry.getValue().get(target), natives);
            }
        }
    }
    Files.copy(Path.of("LICENSE"), input.resolve("LICENSE"));
}

void moveNatives(Path jar, String ours, Path natives) throws IOException {
    if (ours == null) {
        throw new Stop(jar.getFileName() + ": where it keeps the native library of " + Target.current()
                + " is not known; add it to NATIVES in installer/Build.java.");
    }
    boolean found = false;
    try (var zip = FileSystems.newFileSystem(jar)) {
        List<Path> libraries;
        try (var paths = Files.walk(zip.getPath("/"))) {
            libraries = paths.filter(Files::isRegularFile)
                    .filter(path -> NATIVE_FILE.matcher(path.getFileName().toString()).matches())
                    .toList();
        }
        for (Path library : libraries) {
            if (library.toString().startsWith("/" + ours)) {
                Files.copy(library, natives.resolve(library.getFileName().toString()));
                found = true;
            }
            Files.delete(library);
        }
    }
    if (!found) {
        throw new Stop(jar.getFileName() + " holds no native library in " + ours + "; correct NATIVES in installer/Build.java.");
    }
}

/// Runs the packed program on its packed runtime, with the class path and options the launcher will use: the cache
/// holds only for exactly these. It survives the installation into another folder because only jars are on the class
/// path, and JavaFX is in the runtime.
void train(Path app, Path runtime) throws IOException, InterruptedException {
    List<String> classPath = new ArrayList<>();
    List<String> options = new ArrayList<>();
    String mainClass = "";
    for (String line : Files.readAllLines(app.resolve("PartnerLens.cfg"))) {
        String value = line.substring(line.indexOf('=') + 1).replace("$APPDIR", app.toAbsolutePath().toString());
        if (line.startsWith("app.classpath=")) {
            classPath.add(value);
        } else if (line.startsWith("app.mainclass=")) {
            mainClass = value;
        } else if (line.startsWith("java-options=") && !value.startsWith("-XX:AOTCache")) {
            options.add(value);
        }
    }
    Path cache = app.resolve("app.aot").toAbsolutePath();
    Path scratch = Files.createDirectories(WORK.resolve("training"));
    List<String> command = new ArrayList<>();
    command.add(runtime.resolve("bin/java").toAbsolutePath().toString());
    command.addAll(options);
    command.add("-XX:AOTCacheOutput=" + cache);
    // A build machine has no display.
    command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true"));
    command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), mainClass));
    TRAINING.forEach(word -> command.add(word.replace("<tmp>", scratch.toAbsolutePath().toString())));
    run(command);
    if (!Files.exists(cache)) {
        System.err.println("The training run left no cache: the program will start without one, more slowly.");
    }
}

void report(Os os, String arch) throws IOException {
    try (var files = Files.list(OUT)) {
        for (Path file : files.filter(path -> path.toString().endsWith("." + os.type)).toList()) {
            Path named = file;
            if (os != Os.LINUX) { // a .deb names its architecture already
                named = file.resolveSibling(
                        file.getFileName().toString().replace("." + os.type, "-" + arch + "." + os.type));
                Files.move(file, named);
            }
            IO.println("%s (%d MB)".formatted(named, Files.size(named) / 1_000_000));
        }
    }
}

List<Path> jarsIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
        throw new Stop(folder + " is missing. Build the program first: mvn -q -DskipTests package");
    }
    try (var files = Files.list(folder)) {
        return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
}

void tool(String name, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.addFirst(jdkTool(name));
    run(command);
}

String jdkTool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
}

void run(List<String> command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).inheritIO();
    // Options of the builder's own shell (another collector, a debugger) would make a cache that no user's JVM accepts.
    process.environment().keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
    int code = process.start().waitFor();
    if (code != 0) {
        throw new Stop(command.getFirst() + " ended with exit code " + code + ".");
    }
}

void step(String text) {
    IO.println(text);
}

void deleteTree(Path folder) throws IOException {
    if (Files.exists(folder)) {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
