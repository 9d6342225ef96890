package dev.partnerlens.simulator.replay;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.simulator.rows.Resource;
import dev.partnerlens.simulator.rows.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A folder of row files: {@code <dataset>*.jsonl[.gz]}, one JSON object a line, read in the order of their names. */
public record RowFolder(Path folder) {
    /**
     * One table a resource, in the order of {@link Resource#ALL}; empty for a resource without a file.
     *
     * @throws ProblemException for a missing folder, a folder without any row file, an unreadable file, a broken line
     */
    public List<Table> tables() {
        List<Path> files = files();
        List<Table> tables = new ArrayList<>();
        boolean any = false;
        for (Resource resource : Resource.ALL) {
            Table table = new Table(resource);
            for (Path file : files) {
                if (belongs(file, resource)) {
                    RowFile.readInto(table, file);
                    any = true;
                }
            }
            tables.add(table);
        }
        if (!any) {
            throw new ProblemException(new Problem.NothingToReplay(folder));
        }
        return tables;
    }

    private static boolean belongs(Path file, Resource resource) {
        String name = file.getFileName().toString();
        return name.startsWith(resource.files()) && (name.endsWith(".jsonl") || name.endsWith(".jsonl.gz"));
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            throw new ProblemException(new Problem.FolderMissing(folder));
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new ProblemException(
                    new Problem.NotReadable(folder, unreadable.getClass().getSimpleName()), unreadable);
        }
    }
}
