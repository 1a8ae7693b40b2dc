package dev.slipway.core.image.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.core.failure.ImageFailure.BadReference;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.FileReference.Local;
import dev.slipway.core.image.reference.FileReference.Web;
import dev.slipway.core.image.reference.ImageReference.Raw;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileReferenceTest {
    private static final String PIN = "sha256:" + "0123456789abcdef".repeat(4);

    @Test
    void readsAPathWithoutAPin() throws InstallException {
        assertThat(file("raw:/srv/a@b:c.img.zst"))
                .isEqualTo(
                        new FileReference(
                                new Local(Path.of("/srv/a@b:c.img.zst")), Optional.empty()));
    }

    @Test
    void readsAPinnedAddress() throws InstallException {
        assertThat(file("raw+https://files.test:8443/a/b.img?v=1@" + PIN))
                .isEqualTo(
                        new FileReference(
                                new Web(URI.create("https://files.test:8443/a/b.img?v=1")),
                                Optional.of(Digest.parse(PIN))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw:/srv/a.img", "raw:/srv/a.img@", "raw+http://h.test/a.img@"})
    void writesWhatItReads(String text) throws InstallException {
        var whole = text.endsWith("@") ? text + PIN : text;

        assertThat(ImageReference.parse(whole).text()).isEqualTo(whole);
    }

    @Test
    void saysHowAFileFromTheNetworkIsPinned() {
        assertThat(problem("raw+https://files.test/a.img")).contains("@sha256:", "sha256sum");
    }

    @Test
    void repeatsNoCredentials() {
        assertThatExceptionOfType(InstallException.class)
                .isThrownBy(() -> ImageReference.parse("raw+https://u:secret@h.test/a@" + PIN))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    raw:                        | the path is missing
                    raw:/a.img@sha256:12        | not a digest
                    raw+ftp://h.test/a@PIN      | https:// or http://
                    raw+https:///a@PIN          | the host is missing
                    raw+https://h.test/a#b@PIN  | behind a #
                    raw+https://h.test/a b@PIN  | not an address
                    """)
    void saysWhatIsWrong(String text, String problem) {
        assertThat(problem(text.replace("PIN", PIN))).contains(problem);
    }

    private static FileReference file(String text) throws InstallException {
        return ((Raw) ImageReference.parse(text)).file();
    }

    private static String problem(String text) {
        try {
            return ImageReference.parse(text).text();
        } catch (InstallException e) {
            return ((BadReference) e.failure()).problem();
        }
    }
}
