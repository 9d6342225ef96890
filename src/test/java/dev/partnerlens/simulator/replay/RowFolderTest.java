package dev.partnerlens.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.simulator.rows.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowFolderTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void passesRowsOnAsTheyAreInFileOrder() throws Exception {
        String odd = "{ \"quantity\": 120.5682999999995904716, \"unknown\":{\"a\":[1]}, \"meterUnit\" : \"GB/月\"}";
        write("azure-usage-b.jsonl", "{\"quantity\":3.7761676618E-05}");
        gzip("azure-usage-a.jsonl.gz", "\uFEFF" + odd + "\r\n\n  {\"quantity\":\"7\"}\t\n");
        write("azure-usage.csv", "no rows");
        write("search.jsonl", "");

        assertThat(rows("azure-usage")).containsExactly(odd, "{\"quantity\":\"7\"}", "{\"quantity\":3.7761676618E-05}");
        assertThat(rows("search")).isEmpty();
        assertThat(rows("referrals")).isEmpty();
    }

    /** Longer than any buffer or block on the way. */
    @Test
    void takesVeryLongRows() throws Exception {
        String row = "{\"customerName\":\"" + "x".repeat(3_000_000) + "\"}";
        write("subscriptions.jsonl", "{}\n" + row + "\n{}\n");

        assertThat(rows("subscriptions")).containsExactly("{}", row, "{}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        [1,2]            | not a JSON object
        7                | not a JSON object
        {'id':'x'        | the line ends too early
        {'id':'x}        | the line ends too early
        {'id' 'x'}       | not JSON at character 7
        {'id':'x'} {}    | more than one JSON value on a line
        {'id':NaN}       | not JSON at character 7
        hello            | not JSON at character 1
        """)
    void tellsWhichLineIsBroken(String line, String reason) throws Exception {
        Path file = write("referrals-1.jsonl", "{}\n\n" + line.replace('\'', '"') + "\n{}\n");

        assertThatThrownBy(() -> new RowFolder(folder).tables())
                .isInstanceOfSatisfying(ProblemException.class, thrown -> {
                    assertThat(thrown.problem()).isInstanceOf(Problem.BrokenLine.class);
                    Problem.BrokenLine broken = (Problem.BrokenLine) thrown.problem();
                    assertThat(broken.file()).isEqualTo(file);
                    assertThat(broken.line()).isEqualTo(3);
                    assertThat(broken.reason()).startsWith(reason.replaceFirst(" at character.*", ""));
                });
    }

    @Test
    void namesWhatIsMissing() throws Exception {
        Path nowhere = folder.resolve("nowhere");
        assertProblem(new RowFolder(nowhere), new Problem.FolderMissing(nowhere));

        write("readme.txt", "no rows here");
        assertProblem(new RowFolder(folder), new Problem.NothingToReplay(folder));
    }

    @Test
    void tellsACutArchiveFromABrokenLine() throws Exception {
        Path file = gzip("search-x.jsonl.gz", "{\"keywordProduct\":\"a\"}\n".repeat(1000));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        assertProblem(new RowFolder(folder), new Problem.NotReadable(file, "EOFException"));
    }

    private static void assertProblem(RowFolder rows, Problem expected) {
        assertThatThrownBy(rows::tables)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem()).isEqualTo(expected));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path gzip(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private List<String> rows(String files) throws IOException {
        Table table = new RowFolder(folder)
                .tables().stream()
                        .filter(one -> one.resource().files().equals(files))
                        .findFirst()
                        .orElseThrow();
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            table.write(i, out);
            rows.add(out.toString(StandardCharsets.UTF_8));
        }
        return rows;
    }
}
