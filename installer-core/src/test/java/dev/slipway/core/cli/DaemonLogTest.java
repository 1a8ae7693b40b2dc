package dev.slipway.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonLogTest {
    @TempDir private Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void keepsWithItsTimeWhatTheConsoleIsTold() throws Exception {
        try (var log = DaemonLog.in(folder, said::add)) {
            log.beside(said::add).accept("Critical: disk sda is failing, 100% sure {0}");
        }

        assertThat(said).containsExactly("Critical: disk sda is failing, 100% sure {0}");
        assertThat(lines())
                .singleElement()
                .asString()
                .matches(
                        "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z  Critical: disk sda is failing, 100% sure"
                                + " \\{0}");
    }

    @Test
    void goesOnBehindWhatAnEarlierStartSaid() throws Exception {
        for (var start : List.of("first", "second")) {
            try (var log = DaemonLog.in(folder, said::add)) {
                log.beside(said::add).accept(start);
            }
        }

        assertThat(lines())
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("first"),
                        line -> assertThat(line).endsWith("second"));
    }

    @Test
    void keepsWarningsAndWhatTheyAreAboutUntilItIsClosed() throws Exception {
        var logger = System.getLogger(DaemonLogTest.class.getName());
        try (var _ = DaemonLog.in(folder, said::add)) {
            logger.log(Level.WARNING, "lost", new IllegalStateException("why"));
        }
        logger.log(Level.WARNING, "after the end");

        assertThat(lines())
                .anySatisfy(line -> assertThat(line).endsWith("lost"))
                .anySatisfy(line -> assertThat(line).endsWith("IllegalStateException: why"))
                .noneSatisfy(line -> assertThat(line).contains("after the end"));
    }

    @Test
    void makesNoFolderWhereThereIsNone() {
        try (var log = DaemonLog.in(folder.resolve("none"), said::add)) {
            log.beside(said::add).accept("for the console");
        }

        assertThat(said).containsExactly("for the console");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysWhyNothingIsKept() throws Exception {
        Files.createDirectory(folder.resolve("machined.0.log"));
        Files.createDirectory(folder.resolve("machined.0.log.1"));
        try (var log = DaemonLog.in(folder, said::add)) {
            log.beside(said::add).accept("for the console");
        }

        assertThat(said)
                .satisfiesExactly(
                        line -> assertThat(line).contains("is not kept in " + folder),
                        line -> assertThat(line).isEqualTo("for the console"));
    }

    private List<String> lines() throws Exception {
        return Files.readAllLines(folder.resolve("machined.0.log"));
    }
}
