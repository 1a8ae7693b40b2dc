package dev.slipway.core.live.stick;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.slipway.core.Samples;
import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.command.Output;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.platform.OpenDisk;
import dev.slipway.core.platform.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Where a stick is written in tests: its disk is a file, and mtools keep what they are given.
public final class StickDesk implements Platform, Commands {
    public static final int IMAGE_BYTES = 2 << 20;
    static final String LABEL = "SLIPWAY-0123456789abcdef";

    private final Path folder;
    private final List<String> said = new ArrayList<>();
    private final Map<String, byte[]> copied = new TreeMap<>();
    private boolean forgetful;

    public StickDesk(Path folder) {
        this.folder = folder;
    }

    /// What is read back is not what was written.
    void forgets() {
        forgetful = true;
    }

    /// As `slipway live build` makes it, as far as anybody looks.
    public Path image() throws IOException {
        var bytes = new byte[IMAGE_BYTES];
        new Random(7).nextBytes(bytes);
        System.arraycopy(table(), 0, bytes, 446, 66);
        System.arraycopy((LABEL + " ".repeat(8)).getBytes(US_ASCII), 0, bytes, 32808, 32);
        return Files.write(folder.resolve("live.img"), bytes);
    }

    /// Two partitions, and room for the third.
    private static byte[] table() {
        return ByteBuffer.allocate(66)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x80)
                .putInt(0xCD)
                .putInt(64)
                .putInt(1000)
                .putInt(0)
                .putInt(0xEF)
                .putInt(2000)
                .putInt(1000)
                .putShort(64, (short) 0xAA55)
                .array();
    }

    Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    Path disk() {
        return folder.resolve("disk");
    }

    List<String> tools() {
        return said.stream().map(line -> line.split(" ", 2)[0]).distinct().toList();
    }

    List<String> said() {
        return said;
    }

    Map<String, byte[]> copied() {
        return copied;
    }

    @Override
    public Output run(Command command) {
        said.add(command.toString());
        var argv = command.argv();
        try {
            if (argv.getFirst().equals("mcopy") && argv.getLast().startsWith("::")) {
                copied.put(argv.getLast(), Files.readAllBytes(Path.of(argv.get(3))));
            } else if (argv.getFirst().equals("mcopy")) {
                Files.write(Path.of(argv.getLast()), kept(argv.get(3)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Output("", "");
    }

    private byte[] kept(String name) {
        return forgetful ? new byte[] {0} : copied.getOrDefault(name, new byte[0]);
    }

    @Override
    public OpenDisk open(Disk disk) throws InstallException {
        return Files.exists(disk())
                ? FileDisk.open(disk(), disk.sizeBytes())
                : FileDisk.create(disk(), disk.sizeBytes());
    }

    @Override
    public Commands commands() {
        return this;
    }

    @Override
    public String name() {
        return "desk";
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public Inventory look() {
        return Samples.inventory();
    }

    @Override
    public Path target() {
        return folder;
    }

    @Override
    public void reboot() {}
}
