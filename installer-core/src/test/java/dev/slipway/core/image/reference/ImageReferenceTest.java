package dev.slipway.core.image.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.core.failure.ImageFailure.BadReference;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ImageReference.Layout;
import dev.slipway.core.image.reference.ImageReference.Registry;
import dev.slipway.core.image.reference.ImageReference.Revision;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {
    private static final String HEX = "0123456789abcdef".repeat(4);

    @Test
    void readsARegistryWithPortNameAndTag() throws InstallException {
        assertThat(ImageReference.parse("oci://registry.test:5000/base/debian:13"))
                .isEqualTo(
                        new Registry(
                                "registry.test",
                                OptionalInt.of(5000),
                                "base/debian",
                                new Revision.Tag("13")));
    }

    @Test
    void takesLatestWhereThereIsNoTag() throws InstallException {
        assertThat(ImageReference.parse("oci://registry.test/debian").text())
                .isEqualTo("oci://registry.test/debian:latest");
        assertThat(ImageReference.parse("oci-layout:/srv/images"))
                .isEqualTo(new Layout(Path.of("/srv/images"), "latest"));
    }

    @Test
    void aDigestPinsTheImageWhateverTheTag() throws InstallException {
        var pinned = (Registry) ImageReference.parse("oci://r.test/debian:13@sha256:" + HEX);

        assertThat(pinned.revision().text()).isEqualTo("sha256:" + HEX);
    }

    @Test
    void readsAnIpv6Registry() throws InstallException {
        var registry = (Registry) ImageReference.parse("oci://[::1]:5000/debian");

        assertThat(registry.authority()).isEqualTo("[::1]:5000");
    }

    @Test
    void aLayoutPathMayHoldColons() throws InstallException {
        assertThat(ImageReference.parse("oci-layout:/srv/a:b/image"))
                .isEqualTo(new Layout(Path.of("/srv/a:b/image"), "latest"));
        assertThat(ImageReference.parse("oci-layout:/srv/a:b/image:13"))
                .isEqualTo(new Layout(Path.of("/srv/a:b/image"), "13"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    debian:13                  | starts with none
                    oci://                     | name of the image
                    oci:///debian              | host is missing
                    oci://registry.test        | name of the image
                    oci://registry.test/       | name of the image
                    oci://registry.test:0/a    | not a port
                    oci://registry.test:x/a    | not a port
                    oci://registry.test:70000/a| not a port
                    oci://registry.test/Debian | lower-case
                    oci://registry.test/../etc | lower-case
                    oci://registry.test/a//b   | lower-case
                    oci://registry.test/a:b:c  | not a tag
                    oci://registry.test/a:     | not a tag
                    oci://registry.test/a@md5:1| not a digest
                    oci://user@host/a          | not a host name
                    oci-layout:                | path is missing
                    oci-layout::13             | path is missing
                    oci-archive:               | path is missing
                    """)
    void saysWhatIsWrongWithABadReference(String text, String problem) {
        assertThatExceptionOfType(InstallException.class)
                .isThrownBy(() -> ImageReference.parse(text))
                .satisfies(
                        e -> {
                            var bad = (BadReference) e.failure();
                            assertThat(bad.reference()).isEqualTo(text);
                            assertThat(bad.problem()).contains(problem);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oci://r.test:5000/a/b_c:1",
                "oci://r.test/a:latest",
                "oci-layout:dir:x",
                "oci-archive:d/a.tar:x"
            })
    void isWrittenAsItIsRead(String text) throws InstallException {
        assertThat(ImageReference.parse(text)).hasToString(text);
    }
}
