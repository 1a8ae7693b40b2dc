package dev.slipway.core.engine;

import dev.slipway.core.event.Said;
import dev.slipway.core.event.SaidJson;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;

/// The story of an installation on durable storage: one event a line, only ever added to.
///
/// Not by a channel: one closes when its thread is interrupted, and cancelling interrupts.
final class Journal {
    private final Path file;

    /// Behind the last line that was kept.
    private long end;

    private Journal(Path file) {
        this.file = file;
    }

    /// A new one.
    static Journal create(Path file) throws InstallException {
        var journal = new Journal(file);
        try {
            Files.createFile(file, PrivateFiles.FILE);
            PrivateFiles.syncDirectoryOf(file);
        } catch (IOException e) {
            throw journal.unusable(e);
        }
        return journal;
    }

    /// One that is there. What a power cut left of its last line is taken away.
    static Journal open(Path file) throws InstallException {
        var journal = new Journal(file);
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            journal.end = endOfLastLine(bytes);
            bytes.setLength(journal.end);
            bytes.getFD().sync();
        } catch (IOException e) {
            throw journal.unusable(e);
        }
        return journal;
    }

    /// In place of what is left of one that could not be kept: a full disk takes half of a line, and nobody could read on
    /// behind it.
    ///
    /// @param durable whether it must be on the disk before this returns
    void append(Said said, boolean durable) throws InstallException {
        var line = (SaidJson.write(said) + "\n").getBytes(StandardCharsets.UTF_8);
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(Math.min(end, out.length()));
            out.seek(out.length());
            out.write(line);
            if (durable) {
                out.getFD().sync();
            }
            end = out.length();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /// At most `limit` of those with sequence numbers from `from` to before `to`.
    List<Said> read(long from, long to, int limit) throws InstallException {
        var events = new ArrayList<Said>();
        each(said -> said.sequence() < to && collect(said, from, events) < limit);
        return events;
    }

    private static int collect(Said said, long from, List<Said> events) {
        if (said.sequence() >= from) {
            events.add(said);
        }
        return events.size();
    }

    /// Until `more` answers no.
    void each(Predicate<Said> more) throws InstallException {
        try (var lines = Files.newBufferedReader(file)) {
            var line = lines.readLine();
            while (line != null && more.test(SaidJson.read(line))) {
                line = lines.readLine();
            }
        } catch (IOException | JacksonException e) {
            throw unusable(e);
        }
    }

    private static long endOfLastLine(RandomAccessFile bytes) throws IOException {
        for (var end = bytes.length(); end > 0; end--) {
            bytes.seek(end - 1);
            if (bytes.read() == '\n') {
                return end;
            }
        }
        return 0;
    }

    private InstallException unusable(Exception e) {
        return new InstallException(new FileUnusable(file.toString(), e.toString()), e);
    }
}
