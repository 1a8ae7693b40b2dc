package dev.slipway.app.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.draft.ImageDraft;
import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.fake.Samples;
import dev.slipway.core.config.ImageConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImageViewModelTest {
    private final FakeBench bench = new FakeBench();
    private final ImageViewModel image =
            new ImageViewModel(bench.bench(), new ImageConfiguration("", false));

    @BeforeEach
    void theMachineIsHeld() throws Exception {
        bench.holding(bench.claim());
    }

    @Test
    void showsWhatTheMachineFound() {
        resolve(Samples.REFERENCE);

        assertThat(image.image().getValue()).map(ImageDraft::resolved).contains(Samples.image());
        assertThat(image.missing().get()).isEmpty();
    }

    @Test
    void saysWhyAnImageIsNotFound() {
        resolve("oci://registry.example.org/debian:14");

        assertThat(image.activity().trouble().get().orElseThrow().what()).contains("debian:14");
        assertThat(image.missing().get()).isEqualTo("Look the image up.");
    }

    @Test
    void saysWhatIsNoReferenceWithoutAskingTheMachine() {
        resolve("debian");

        assertThat(image.reference().shown().get()).contains("oci://");
        assertThat(image.activity().trouble().get()).isEmpty();
    }

    @Test
    void forgetsWhatWasFoundUnderAnotherName() {
        resolve(Samples.REFERENCE);

        image.reference().text().set(Samples.REFERENCE + "x");

        assertThat(image.image().getValue()).isEmpty();
    }

    @Test
    void forgetsWhatWasFoundInAnotherWay() {
        resolve(Samples.REFERENCE);

        image.plainHttp().set(true);

        assertThat(image.image().getValue()).isEmpty();
    }

    @Test
    void takesNoAnswerForANameThatWasChangedMeanwhile() {
        bench.background().hold();
        resolve(Samples.REFERENCE);
        image.reference().text().set("oci://registry.example.org/other:1");

        bench.background().runHeld();

        assertThat(image.image().getValue()).isEmpty();
    }

    private void resolve(String reference) {
        image.reference().text().set(reference);
        image.resolve();
    }
}
