package dev.slipway.core.live.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.core.failure.ConfigurationFailure.NoConsent;
import dev.slipway.core.failure.InstallException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StickLogTest {
    private static final Instant NOW = Instant.parse("2026-11-26T20:15:30Z");

    @TempDir private Path stick;

    @Test
    void hasAFolderOfItsOwnEachTime() throws Exception {
        assertThat(StickLog.open(stick, NOW).folder()).endsWith(Path.of("logs/20261126-201530-01"));
        assertThat(StickLog.open(stick, NOW).folder()).endsWith(Path.of("logs/20261126-201530-02"));
    }

    @Test
    void takesTheConfigurationAwayFromTheNextStart() throws Exception {
        Files.writeString(stick.resolve("machined.kdl"), "pool");
        var log = StickLog.open(stick, NOW);

        log.spend();

        assertThat(stick.resolve("machined.kdl")).doesNotExist();
        assertThat(log.folder().resolve("machined.kdl")).hasContent("pool");
    }

    @Test
    void doesNotBelieveThatItIsSpentWhereItIsNot() throws Exception {
        var log = StickLog.open(stick, NOW);

        assertThat(catchThrowableOfType(InstallException.class, log::spend).failure())
                .isInstanceOf(NoConsent.class);
    }

    @Test
    void keepsWhatTheMachineKeepsOfItsInstallations() throws Exception {
        var installations = stick.resolve("state/installations");
        Files.createDirectories(installations.resolve("i-1"));
        Files.writeString(installations.resolve("i-1/journal"), "begun");
        var log = StickLog.open(stick, NOW);

        log.keepAll(installations);

        assertThat(log.folder().resolve("i-1/journal")).hasContent("begun");
    }
}
