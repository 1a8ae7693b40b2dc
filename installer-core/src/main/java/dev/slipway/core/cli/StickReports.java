package dev.slipway.core.cli;

import dev.slipway.core.failure.Explanation;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.live.start.StickLog;
import dev.slipway.core.machine.EngineSide;
import dev.slipway.core.pki.PrivateFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/// Keeps on the stick what becomes of each installation, whoever began it: a folder each with its story in words, as it goes on.
///
/// The stick is no part of an installation: one that cannot be written does not stop it, and the console says so.
record StickReports(EngineSide side, Path stick, Consumer<String> console) {
    /// Nothing where there is no stick. The thread ends with the process.
    void begin() {
        if (Files.isDirectory(stick)) {
            var known = side.latestInstallation();
            Thread.ofVirtual().name("reports on the stick").start(() -> goOn(known));
        }
    }

    private void goOn(String known) {
        try {
            var latest = known;
            while (true) {
                latest = side.installationAfter(latest);
                keep(latest);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Returns behind the ending.
    void keep(String installation) throws InterruptedException {
        try {
            told(installation, StickLog.open(stick, Instant.now()));
        } catch (InstallException e) {
            var why = Explanation.of(e.failure());
            console.accept(
                    Screen.word("machined.no-report", installation, why.what(), why.cause()));
        }
    }

    private void told(String installation, StickLog log)
            throws InstallException, InterruptedException {
        try (var report = new PrintWriter(Files.newBufferedWriter(log.report()), true);
                var story = side.story(installation, 0)) {
            var screen = new Screen(report);
            var telling = new Telling(false, screen, screen);
            for (var said = story.next(); said != null; said = story.next()) {
                telling.tell(said);
            }
            if (report.checkError()) {
                throw new IOException("not all of it could be written");
            }
            log.reached();
        } catch (IOException e) {
            throw PrivateFiles.unusable(log.report(), e);
        }
    }
}
