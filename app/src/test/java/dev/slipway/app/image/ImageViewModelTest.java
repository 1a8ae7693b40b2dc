package dev.slipway.app.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.draft.ImageDraft;
import dev.slipway.app.draft.WrittenConfiguration;
import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.fake.Samples;
import dev.slipway.core.config.ImageConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImageViewModelTest {
    private static final String WRITTEN =
            """
            image "REFERENCE" {
                mirror "oci://mirror.example.org/debian" // the one in this rack
            }
            """
                    .replace("REFERENCE", Samples.REFERENCE);

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
    void asksWhichDiskGetsTheContentsOfAWholeOne() {
        resolve(Samples.RAW);
        assertThat(image.raw().get()).isTrue();
        assertThat(image.missing().get()).startsWith("Choose the disk");

        choose(2);

        assertThat(image.missing().get()).isEmpty();
        assertThat(image.wholeDisk().lost().getValue())
                .isEqualTo("All that is on S4EVNX0R9012C is lost: ntfs “Windows” (42.0 GB used).");
        assertThat(bench.job().draft().get().kdl().orElseThrow().strip())
                .isEqualTo(
                        "image \"%s\" {\n    disk \"serial:S4EVNX0R9012C\"\n}"
                                .formatted(Samples.RAW));
    }

    @Test
    void takesAnotherDiskAndTheSameImageAgain() {
        resolve(Samples.RAW);
        choose(2);
        choose(1);
        image.resolve();

        assertThat(image.missing().get()).isEmpty();
        assertThat(bench.job().draft().get().text())
                .contains("S4EVNX0R5678B")
                .doesNotContain("S4EVNX0R9012C");
    }

    @Test
    void showsWhichDiskSomebodyWrote() {
        var written = "image \"%s\" { disk \"serial:S4EVNX0R5678B\"; }".formatted(Samples.RAW);
        bench.job().change(draft -> draft.read(WrittenConfiguration.of(written)));

        assertThat(image.missing().get()).isEmpty();
        assertThat(image.wholeDisk().chosen().get().orElseThrow().serial())
                .isEqualTo("S4EVNX0R5678B");
    }

    @Test
    void showsNoOtherDiskThanTheOneThatSomebodyWrote() {
        resolve(Samples.RAW);
        choose(2);
        var written = "image \"%s\" { disk \"serial:ELSEWHERE\"; }".formatted(Samples.RAW);

        bench.job().change(draft -> draft.read(WrittenConfiguration.of(written)));

        assertThat(image.wholeDisk().chosen().get()).isEmpty();
        assertThat(image.wholeDisk().lost().getValue()).isEmpty();
        assertThat(bench.job().draft().get().text()).contains("ELSEWHERE");
    }

    private void choose(int disk) {
        image.wholeDisk().choose(image.wholeDisk().disks().getValue().get(disk));
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

    @Test
    void showsWhatWasWrittenAndMissesNothing() {
        write(WRITTEN);

        assertThat(image.reference().value()).isEqualTo(Samples.REFERENCE);
        assertThat(image.missing().get()).isEmpty();
        assertThat(image.notice().get()).isNotEmpty();
    }

    @Test
    void keepsTheMirrorsThatWereWritten() {
        write(WRITTEN);

        image.resolve();

        assertThat(bench.job().draft().get().text()).isEqualTo(WRITTEN);
        assertThat(image.image().getValue()).isPresent();
        assertThat(image.notice().get()).isEmpty();
    }

    @Test
    void wantsToLookUpWhatIsTypedOverWhatWasWritten() {
        write(WRITTEN);

        image.reference().text().set("oci://registry.example.org/debian:14");

        assertThat(image.missing().get()).isEqualTo("Look the image up.");
    }

    @Test
    void saysThatAMachineThatWasLostWhileAKeyWasHeldDownLooksNothingUp() {
        bench.job().lost();

        resolve(Samples.REFERENCE);

        assertThat(image.activity().trouble().get().orElseThrow().what()).contains("not claimed");
        assertThat(image.image().getValue()).isEmpty();
    }

    private void write(String kdl) {
        bench.job().change(draft -> draft.read(WrittenConfiguration.of(kdl)));
    }

    private void resolve(String reference) {
        image.reference().text().set(reference);
        image.resolve();
    }
}
