package dev.partnerlens.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;

/** What a machine that loses its power may leave of the log: everything up to some byte, and anything after it. */
public enum PowerCut {
    /** The log ends there. */
    SHORT,
    /** The log has its length, but nothing more was written. */
    ZEROS,
    /** What lay on the disk before shows through. */
    REMAINS;

    private static final List<PowerCut> ALL = List.of(values());

    public static PowerCut drawn(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    /**
     * Does that to the log beside a cache, from a random byte on, and removes the index of the log, which lives in memory.
     *
     * @return the first byte that was lost; -1 where there is no log
     */
    public long to(Path cache, Random random) throws IOException {
        Path log = cache.resolveSibling(cache.getFileName() + "-wal");
        Files.deleteIfExists(cache.resolveSibling(cache.getFileName() + "-shm"));
        if (!Files.exists(log) || Files.size(log) == 0) {
            return -1;
        }
        long size = Files.size(log);
        long from = random.nextLong(size);
        byte[] lost = new byte[(int) (size - from)];
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
            switch (this) {
                case SHORT -> channel.truncate(from);
                case ZEROS -> channel.write(ByteBuffer.wrap(lost), from);
                case REMAINS -> {
                    random.nextBytes(lost);
                    channel.write(ByteBuffer.wrap(lost), from);
                }
            }
        }
        return from;
    }
}
