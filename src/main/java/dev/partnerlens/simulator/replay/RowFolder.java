package dev.partnerlens.simulator.replay;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.simulator.rows.AuditEntry;
import dev.partnerlens.simulator.rows.Directory;
import dev.partnerlens.simulator.rows.Records;
import dev.partnerlens.simulator.rows.Resource;
import dev.partnerlens.simulator.rows.RowTaker;
import dev.partnerlens.simulator.rows.Table;
import dev.partnerlens.simulator.rows.V1Resource;
import dev.partnerlens.simulator.rows.V1Rows;
import dev.partnerlens.simulator.rows.V1Stock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
        for (Resource resource : Resource.ALL) {
            Table table = new Table(resource);
            readInto(table, files, resource.files());
            tables.add(table);
        }
        return tables;
    }

    /**
     * The rows of the {@code /v1} family, which answer for whatever customer and subscription they name.
     *
     * @param now the simulator's own time, in UTC
     * @throws ProblemException as {@link #tables} does
     */
    public V1Stock v1(LocalDateTime now) {
        List<Path> files = files();
        Map<V1Resource, Records> records = new EnumMap<>(V1Resource.class);
        List<AuditEntry> audit = new ArrayList<>();
        for (V1Resource resource : V1Resource.values()) {
            V1Rows rows = new V1Rows(resource);
            readInto(rows, files, resource.files());
            records.put(resource, rows.records());
            audit.addAll(rows.audit());
        }
        return new V1Stock(records, audit, Directory.OPEN, now);
    }

    private static void readInto(RowTaker rows, List<Path> files, String beginning) {
        for (Path file : files) {
            if (file.getFileName().toString().startsWith(beginning)) {
                RowFile.readInto(rows, file);
            }
        }
    }

    private static boolean isOurs(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".jsonl") || name.endsWith(".jsonl.gz"))
                && Stream.concat(
                                Resource.ALL.stream().map(Resource::files),
                                Stream.of(V1Resource.values()).map(V1Resource::files))
                        .anyMatch(name::startsWith);
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            throw new ProblemException(new Problem.FolderMissing(folder));
        }
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> files = found.filter(Files::isRegularFile)
                    .filter(RowFolder::isOurs)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new ProblemException(new Problem.NothingToReplay(folder));
            }
            return files;
        } catch (IOException unreadable) {
            throw new ProblemException(
                    new Problem.NotReadable(folder, unreadable.getClass().getSimpleName()), unreadable);
        }
    }
}
