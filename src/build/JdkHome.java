import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the folder of the JDK that runs it to a file if that JDK is new enough, and deletes the file otherwise. Must
 * run on old JDKs too. Arguments: the oldest version that will do, the file.
 */
final class JdkHome {
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[1]);
        if (Runtime.version().feature() >= Integer.parseInt(args[0])) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, System.getProperty("java.home") + "\n");
        } else {
            Files.deleteIfExists(file);
        }
    }
}
