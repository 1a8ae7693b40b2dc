package dev.slipway.app.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.Samples;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.config.SystemConfiguration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static final ChosenMachine NODE01 =
            new ChosenMachine("id-node01", "node01", Samples.NODE01, true);

    private final Draft complete = complete();

    @Test
    void isAConfigurationOnceEveryPartIsDecided() {
        var configuration = complete.configuration().orElseThrow();

        assertThat(configuration.pools()).hasSize(1);
        assertThat(configuration.image().reference()).isEqualTo(Samples.REFERENCE);
        assertThat(complete.withImage(Optional.empty()).configuration()).isEmpty();
        assertThat(complete.withStorage(Optional.empty()).configuration()).isEmpty();
    }

    @Test
    void keepsNoDisksOfAMachineThatWasLookedAtAgain() {
        assertThat(complete.seen(Samples.inventory()).storage()).isEmpty();
    }

    @Test
    void keepsNothingForAnotherMachine() {
        assertThat(Draft.on(NODE01)).isEqualTo(Draft.EMPTY.known(NODE01));
    }

    private static Draft complete() {
        var disks = Samples.inventory().disks().subList(0, 2);
        var image = new ImageConfiguration(Samples.REFERENCE, false);
        return Draft.on(NODE01)
                .seen(Samples.inventory())
                .withStorage(Optional.of(StorageDraft.on(Samples.inventory()).choosing(disks)))
                .withImage(Optional.of(new ImageDraft(image, Samples.image())))
                .withSystem(
                        new SystemConfiguration(
                                "node01",
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                List.of()));
    }
}
