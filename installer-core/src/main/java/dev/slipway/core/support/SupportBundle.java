package dev.slipway.core.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.Explanation;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.Documents;
import dev.slipway.core.pki.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// One file of what was taken along, for its owner alone; it has its name once it is whole.
public final class SupportBundle implements AutoCloseable {
    /// Of a file or of what a tool says, the last of it.
    private static final int LONGEST = 8 << 20;

    private static final String CONTENTS = "contents.json";

    private final Path file;
    private final Path making;
    private final Redaction redaction;
    private final Commands commands;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final List<Item> items = new ArrayList<>();

    private SupportBundle(Path file, Redaction redaction, Commands commands) throws IOException {
        this.file = file;
        this.making = file.resolveSibling(file.getFileName() + ".part");
        this.redaction = redaction;
        this.commands = commands;
        this.channel = create(making);
        this.zip = new ZipOutputStream(Channels.newOutputStream(channel));
    }

    /// @throws InstallException with `FileUnusable`, also where the file is there already
    static SupportBundle begin(Path file, Redaction redaction, Commands commands)
            throws InstallException {
        try {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            return new SupportBundle(file, redaction, commands);
        } catch (IOException e) {
            throw PrivateFiles.unusable(file, e);
        }
    }

    private static FileChannel create(Path file) throws IOException {
        Files.deleteIfExists(file);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var owners = PosixFilePermissions.fromString("rw-------");
        return FileChannel.open(file, options, PosixFilePermissions.asFileAttribute(owners));
    }

    /// Takes it along; what cannot be had is no failure, and said.
    Item take(Exhibit exhibit) throws InstallException, InterruptedException {
        var item = taken(exhibit);
        items.add(item);
        return item;
    }

    private Item taken(Exhibit exhibit) throws InstallException, InterruptedException {
        String text;
        try {
            text = text(exhibit);
        } catch (InstallException e) {
            var why = Explanation.of(e.failure());
            return new Item(exhibit.name(), 0, 0, why.what() + " " + why.cause());
        }
        var redacted = redaction.of(text);
        var bytes = redacted.text().getBytes(UTF_8);
        put(exhibit.name(), bytes);
        return new Item(exhibit.name(), bytes.length, redacted.replaced(), "");
    }

    private String text(Exhibit exhibit) throws InstallException, InterruptedException {
        return switch (exhibit) {
            case Exhibit.Kept(var _, var path) -> end(path);
            case Exhibit.Asked(var _, var command) -> {
                var output = commands.run(command);
                yield end(output.text() + output.errors());
            }
        };
    }

    /// Files of `/proc` do not say how long they are.
    private static String end(Path path) throws InstallException {
        try (var in = FileChannel.open(path)) {
            in.position(Math.max(0, in.size() - LONGEST));
            return new String(Channels.newInputStream(in).readNBytes(LONGEST), UTF_8);
        } catch (IOException e) {
            throw PrivateFiles.unusable(path, e);
        }
    }

    private static String end(String text) {
        return text.substring(Math.max(0, text.length() - LONGEST));
    }

    private void put(String name, byte[] bytes) throws InstallException {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
            zip.closeEntry();
        } catch (IOException e) {
            throw PrivateFiles.unusable(file, e);
        }
    }

    /// With a list of what is in it and what is not, and why.
    ///
    /// @return that list
    List<Item> finish() throws InstallException {
        put(CONTENTS, Documents.write(items).getBytes(UTF_8));
        try {
            zip.finish();
            zip.flush();
            channel.force(true);
            Files.move(making, file);
            return List.copyOf(items);
        } catch (IOException e) {
            throw PrivateFiles.unusable(file, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(making);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
