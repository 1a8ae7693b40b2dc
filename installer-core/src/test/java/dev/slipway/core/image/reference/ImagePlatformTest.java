package dev.slipway.core.image.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.core.failure.InstallException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImagePlatformTest {
    @Test
    void knowsTheNamesThatOthersGiveToAnArchitecture() throws InstallException {
        assertThat(ImagePlatform.parse("linux/x86_64"))
                .isEqualTo(new ImagePlatform("linux", "amd64"));
        assertThat(ImagePlatform.parse("linux/aarch64/v8"))
                .isEqualTo(new ImagePlatform("linux", "arm64"));
    }

    @Test
    void acceptsAnyVariantUnlessOneIsAskedFor() throws InstallException {
        var offered = ImagePlatform.parse("linux/arm/v7");

        assertThat(ImagePlatform.parse("linux/arm").accepts(offered)).isTrue();
        assertThat(ImagePlatform.parse("linux/arm/v6").accepts(offered)).isFalse();
        assertThat(ImagePlatform.parse("illumos/arm").accepts(offered)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "linux", "linux/", "/amd64", "linux/arm/v7/x", "linux/amd 64"})
    void refusesWhatIsNoPlatform(String text) {
        assertThatExceptionOfType(InstallException.class)
                .isThrownBy(() -> ImagePlatform.parse(text));
    }
}
