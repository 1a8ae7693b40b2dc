package dev.slipway.core.image.raw;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.file.StoredFile;
import dev.slipway.core.image.layer.FileStream;
import dev.slipway.core.image.layer.Waited;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.DiskFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/// The first bytes of a disk's contents: which partition table they have.
///
/// A GPT's header is the second sector, and has its GUID at byte 56 (UEFI 2.11, section 5.3.2); an MBR has its signature
/// at byte 440.
record Head(ByteBuffer bytes) {
    private static final byte[] GPT = "EFI PART".getBytes(US_ASCII);
    private static final int GUID = 56;
    private static final int MBR_ID = 440;
    private static final int MBR_MAGIC_AT = 510;
    private static final short MBR_MAGIC = (short) 0xaa55;
    private static final int LENGTH = 2 * 4096;

    static Head of(StoredFile file, DiskFormat format, Digest digest)
            throws InstallException, InterruptedException {
        var bytes = ByteBuffer.allocate(LENGTH); // what is missing is zeros
        if (format == DiskFormat.QCOW2) {
            try (var disk = Qcow2.open(Content.local(file))) {
                fill(bytes, disk);
            }
        } else {
            expand(file, format, digest, bytes);
        }
        return new Head(bytes.clear().order(ByteOrder.LITTLE_ENDIAN));
    }

    private static void fill(ByteBuffer bytes, Qcow2 disk)
            throws InstallException, InterruptedException {
        while (bytes.hasRemaining() && disk.read(bytes) >= 0) {
            // until it is there
        }
    }

    private static void expand(StoredFile file, DiskFormat format, Digest digest, ByteBuffer bytes)
            throws InstallException, InterruptedException {
        try (var stream =
                FileStream.open(
                        file.name(),
                        file.bytes(),
                        digest,
                        OptionalLong.empty(),
                        format.compression(),
                        Long.MAX_VALUE,
                        new LongAdder(),
                        Waited.unheard())) {
            var block = stream.content().current();
            bytes.put(block.slice(block.position(), Math.min(LENGTH, block.remaining())));
        }
    }

    /// What a GPT counts in; empty where there is none.
    OptionalInt sectorBytes() {
        return IntStream.of(512, 4096).filter(this::isGpt).findFirst();
    }

    /// As blkid prints it; empty where there is no table.
    String tableId() {
        var sector = sectorBytes();
        if (sector.isPresent()) {
            return guid(sector.getAsInt() + GUID);
        }
        return bytes.getShort(MBR_MAGIC_AT) == MBR_MAGIC
                ? "%08x".formatted(bytes.getInt(MBR_ID))
                : "";
    }

    private boolean isGpt(int at) {
        return bytes.slice(at, GPT.length).equals(ByteBuffer.wrap(GPT));
    }

    /// Its first three numbers are little endian, the rest is not.
    private String guid(int at) {
        var high =
                ((long) bytes.getInt(at) << 32)
                        | ((long) (bytes.getShort(at + 4) & 0xffff) << 16)
                        | (bytes.getShort(at + 6) & 0xffff);
        return new UUID(high, Long.reverseBytes(bytes.getLong(at + 8))).toString();
    }
}
