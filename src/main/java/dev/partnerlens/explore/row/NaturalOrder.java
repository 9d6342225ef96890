package dev.partnerlens.explore.row;

import java.util.Arrays;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Passing rows as they lie in their table: how many pass in each block is counted, which they are is found block by block.
 * Where somebody else knows how many there are, the first of them are found without counting the others.
 */
final class NaturalOrder implements Order {
    static final int BLOCK = 1 << 14;
    /** Blocks looked at one by one before all of them are counted: enough for the first screens. */
    private static final int FIRST_BLOCKS = 8;

    private final Passing passing;
    private final Stretches kept;
    private final OptionalInt known;
    /** The passing rows before each block, all of them last. */
    private volatile int @Nullable [] starts;

    NaturalOrder(Passing passing, Stretches kept) {
        this(passing, kept, OptionalInt.empty());
    }

    /** @param known how many rows pass, where that is known */
    NaturalOrder(Passing passing, Stretches kept, OptionalInt known) {
        this.passing = passing;
        this.kept = kept;
        this.known = passing.isRun() ? OptionalInt.of(passing.to() - passing.from()) : known;
    }

    /** Counted when first needed; two threads may count at once, and both find the same. */
    private int[] starts() {
        int[] counted = starts;
        if (counted == null) {
            counted = count();
            starts = counted;
        }
        return counted;
    }

    private int[] count() {
        int blocks = Math.ceilDiv(passing.to() - passing.from(), BLOCK);
        int[] counts = new int[blocks + 1];
        if (passing.isRun()) {
            for (int block = 0; block < blocks; block++) {
                counts[block + 1] = Math.min((block + 1) * BLOCK, passing.to() - passing.from());
            }
            return counts;
        }
        // Parts begin with a block, so that no two threads count the same one.
        new Scan(passing).over(BLOCK, _ -> (rows, count, _) -> counts[(rows[0] - passing.from()) / BLOCK + 1] += count);
        Arrays.parallelPrefix(counts, Integer::sum);
        return counts;
    }

    @Override
    public int size() {
        if (known.isPresent()) {
            return known.getAsInt();
        }
        int[] counted = starts();
        return counted[counted.length - 1];
    }

    @Override
    public Run run(int index) {
        if (starts == null && !passing.isRun()) {
            int before = 0;
            int blocks = Math.min(FIRST_BLOCKS, Math.ceilDiv(passing.to() - passing.from(), BLOCK));
            for (int block = 0; block < blocks; block++) {
                int[] rows = block(block);
                if (index < before + rows.length) {
                    return new Run(before, rows);
                }
                before += rows.length;
            }
        }
        int[] counted = starts();
        int low = 0;
        int high = counted.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (counted[middle] <= index) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Run(counted[low], block(low));
    }

    @Override
    public int before(int row) {
        if (row <= passing.from()) {
            return 0;
        }
        if (row >= passing.to()) {
            return size();
        }
        int[] counted = starts();
        int block = (row - passing.from()) / BLOCK;
        if (counted[block] == counted[block + 1]) {
            return counted[block];
        }
        int found = Arrays.binarySearch(block(block), row);
        return counted[block] + (found < 0 ? -found - 1 : found);
    }

    private int[] block(int block) {
        return kept.of(this, block, () -> {
            int from = passing.from() + block * BLOCK;
            int[] rows = new int[BLOCK];
            int count = passing.keep(from, Math.min(passing.to(), from + BLOCK), rows, new int[BLOCK]);
            return Arrays.copyOf(rows, count);
        });
    }
}
