package dev.slipway.core.machined;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.ConnectionFailure.AlreadyClaimed;
import dev.slipway.core.failure.ConnectionFailure.LeaseLapsed;
import dev.slipway.core.failure.ConnectionFailure.WrongClaimCode;
import dev.slipway.core.machine.ClaimCode;
import dev.slipway.core.machine.Fails;
import dev.slipway.core.machine.GrpcConnector;
import dev.slipway.core.machine.LocalConnector;
import dev.slipway.core.machine.Machine;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.OwnSocket;
import dev.slipway.core.machine.Places;
import dev.slipway.core.pki.Credentials;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A machine as a program on it reaches it.
@Timeout(60)
class OwnSocketTest {
    private static final ClaimCode NONE = new ClaimCode("");

    @TempDir private Path directory;

    @Test
    void isForRootAlone() throws Exception {
        try (var _ = RunningMachined.in(directory)) {
            var socket = OwnSocket.in(state());

            assertThat(mode(socket)).isEqualTo("rw-------");
            assertThat(mode(state())).isEqualTo("rwx------");
        }
    }

    @Test
    void needsNoCodeAndDoesAllThatTheNetworkDoes() throws Exception {
        try (var _ = RunningMachined.in(directory);
                var machine = own()) {
            var claimed = machine.claim(NONE, false);

            assertThat(machine.describe().id()).isEqualTo("m-1");
            assertThat(machine.fingerprint()).isEmpty();
            assertThat(claimed.inventory().disks()).isNotEmpty();
        }
    }

    @Test
    void takesNothingFromAHolderWithoutBeingToldTo() throws Exception {
        try (var daemon = RunningMachined.in(directory);
                var remote = remote(daemon);
                var machine = own()) {
            remote.claim(RunningMachined.CODE, false);

            assertThat(Fails.with(() -> machine.claim(NONE, false)))
                    .isInstanceOf(AlreadyClaimed.class);
            machine.claim(NONE, true);
            assertThat(machine.describe().holder()).isPresent();
        }
    }

    @Test
    void isTakenUpAgainByAProgramThatDied() throws Exception {
        try (var _ = RunningMachined.in(directory);
                var before = own();
                var after = own()) {
            var lost = before.claim(NONE, false);

            after.claim(NONE, false).inventory();

            assertThat(Fails.with(lost::inventory)).isInstanceOf(LeaseLapsed.class);
        }
    }

    @Test
    void excusesNobodyOnTheNetworkFromTheCode() throws Exception {
        try (var daemon = RunningMachined.in(directory);
                var remote = remote(daemon)) {
            assertThat(Fails.with(() -> remote.claim(NONE, false)))
                    .isInstanceOf(WrongClaimCode.class);
        }
    }

    @Test
    void isMadeAnewWhereADaemonThatWasKilledLeftOne() throws Exception {
        Files.createDirectories(state());
        Files.createFile(OwnSocket.in(state()));

        try (var _ = RunningMachined.in(directory);
                var machine = own()) {
            assertThat(machine.describe().hostname()).isEqualTo("machine-01");
        }
    }

    private Machine own() throws Exception {
        return new LocalConnector(state()).connect(MachineAddress.LOCAL, "");
    }

    private Machine remote(RunningMachined daemon) throws Exception {
        var places =
                Places.of(Map.of("HOME", directory.resolve("home").toString()))
                        .withPki(directory.resolve("pki"));
        Credentials.create(places.pki(), "anna", Instant.now());
        return new GrpcConnector(places).connect(daemon.address(), daemon.daemon().fingerprint());
    }

    private Path state() {
        return directory.resolve("state");
    }

    private static String mode(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
