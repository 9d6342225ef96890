package dev.partnerlens.cli;

import dev.partnerlens.chart.ChartSpec;
import dev.partnerlens.chart.Charts;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Tab;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.Scope;
import dev.partnerlens.export.Exporter;
import dev.partnerlens.export.Subject;
import dev.partnerlens.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of a demo without a window: a workbook a tab and every chart as a picture. */
final class DemoFiles {
    private final Exporter exporter;
    private final Words words;

    DemoFiles(Exporter exporter, Words words) {
        this.exporter = exporter;
        this.words = words;
    }

    /** Returns what was written, in order. Files of the same name are replaced. */
    List<Path> write(Practice practice, Scope scope, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ProblemException(new Problem.NotWritable(folder, String.valueOf(e.getMessage())), e);
        }
        Instant now = Instant.now();
        List<Path> written = new ArrayList<>();
        for (Tab tab : Tab.values()) {
            Subject subject = Subject.of(Partner.DEMO, tab, practice, scope, words, now);
            Path book = folder.resolve(tab.id() + ".xlsx");
            exporter.write(subject, Optional.empty(), book);
            written.add(book);
            for (ChartSpec chart : Charts.of(tab)) {
                Path picture = folder.resolve(tab.id() + "-" + chart.id() + ".png");
                exporter.write(subject, Optional.of(chart.id()), picture);
                written.add(picture);
            }
        }
        return written;
    }
}
