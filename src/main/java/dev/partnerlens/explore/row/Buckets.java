package dev.partnerlens.explore.row;

/** Cuts a range of sort keys into buckets that ascend with them; the last bucket is that of {@link SortKey#ABSENT}. */
sealed interface Buckets {
    /** The bucket of a key that is absent or lies in the range. */
    int of(long key);

    /** The lowest key of a bucket other than the last. */
    long first(int bucket);

    /** Number of buckets, that of absent keys among them. */
    int count();

    /** Buckets of one width, a power of two. */
    record Even(long lowest, int shift, int count) implements Buckets {
        private static final int MOST_BITS = 16;

        static Even of(long lowest, long highest) {
            // A difference beyond a long turns negative; unsigned it is right.
            long width = highest >= lowest ? highest - lowest : 0;
            int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(width) - MOST_BITS);
            return new Even(lowest, shift, (int) (width >>> shift) + 2);
        }

        @Override
        public int of(long key) {
            return key == SortKey.ABSENT ? count - 1 : (int) ((key - lowest) >>> shift);
        }

        @Override
        public long first(int bucket) {
            return lowest + ((long) bucket << shift);
        }
    }

    /** The keys up to 1,024 on both sides of zero one by one, above in steps of a thousandth: as figures are spread. */
    record BySize() implements Buckets {
        private static final int BITS = 10;
        private static final int EACH = 1 << BITS;
        /** Buckets of the keys from 0 on, and of those below. */
        private static final int SIDE = (Long.SIZE - BITS) * EACH;

        @Override
        public int of(long key) {
            if (key == SortKey.ABSENT) {
                return 2 * SIDE;
            }
            return key >= 0 ? SIDE + side(key) : SIDE - 1 - side(~key);
        }

        private static int side(long size) {
            if (size < EACH) {
                return (int) size;
            }
            int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(size) - BITS;
            return (shift << BITS) + (int) (size >>> shift);
        }

        @Override
        public long first(int bucket) {
            return bucket >= SIDE ? least(bucket - SIDE) : ~least(SIDE - bucket) + 1;
        }

        private static long least(int side) {
            if (side < EACH) {
                return side;
            }
            int shift = (side >> BITS) - 1;
            return shift > Long.SIZE - 2 - BITS ? Long.MAX_VALUE : (long) (side - (shift << BITS)) << shift;
        }

        @Override
        public int count() {
            return 2 * SIDE + 1;
        }
    }
}
