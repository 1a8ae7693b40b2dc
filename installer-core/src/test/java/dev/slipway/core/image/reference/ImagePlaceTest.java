package dev.slipway.core.image.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.ImageFailure.BadReference;
import dev.slipway.core.machine.Fails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImagePlaceTest {
    @ParameterizedTest
    @CsvSource({
        "oci://registry.example:5000, oci://registry.example:5000",
        "oci://registry.example/, oci://registry.example",
        "oci://[2001:db8::7]:5000, oci://[2001:db8::7]:5000",
        "oci://registry.example/os/debian, oci://registry.example/os/debian",
        "oci://registry.example/os/debian:13, oci://registry.example/os/debian",
        "media:, media:",
    })
    void readsWhatItWrites(String text, String written) throws Exception {
        assertThat(ImagePlace.parse(text).text()).isEqualTo(written);
        assertThat(ImagePlace.parse(written).text()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "oci://",
                "registry.example",
                "oci://registry example",
                "oci://r/A",
                "oci://r:0",
                "raw:/x"
            })
    void saysWhatIsNone(String text) {
        assertThat(Fails.with(() -> ImagePlace.parse(text))).isInstanceOf(BadReference.class);
    }

    @Test
    void saysWhatANameMeansThere() throws Exception {
        var registry = ImagePlace.parse("oci://registry.example");
        var repository = ImagePlace.parse(registry.naming("os/debian"));

        assertThat(repository.text()).isEqualTo("oci://registry.example/os/debian");
        assertThat(repository.naming("13")).isEqualTo("oci://registry.example/os/debian:13");
        assertThat(repository.above()).contains(registry);
        assertThat(new ImagePlace.Media().naming("raw:/media/a.img")).isEqualTo("raw:/media/a.img");
    }
}
