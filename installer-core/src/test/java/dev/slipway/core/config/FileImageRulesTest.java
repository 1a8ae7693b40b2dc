package dev.slipway.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.Layouts;
import dev.slipway.core.Samples;
import dev.slipway.core.image.signature.TestSigner;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileImageRulesTest {
    private static final String PIN = "sha256:" + "0123456789abcdef".repeat(4);
    private static final String STREAM = "zfs-stream:/srv/root.zfs";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    tar:/srv/root.tar.xz                     | -
                    tar:root.tar@PIN                         | -
                    tar+https://host/root.tar@PIN            | -
                    zfs-stream:/srv/root.zfs                 | -
                    zfs-stream+https://host:8443/root@PIN    | -
                    tar+https://host/root.tar                | image-not-pinned
                    zfs-stream+https://host/root@sha256:12   | image-not-pinned
                    tar:                                     | image-bad
                    tar+ftp://host/root.tar@PIN              | image-bad
                    tar+https://host                         | image-bad
                    tar+https://user:secret@host/root.tar    | image-has-credentials
                    """)
    void takesFilesByTheirPathsAndAddresses(String reference, String code) {
        assertThat(ImageName.problem(reference.replace("PIN", PIN)).map(Problem::code))
                .isEqualTo(Optional.ofNullable(code));
    }

    @ParameterizedTest
    @CsvSource({
        "tar+http, true, ",
        "tar+http, false, plain-http-missing",
        "zfs-stream+https, true, plain-http-needless",
        "zfs-stream+https, false, "
    })
    void takesPlainHttpWhereTheAddressSaysSo(String start, boolean plainHttp, String code) {
        var image = new ImageConfiguration(start + "://host/a@" + PIN, plainHttp);

        assertThat(ImageName.problem(image).map(Problem::code))
                .isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void takesAStreamForTheRootOfAPool() {
        assertThat(codes(Samples.mirror(), STREAM)).isEmpty();
        assertThat(codes(Layouts.configuration(Layouts.MIRROR), STREAM))
                .containsExactly("stream-needs-pool");
        assertThat(codes(Layouts.configuration(Layouts.DATA_BESIDE_A_POOL), STREAM))
                .containsExactly("stream-is-whole");
        assertThat(codes(Layouts.configuration(Layouts.MIRROR), "tar:/srv/root.tar")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EC,      256,  tar:/srv/root.tar,    '',      ",
        "RSA,     2048, raw:/srv/disk.img,    '',      ",
        "Ed25519, 0,    tar:/srv/root.tar,    '',      signature-key-of-file",
        "Ed25519, 0,    raw:/srv/disk.img,    '',      signature-key-of-file",
        "Ed25519, 0,    oci://h/a,            '',      ",
        "EC,      256,  tar:/srv/root.tar,    @sha512:, signature-pin-of-file",
    })
    void wantsASignatureOfTheDigest(
            String kind, int bits, String file, String pin, @Nullable String code)
            throws Exception {
        var key = TestSigner.with(kind, bits, "none").key().key();
        var text = Base64.getEncoder().encodeToString(key.getEncoded());
        var reference = file + (pin.isEmpty() ? "" : pin + "0".repeat(128));
        var signed = new ImageConfiguration(reference, false, Optional.of(text));

        assertThat(codes(with(Samples.mirror(), signed)))
                .isEqualTo(Optional.ofNullable(code).stream().toList());
    }

    private static List<String> codes(MachineConfiguration configuration, String reference) {
        return codes(with(configuration, new ImageConfiguration(reference, false)));
    }

    private static List<String> codes(MachineConfiguration configuration) {
        var findings = new Findings();
        new FileImageRules(findings).apply(configuration);
        return findings.all().stream().map(Problem::code).toList();
    }

    private static MachineConfiguration with(
            MachineConfiguration configuration, ImageConfiguration image) {
        return new MachineConfiguration(
                configuration.pools(),
                configuration.disks(),
                image,
                configuration.bootEnvironment(),
                configuration.system());
    }
}
