package dev.slipway.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.text.Messages;
import dev.slipway.core.config.VolumeConfiguration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VolumeFormTest {
    private final VolumeForm form = new VolumeForm(new Messages(Locale.ENGLISH));

    @Test
    void saysWhatIsTypedAndTicked() {
        form.name().text().set("vm/disk0");
        form.size().text().set("20G");
        form.block().text().set("16K");
        form.thin().set(true);
        form.options().text().set("compression=lz4");

        assertThat(form.fields()).allMatch(field -> field.good());
        assertThat(form.configuration())
                .isEqualTo(
                        volume(
                                false,
                                Map.of(
                                        "volblocksize", "16K",
                                        "refreservation", "none",
                                        "compression", "lz4")));
    }

    @Test
    void showsWhatWasWrittenInTheFieldsThatAreForIt() {
        var written =
                volume(
                        true,
                        Map.of(
                                "volblocksize", "8K",
                                "refreservation", "none",
                                "org:note", "a=b"));

        form.show(written);

        assertThat(form.block().value()).isEqualTo("8K");
        assertThat(form.thin().get()).isTrue();
        assertThat(form.options().value()).isEqualTo("org:note=a=b");
        assertThat(form.configuration()).isEqualTo(written);
    }

    @Test
    void keepsARoomThatIsReservedInAnotherWay() {
        var written = volume(false, Map.of("refreservation", "5G"));

        form.show(written);

        assertThat(form.thin().get()).isFalse();
        assertThat(form.configuration()).isEqualTo(written);
    }

    @Test
    void wantsASizeAndBlocksThatZfsHas() {
        form.name().text().set("vm0");
        form.size().text().set("twenty");
        form.block().text().set("12K");

        assertThat(form.size().shown().get()).contains("not a size");
        assertThat(form.block().shown().get()).contains("power of two");
    }

    private static VolumeConfiguration volume(boolean swap, Map<String, String> options) {
        return new VolumeConfiguration("vm/disk0", "20G", swap, new LinkedHashMap<>(options));
    }
}
