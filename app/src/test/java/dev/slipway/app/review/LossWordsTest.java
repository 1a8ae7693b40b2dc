package dev.slipway.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.Samples;
import dev.slipway.app.text.FullnessWords;
import dev.slipway.app.text.Messages;
import dev.slipway.core.event.InstallEvent.Purpose;
import dev.slipway.core.inventory.HardwareSheet;
import dev.slipway.core.plan.Erasure;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LossWordsTest {
    private static final Erasure WINDOWS =
            new Erasure(Samples.inventory().disks().get(2), "rpool mirror-0");

    @Test
    void saysHowMuchWillBeLostWhereThatIsKnown() {
        assertThat(fate(Optional.of(Samples.sheet(Samples.inventory()))))
                .isEqualTo("ntfs “Windows” (42.0 GB used)\n→ rpool mirror-0");
        assertThat(fate(Optional.empty())).isEqualTo("ntfs “Windows”\n→ rpool mirror-0");
    }

    private static String fate(Optional<HardwareSheet> sheet) {
        var messages = new Messages(Locale.ENGLISH);
        return new LossWords(Purpose.INSTALL, messages, new FullnessWords(messages, sheet))
                .fate(WINDOWS);
    }
}
