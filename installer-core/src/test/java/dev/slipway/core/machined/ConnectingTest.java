package dev.slipway.core.machined;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.ConnectionFailure.ConnectionLost;
import dev.slipway.core.failure.ConnectionFailure.ConnectionRefused;
import dev.slipway.core.failure.ConnectionFailure.CredentialsRefused;
import dev.slipway.core.failure.ConnectionFailure.LeaseLapsed;
import dev.slipway.core.failure.ConnectionFailure.NoCredentials;
import dev.slipway.core.failure.ConnectionFailure.NotAMachine;
import dev.slipway.core.failure.ConnectionFailure.UnknownHost;
import dev.slipway.core.failure.ConnectionFailure.UntrustedCertificate;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.Fails;
import dev.slipway.core.machine.FakeMachineSide;
import dev.slipway.core.machine.GrpcConnector;
import dev.slipway.core.machine.Machine;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.Places;
import dev.slipway.core.pki.Authority;
import dev.slipway.core.pki.Credentials;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whom a client trusts, whom a machine lets in, and what either says when it does not work.
@Timeout(60)
class ConnectingTest {
    @TempDir private Path directory;
    private Places anna;

    @BeforeEach
    void makeCredentials() throws InstallException {
        anna = places("anna");
        Credentials.create(anna.pki(), "anna", Instant.now());
    }

    @Test
    void saysWhichFingerprintAnUnknownMachineShows() throws Exception {
        try (var daemon = RunningMachined.in(directory)) {
            var failure = Fails.with(() -> connect(daemon, ""));

            assertThat(failure)
                    .isInstanceOfSatisfying(
                            UntrustedCertificate.class,
                            untrusted ->
                                    assertThat(untrusted.fingerprint())
                                            .isEqualTo(daemon.daemon().fingerprint()));
        }
    }

    @Test
    void trustsNoOtherFingerprintThanTheOneThatWasCompared() throws Exception {
        try (var daemon = RunningMachined.in(directory)) {
            var compared = "SHA256:" + "00:".repeat(31) + "00";

            assertThat(Fails.with(() -> connect(daemon, compared)))
                    .isInstanceOf(UntrustedCertificate.class);
        }
    }

    @Test
    void remembersAMachineThatWasClaimed() throws Exception {
        try (var daemon = RunningMachined.in(directory)) {
            try (var machine = connect(daemon, daemon.daemon().fingerprint())) {
                machine.claim(RunningMachined.CODE, false);
            }
            try (var again = connect(daemon, "")) {
                assertThat(again.describe().id()).isEqualTo("m-1");
            }
        }
    }

    @Test
    void remembersNoMachineThatWasNotClaimed() throws Exception {
        try (var daemon = RunningMachined.in(directory)) {
            connect(daemon, daemon.daemon().fingerprint()).close();

            assertThat(Fails.with(() -> connect(daemon, "")))
                    .isInstanceOf(UntrustedCertificate.class);
        }
    }

    @Test
    void trustsAMachineOfTheOwnAuthorityWhereverItIs() throws Exception {
        issue(anna, directory.resolve("state/pki"));
        try (var daemon = RunningMachined.in(directory);
                var machine = connect(daemon, "")) {
            assertThat(machine.claim(RunningMachined.CODE, false).inventory())
                    .isEqualTo(FakeMachineSide.INVENTORY);
        }
    }

    @Test
    void tellsTheHolderWhatIsWrongWithTheMachine() throws Exception {
        issue(anna, directory.resolve("state/pki"));
        try (var daemon = RunningMachined.in(directory);
                var machine = connect(daemon, "")) {
            var held = machine.claim(RunningMachined.CODE, false);
            assertThat(held.alerts()).isEqualTo(RunningMachined.ALERTS);

            held.release();
            assertThat(Fails.with(held::alerts)).isInstanceOf(LeaseLapsed.class);
        }
    }

    @Test
    void isNotLetInWithACertificateOfAnotherAuthority() throws Exception {
        var bert = places("bert");
        Credentials.create(bert.pki(), "bert", Instant.now());
        issue(bert, directory.resolve("state/pki"));
        try (var daemon = RunningMachined.in(directory)) {
            assertThat(Fails.with(() -> connect(daemon, daemon.daemon().fingerprint())))
                    .isEqualTo(new CredentialsRefused(daemon.address().toString()));
        }
    }

    @Test
    void trustsNoClientOfTheAuthorityThatPretendsToBeAMachine() throws Exception {
        var authority = Authority.read(anna.pki());
        authority.writeMachine(
                authority.issueClient("mallory", Instant.now()), directory.resolve("state/pki"));
        try (var daemon = RunningMachined.in(directory)) {
            assertThat(Fails.with(() -> connect(daemon, "")))
                    .isInstanceOf(UntrustedCertificate.class);
        }
    }

    @Test
    void saysThatTheConnectionWasRefused() throws Exception {
        var nobody = new MachineAddress("127.0.0.1", freePort());

        assertThat(Fails.with(() -> new GrpcConnector(anna).connect(nobody, "")))
                .isEqualTo(new ConnectionRefused(nobody.toString()));
    }

    @Test
    void saysInPlainWordsThatAHandshakeWasBrokenOff() throws Exception {
        try (var ending = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> hangUp(ending));
            var address = new MachineAddress("127.0.0.1", ending.getLocalPort());

            assertThat(Fails.with(() -> new GrpcConnector(anna).connect(address, "")))
                    .isEqualTo(
                            new ConnectionLost(
                                    address.toString(),
                                    "Connection closed while performing TLS negotiation"));
        }
    }

    /// As a machine whose daemon ends at that moment.
    private static void hangUp(ServerSocket socket) {
        try {
            while (true) {
                var client = socket.accept();
                client.getInputStream().read();
                client.shutdownOutput();
                client.getInputStream().readAllBytes();
                client.close();
            }
        } catch (IOException _) {
            // the test is over
        }
    }

    @Test
    void saysThatTheHostIsUnknown() {
        var nowhere = new MachineAddress("machine.invalid", 8443);

        assertThat(Fails.with(() -> new GrpcConnector(anna).connect(nowhere, "")))
                .isEqualTo(new UnknownHost("machine.invalid"));
    }

    @Test
    void saysThatSomethingElseListensThere() throws Exception {
        try (var daemon = RunningMachined.in(directory)) {
            var plain = daemon.daemon().compatAddress().orElseThrow();

            assertThat(Fails.with(() -> new GrpcConnector(anna).connect(plain, "")))
                    .isInstanceOf(NotAMachine.class);
        }
    }

    @Test
    void saysThatThereAreNoCredentialsYet() {
        var nobody = places("nobody");
        var anywhere = new MachineAddress("127.0.0.1", 1);

        assertThat(Fails.with(() -> new GrpcConnector(nobody).connect(anywhere, "")))
                .isEqualTo(new NoCredentials(nobody.pki().toString()));
    }

    @Test
    void saysThatTheConnectionWasLost() throws Exception {
        var daemon = RunningMachined.in(directory);
        try (var machine = connect(daemon, daemon.daemon().fingerprint())) {
            var claimed = machine.claim(RunningMachined.CODE, false);
            daemon.close();

            assertThat(Fails.with(claimed::inventory))
                    .isInstanceOfAny(ConnectionLost.class, ConnectionRefused.class);
        }
    }

    private Machine connect(RunningMachined daemon, String trust)
            throws InstallException, InterruptedException {
        return new GrpcConnector(anna).connect(daemon.address(), trust);
    }

    private Places places(String who) {
        return Places.of(Map.of("XDG_CONFIG_HOME", directory.resolve(who).toString()));
    }

    private static void issue(Places issuer, Path to) throws InstallException {
        var authority = Authority.read(issuer.pki());
        authority.writeMachine(authority.issueMachine("machine-01", List.of(), Instant.now()), to);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
