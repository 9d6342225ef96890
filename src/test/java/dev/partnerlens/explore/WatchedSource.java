package dev.partnerlens.explore;

import dev.partnerlens.core.CodedDays;
import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Freshness;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Notes what is read of another source. */
final class WatchedSource implements CodedSource {
    private final CodedSource source;
    /** Days of which rows were read in bulk. */
    final Set<Integer> days;
    /** Sets that were read row by row. */
    final Set<Dataset> sets;

    WatchedSource(CodedSource source) {
        this(source, new TreeSet<>(), new TreeSet<>((a, b) -> a.id().compareTo(b.id())));
    }

    private WatchedSource(CodedSource source, Set<Integer> days, Set<Dataset> sets) {
        this.source = source;
        this.days = days;
        this.sets = sets;
    }

    void forget() {
        days.clear();
        sets.clear();
    }

    @Override
    public long version() {
        return source.version();
    }

    @Override
    public Freshness freshness(Dataset dataset) {
        return source.freshness(dataset);
    }

    @Override
    public List<String> read(Dataset dataset, Visitor visitor) {
        note(dataset);
        return source.read(dataset, visitor);
    }

    @Override
    public List<String> read(Dataset dataset, Set<Field> fields, Visitor visitor) {
        note(dataset);
        return source.read(dataset, fields, visitor);
    }

    private synchronized void note(Dataset dataset) {
        sets.add(dataset);
    }

    private synchronized void note(int day) {
        days.add(day);
    }

    @Override
    public <T> T inOneState(Function<? super CodedSource, T> work) {
        return source.inOneState(state -> work.apply(new WatchedSource(state, days, sets)));
    }

    @Override
    public int lanes() {
        return source.lanes();
    }

    @Override
    public Mark mark(Dataset dataset) {
        return source.mark(dataset);
    }

    @Override
    public List<CodedDays.Span> changedSince(Mark mark, Dataset dataset) {
        return source.changedSince(mark, dataset);
    }

    @Override
    public Optional<CodedDays> days(Dataset dataset, Set<Field> fields) {
        return source.days(dataset, fields).map(Watched::new);
    }

    private final class Watched implements CodedDays {
        private final CodedDays of;

        Watched(CodedDays of) {
            this.of = of;
        }

        @Override
        public long rows(Span span) {
            return of.rows(span);
        }

        @Override
        public List<Span> parts(Span span, int count) {
            return of.parts(span, count);
        }

        @Override
        public void read(Span span, Taking taking) {
            of.read(span, block -> {
                note(block.day());
                taking.take(block);
            });
        }

        @Override
        public List<String> series(Visitor visitor) {
            return of.series(visitor);
        }
    }
}
