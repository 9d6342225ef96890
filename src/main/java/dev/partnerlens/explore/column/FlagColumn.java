package dev.partnerlens.explore.column;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Yes or no: code 1 is no, code 2 is yes. */
public record FlagColumn(Codes codes) implements CodedColumn {
    private static final int YES = 2;

    @Override
    public int cardinality() {
        return YES + 1;
    }

    @Override
    public @Nullable Boolean entry(int code) {
        return code == 0 ? null : (Boolean) (code == YES);
    }

    @Override
    public @Nullable Boolean value(int row) {
        return entry(codes.get(row));
    }

    @Override
    public FlagColumn through(Codes sharer) {
        return new FlagColumn(new Codes.Through(sharer, codes));
    }

    @Override
    public void arrays(Consumer<Object> taker) {
        codes.arrays(taker);
    }

    /** Whether the row says yes. */
    public boolean yes(int row) {
        return codes.get(row) == YES;
    }
}
