package dev.slipway.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.Layouts;
import dev.slipway.core.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileImageRulesTest {
    private static final String STREAM = "zfs-stream:/srv/root.zfs";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    tar:/srv/root.tar.xz                            | -
                    tar:root.tar@sha256:12                          | -
                    tar+https://host/root.tar@sha256:12             | -
                    zfs-stream:/srv/root.zfs                        | -
                    zfs-stream+https://host:8443/root.zfs@sha256:12 | -
                    tar:                                            | image-bad
                    tar+ftp://host/root.tar                         | image-bad
                    tar+https://host                                | image-bad
                    tar+https://user:secret@host/root.tar           | image-has-credentials
                    """)
    void takesFilesByTheirPathsAndAddresses(String reference, String code) {
        assertThat(ImageName.problem(reference).map(Problem::code))
                .isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void takesPlainHttpForWhatItIsOnlyWhereItIsUsed() {
        assertThat(ImageName.problem(new ImageConfiguration("tar+http://h/a@sha256:12", true)))
                .isEmpty();
        assertThat(ImageName.problem(new ImageConfiguration("tar+https://h/a@sha256:12", true)))
                .isPresent();
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

    @Test
    void wantsNoSignatureOfAFile() {
        var signed = new ImageConfiguration("tar:/srv/root.tar", false, Optional.of("key"));

        assertThat(codes(with(Samples.mirror(), signed))).contains("signature-of-file");
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
