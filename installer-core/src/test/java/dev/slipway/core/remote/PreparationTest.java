package dev.slipway.core.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.pki.Identity;
import dev.slipway.core.remote.RemoteSettings.SshAccess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparationTest {
    private static final String KEY = "ssh-ed25519 AAAAC3Nz tech";
    private static final RemoteSettings ALL =
            new RemoteSettings(
                    ScreenUse.CONTROL,
                    true,
                    OptionalInt.of(6081),
                    Optional.of(new SshAccess(2222, List.of(KEY))));

    @TempDir private Path above;

    @Test
    void laysDownWhatEachServiceReads() throws Exception {
        prepare(ALL);

        assertThat(path("screen.env")).hasContent("SCREEN_USE=control");
        assertThat(path("web.env")).hasContent("WEB_PORT=6081");
        assertThat(path("ssh.env")).hasContent("SSH_PORT=2222");
        assertThat(above.resolve("root/.ssh/authorized_keys")).hasContent(KEY);
    }

    @Test
    void makesUpAnotherPasswordEachTime() throws Exception {
        var first = prepare(ALL).password();
        Files.delete(path("web.crt"));
        Files.delete(path("web.key"));

        assertThat(first).hasSize(8);
        assertThat(path("password")).hasContent(first);
        assertThat(prepare(ALL).password()).isNotEqualTo(first);
    }

    @Test
    void saysTheFingerprintOfTheCertificateThatABrowserSees() throws Exception {
        var sharing = prepare(ALL);

        var shown = Identity.read(path("web.crt"), path("web.key")).fingerprint().text();
        assertThat(sharing.fingerprint()).isEqualTo(shown);
    }

    @Test
    void keepsAllOfItForRootAlone() throws Exception {
        prepare(ALL);

        try (var files = Files.list(path(""))) {
            assertThat(files)
                    .isNotEmpty()
                    .extracting(
                            file ->
                                    PosixFilePermissions.toString(
                                            Files.getPosixFilePermissions(file)))
                    .containsOnly("rw-------");
        }
    }

    @Test
    void tellsLaterWhatIsShared() throws Exception {
        var sharing = prepare(ALL);

        assertThat(Sharing.in(folder())).contains(sharing);
        assertThat(sharing.toString()).doesNotContain(sharing.password());
    }

    @Test
    void hasNoPasswordAndNoServiceForADisplayThatIsNotShared() throws Exception {
        var sharing = prepare(RemoteSettings.NOTHING);

        assertThat(sharing.password()).isEmpty();
        assertThat(path("password")).doesNotExist();
        assertThat(path("screen.env")).doesNotExist();
        assertThat(path("web.env")).doesNotExist();
        assertThat(path("ssh.env")).doesNotExist();
    }

    @Test
    void isToldOfNothingWhereNothingIsShared() throws Exception {
        assertThat(Sharing.in(folder())).isEmpty();
    }

    private Sharing prepare(RemoteSettings settings) throws Exception {
        return new Preparation(folder(), above.resolve("root"), "live")
                .prepare(settings, Instant.now());
    }

    private RemoteFolder folder() {
        return new RemoteFolder(above.resolve("remote"));
    }

    private Path path(String name) {
        return folder().path().resolve(name);
    }
}
