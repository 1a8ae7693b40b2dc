package dev.slipway.core.pki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.machine.Fails;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorityTest {
    private final Instant now = Instant.now();
    private final Authority authority = Authority.create("ours", now);
    private final Issued issued = new Issued(authority.identity().certificate());
    @TempDir private Path directory;

    @Test
    void vouchesForItsMachinesAndItsClientsEachAsSuch() {
        var machine = authority.issueMachine("machine-01", List.of("192.0.2.1", "m.test"), now);
        var client = authority.issueClient("anna", now);

        assertThat(issued.refuseMachine(machine.certificate())).isEmpty();
        assertThat(issued.refuseClient(client.certificate())).isEmpty();
        assertThat(issued.refuseMachine(client.certificate())).isPresent();
        assertThat(issued.refuseClient(machine.certificate())).isPresent();
    }

    @Test
    void doesNotVouchForOthersOfTheSameName() {
        var other = Authority.create("ours", now).issueMachine("machine-01", List.of(), now);

        assertThat(issued.refuseMachine(other.certificate())).isPresent();
        assertThat(issued.refuseMachine(Authority.selfSignedMachine("m", now).certificate()))
                .isPresent();
    }

    @Test
    void vouchesForACertificateThatIsHalfADayEarlyButNotForAnExpiredOne() {
        var early = authority.issueMachine("m", List.of(), now.plus(Duration.ofHours(12)));
        var old = authority.issueMachine("m", List.of(), now.minus(Duration.ofDays(4000)));

        assertThat(issued.refuseMachine(early.certificate())).isEmpty();
        assertThat(issued.refuseMachine(old.certificate())).contains("It has expired");
    }

    @Test
    void comesBackFromItsFiles() throws Exception {
        authority.write(directory);
        var machine = authority.issueMachine("machine-01", List.of(), now);
        authority.writeMachine(machine, directory.resolve("machine"));

        assertThat(Authority.read(directory)).isEqualTo(authority);
        assertThat(
                        Identity.read(
                                directory.resolve("machine/machine.crt"),
                                directory.resolve("machine/machine.key")))
                .isEqualTo(machine);
    }

    @Test
    void keepsKeysToTheirOwner() throws Exception {
        authority.write(directory);

        var mode = Files.getPosixFilePermissions(directory.resolve("ca.key"));
        assertThat(PosixFilePermissions.toString(mode)).isEqualTo("rw-------");
    }

    @Test
    void isNeverOverwritten() throws Exception {
        authority.write(directory);

        assertThat(Fails.with(() -> Authority.create("again", now).write(directory)))
                .isInstanceOf(FileUnusable.class);
        assertThat(Authority.read(directory)).isEqualTo(authority);
    }

    @Test
    void showsFingerprintsAsConsolesDo() {
        var shown = authority.identity().fingerprint();

        assertThat(shown.text()).matches("SHA256:([0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(Fingerprint.parse(shown.text().toLowerCase(java.util.Locale.ROOT)))
                .contains(shown);
        assertThat(Fingerprint.parse("SHA256:00")).isEmpty();
    }

    @Test
    void remembersMachinesByName() throws Exception {
        var file = directory.resolve("deep/known-machines");
        var shown = authority.identity().fingerprint();
        new KnownMachines(file).remember("192.0.2.1:8443", shown);
        new KnownMachines(file).remember("m-1", shown);

        assertThat(new KnownMachines(file).fingerprint("192.0.2.1:8443")).contains(shown);
        assertThat(new KnownMachines(file).fingerprint("m-2")).isEmpty();
    }
}
