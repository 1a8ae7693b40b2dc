package dev.slipway.core.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.machine.Fails;
import dev.slipway.core.pki.PrivateFiles;
import dev.slipway.core.remote.TunnelSettings.KeyFile;
import dev.slipway.core.remote.TunnelSettings.KeyFile.Kind;
import dev.slipway.core.secret.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TunnelKeysTest {
    /// Made for these tests, by ssh-keygen and wg genkey.
    static final String OPENSSH =
            """
            -----BEGIN OPENSSH PRIVATE KEY-----
            b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW
            QyNTUxOQAAACDcXlBM0pVEiTm762jdpTl6Z/bbBJ6OoCEifIKEQVYNcQAAAIgix2JpIsdi
            aQAAAAtzc2gtZWQyNTUxOQAAACDcXlBM0pVEiTm762jdpTl6Z/bbBJ6OoCEifIKEQVYNcQ
            AAAEDhjcojY5SwfwoO577Z6k+Un7C0BdakpQwKcH4ufPREiNxeUEzSlUSJObvraN2lOXpn
            9tsEno6gISJ8goRBVg1xAAAAAAECAwQF
            -----END OPENSSH PRIVATE KEY-----""";

    static final String WIREGUARD = "6DZxDCJX0Fm+OH64IuclH8cdmdVJqz4guWft0Oktx1c=";

    private static final String WITH_PASSPHRASE =
            """
            -----BEGIN OPENSSH PRIVATE KEY-----
            b3BlbnNzaC1rZXktdjEAAAAACmFlczI1Ni1jdHIAAAAGYmNyeXB0AAAAGAAAABDUcX7DQR
            l/RPN9QfOVdkrGAAAAEAAAAAEAAAAzAAAAC3NzaC1lZDI1NTE5AAAAIAal+qdydM4ZmMAU
            dgz8B7jRXFh3miMhZ9CXMANc+WBpAAAAkAh/Qgeq5SVhBGJgiWbCMqrb30Uv28D1EQ7Gnm
            wv/GFm4/WDmT992pilA/RG86u60/7dwJ/KWXdXlJV3YZmeBi8SpuQvvQZdhFTcgkmQqLGv
            CVZ6SYhgFp25VUCK9Y4Vx5WDy+FKE1uXpvhDkr/riptxpLkfG9grcdrb6vz4h2z4odCivd
            z0sXwg0tbYu5kkvg==
            -----END OPENSSH PRIVATE KEY-----
            """;

    @TempDir private Path folder;

    @Test
    void areReadAsTheyAre() throws Exception {
        assertThat(read(OPENSSH + "\n", Kind.SSH)).isEqualTo(Secret.of(OPENSSH));
        assertThat(read(WIREGUARD + "\n", Kind.WIREGUARD)).isEqualTo(Secret.of(WIREGUARD));
    }

    @Test
    void areRefusedWhereTheyAreOfAnotherKind() {
        refuses(WIREGUARD, Kind.SSH);
        refuses(OPENSSH, Kind.WIREGUARD);
    }

    @Test
    void areRefusedWhereTheyAreDamaged() {
        refuses(WIREGUARD.substring(1), Kind.WIREGUARD);
        refuses(OPENSSH.substring(0, OPENSSH.length() / 2), Kind.SSH);
    }

    /// Nobody would type it.
    @Test
    void areRefusedWithAPassphrase() {
        refuses(WITH_PASSPHRASE, Kind.SSH);
    }

    @Test
    void areRefusedWhereOthersMayReadThem() throws Exception {
        var file = Files.writeString(folder.resolve("open"), WIREGUARD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(Fails.with(() -> new TunnelKeys(folder).read(key("open", Kind.WIREGUARD))))
                .isInstanceOfSatisfying(
                        FileUnusable.class, it -> assertThat(it.reason()).contains("0600"));
    }

    private void refuses(String text, Kind kind) {
        assertThat(Fails.with(() -> read(text, kind)))
                .isInstanceOfSatisfying(
                        FileUnusable.class,
                        it -> assertThat(it.reason()).startsWith("It is no private key of"));
    }

    private Secret read(String text, Kind kind) throws Exception {
        PrivateFiles.replace(folder.resolve("key"), text);
        return new TunnelKeys(folder).read(key("key", kind));
    }

    private static KeyFile key(String name, Kind kind) {
        return new KeyFile(name, kind);
    }
}
