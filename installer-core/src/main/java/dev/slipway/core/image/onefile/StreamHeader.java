package dev.slipway.core.image.onefile;

import dev.slipway.core.failure.ImageFailure.StreamRefused;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.layer.Blocks;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/// The record that a stream of zfs-send(8) begins with, in the byte order of the machine that wrote it
/// (OpenZFS, `sys/zfs_ioctl.h`, `dmu_replay_record_t`).
///
/// @param versionInfo the kind of the stream in its lowest two bits, its features in the thirty above
/// @param type of the dataset
/// @param from what it is an increment to; 0 for a whole snapshot
record StreamHeader(long versionInfo, int type, long from) {
    static final int SIZE = 312;
    static final long MAGIC = 0x2F5bacbacL;
    static final int FILE_SYSTEM = 2;
    static final int COMPOUND = 2;
    static final long RESUMING = 1L << 20;
    static final long REDACTED = 1L << 21;
    static final long RAW = 1L << 24;

    private static final int MAGIC_AT = 8;
    private static final int VERSION_AT = 16;
    private static final int TYPE_AT = 32;
    private static final int FROM_AT = 48;
    private static final int KIND_MASK = 3;
    private static final long FEATURES_MASK = (1L << 30) - 1;

    /// @throws InstallException with `StreamRefused` unless it is one whole file system as it was at one snapshot
    static void read(String reference, Blocks content)
            throws InstallException, InterruptedException {
        var problem = problem(head(content));
        if (problem.isPresent()) {
            throw new InstallException(new StreamRefused(reference, problem.get()));
        }
    }

    private static ByteBuffer head(Blocks content) throws InstallException, InterruptedException {
        var head = ByteBuffer.allocate(SIZE);
        for (var block = content.current();
                head.hasRemaining() && block.hasRemaining();
                block = content.current()) {
            var count = Math.min(head.remaining(), block.remaining());
            head.put(block.slice(block.position(), count));
            block.position(block.position() + count);
        }
        return head.flip();
    }

    private static Optional<String> problem(ByteBuffer head) {
        var header = of(head);
        return header.isPresent()
                ? header.get().problem()
                : Optional.of("it does not begin as zfs send writes it");
    }

    static Optional<StreamHeader> of(ByteBuffer head) {
        if (head.remaining() < SIZE) {
            return Optional.empty();
        }
        if (head.order(ByteOrder.LITTLE_ENDIAN).getLong(MAGIC_AT) != MAGIC
                && head.order(ByteOrder.BIG_ENDIAN).getLong(MAGIC_AT) != MAGIC) {
            return Optional.empty();
        }
        return head.getInt(0) == 0 // a record of this kind: the beginning
                ? Optional.of(
                        new StreamHeader(
                                head.getLong(VERSION_AT),
                                head.getInt(TYPE_AT),
                                head.getLong(FROM_AT)))
                : Optional.empty();
    }

    private Optional<String> problem() {
        if ((versionInfo & KIND_MASK) == COMPOUND) {
            return Optional.of(
                    "it is of several datasets, or carries properties: send one snapshot, without -R"
                            + " and -p");
        }
        if (from != 0) {
            return Optional.of(
                    "it holds only what changed since another snapshot: send it without -i and -I");
        }
        if (type != FILE_SYSTEM) {
            return Optional.of("it is of a volume: send a file system");
        }
        return problemOfFeatures();
    }

    private Optional<String> problemOfFeatures() {
        if (has(RAW)) {
            return Optional.of(
                    "it is encrypted with a key of its own: send it without -w; an encrypted pool"
                            + " encrypts what it receives");
        }
        return has(RESUMING) || has(REDACTED)
                ? Optional.of("it is a part of a snapshot: send all of it")
                : Optional.empty();
    }

    private boolean has(long feature) {
        return ((versionInfo >>> 2) & FEATURES_MASK & feature) != 0;
    }
}
