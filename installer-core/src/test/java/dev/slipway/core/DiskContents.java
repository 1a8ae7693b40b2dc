package dev.slipway.core;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.zip.CRC32;

/// The contents of a small disk: a GPT with one partition, its backup at the end, and something in between.
public final class DiskContents {
    private static final int SECTOR = 512;
    private static final int ENTRIES = 128 * 128;
    private static final int TABLE = ENTRIES / SECTOR;

    private DiskContents() {}

    /// @param sectors of the whole disk
    public static byte[] of(int sectors) {
        var bytes = ByteBuffer.allocate(sectors * SECTOR).order(ByteOrder.LITTLE_ENDIAN);
        var entries = entries(sectors);
        protective(bytes, sectors);
        bytes.put(SECTOR, header(1, sectors - 1, 2, entries));
        bytes.put(2 * SECTOR, entries);
        bytes.put((sectors - 1 - TABLE) * SECTOR, entries);
        var backup = header(sectors - 1, 1, sectors - 1 - TABLE, entries);
        bytes.put((sectors - 1) * SECTOR, backup);
        var some = new byte[100_000];
        new Random(1).nextBytes(some);
        bytes.put(sectors / 2 * SECTOR, some);
        return bytes.array();
    }

    private static void protective(ByteBuffer bytes, int sectors) {
        bytes.put(446 + 4, (byte) 0xee);
        bytes.putInt(446 + 8, 1);
        bytes.putInt(446 + 12, sectors - 1);
        bytes.putShort(510, (short) 0xaa55);
    }

    private static byte[] entries(int sectors) {
        var entry = ByteBuffer.allocate(ENTRIES).order(ByteOrder.LITTLE_ENDIAN);
        entry.putInt(0x0FC63DAF).putShort((short) 0x8483).putShort((short) 0x4772);
        entry.order(ByteOrder.BIG_ENDIAN).putLong(0x8E793D69D8477DE4L).putLong(1).putLong(2);
        entry.order(ByteOrder.LITTLE_ENDIAN).putLong(64).putLong(sectors - TABLE - 2L);
        entry.putLong(0).put("data".getBytes(UTF_16LE));
        return entry.array();
    }

    private static byte[] header(long own, long other, long table, byte[] entries) {
        var header = ByteBuffer.allocate(92).order(ByteOrder.LITTLE_ENDIAN);
        header.put("EFI PART".getBytes(US_ASCII)).putInt(0x00010000).putInt(92).putInt(0).putInt(0);
        header.putLong(own).putLong(other).putLong(TABLE + 2L);
        header.putLong(Math.max(own, other) - TABLE - 1).putLong(3).putLong(4);
        header.putLong(table).putInt(128).putInt(128).putInt(crc(entries));
        header.putInt(16, crc(header.array()));
        return header.array();
    }

    private static int crc(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
