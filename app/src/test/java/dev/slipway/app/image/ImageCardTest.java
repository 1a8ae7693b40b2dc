package dev.slipway.app.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.draft.ImageDraft;
import dev.slipway.app.draft.Preset;
import dev.slipway.app.draft.StorageDraft;
import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.fake.FakeClaim;
import dev.slipway.app.fake.Samples;
import dev.slipway.app.settings.RecentImage;
import dev.slipway.app.settings.RecentImages;
import dev.slipway.app.settings.SettingsFile;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.event.InstallEvent;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Finished;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.event.InstallEvent.Planned;
import dev.slipway.core.event.InstallEvent.Started;
import dev.slipway.core.event.Said;
import dev.slipway.core.failure.ImageFailure.RegistryUnreachable;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.DiskFormat;
import dev.slipway.core.image.reference.DiskImage;
import dev.slipway.core.image.reference.InspectedImage.Signature;
import dev.slipway.core.image.reference.ResolvedImage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageCardTest {
    @TempDir private Path folder;
    private final FakeBench bench = new FakeBench();
    private final FakeClaim claim = bench.claim();
    private RecentImages kept;
    private ImageCard card;

    @BeforeEach
    void theMachineIsHeld() throws Exception {
        kept = new RecentImages(new SettingsFile(folder.resolve("settings.kdl")));
        bench.holding(claim);
        begin();
    }

    private void begin() {
        var remembered = new Remembered(bench.bench(), kept);
        card = new ImageCard(bench.bench(), new Inspecting(bench.bench()), remembered);
    }

    @Test
    void saysWhyNobodyKnowsTheSignatureWhereTheMachineWasLostMeanwhile() {
        bench.job().lost();

        lookUp(Samples.image());

        assertThat(fact("signature")).contains("not claimed");
    }

    @Test
    void saysWhatItIsAndForWhichMachines() {
        lookUp(Samples.image());

        assertThat(fact("digest")).startsWith("sha256:3f1c");
        assertThat(fact("platform")).contains("linux/amd64", "for linux/arm64 too");
        assertThat(fact("image-size")).isEqualTo("106 MB from registry.example.org");
    }

    @Test
    void saysWhetherItIsSignedAndWhetherAnybodyLooked() {
        lookUp(Samples.image());
        assertThat(fact("signature")).contains("1 kept beside it, not verified");

        claim.browsing().says(new Signature.Refused("SHA256:ab", 2));
        lookUpAgain();

        assertThat(fact("signature"))
                .isEqualTo("not good: 2 kept beside it, none by the key SHA256:ab");
    }

    @Test
    void saysWhyASignatureIsUnknown() {
        claim.browsing().fails(new RegistryUnreachable("registry.example.org", "refused"));

        lookUp(Samples.image());

        assertThat(fact("signature")).startsWith("unknown: The server registry.example.org");
    }

    @Test
    void saysThatNobodyKnowsWhatNobodyMeasured() {
        lookUp(Samples.image());

        assertThat(fact("image-room")).startsWith("unknown: what is compressed");
        assertThat(fact("image-time")).startsWith("unknown: no image from there");
    }

    @Test
    void saysHowMuchRoomThereWillBe() {
        choose(3);
        lookUp(Samples.image());

        assertThat(fact("image-room")).endsWith("There is room for about 2.0 TB.");
    }

    @Test
    void saysThatTheContentsOfADiskDoNotFit() {
        choose(1);
        lookUp(disk(2_000_000_000_000L));

        assertThat(fact("image-room"))
                .startsWith("It does not fit: 2.0 TB are more than the 1.0 TB");
        assertThat(fact("image-size")).startsWith("nothing: 5.0 GB are read from a medium");
    }

    @Test
    void reckonsTimeByWhatAnInstallationFromThereTook() {
        install(false);
        begin();
        lookUp(Samples.image());

        assertThat(fact("image-time"))
                .isEqualTo(
                        "about 10 s, by the 10.6 MB/s at which "
                                + Samples.REFERENCE
                                + " was installed");
    }

    @Test
    void reckonsNothingByWhatWasSimulatedOrCameFromElsewhere() throws Exception {
        install(true);
        kept.remember(new RecentImage("oci://other.example/a:1", false, 1_000_000, 1000));
        begin();
        lookUp(Samples.image());

        assertThat(fact("image-time")).startsWith("unknown");
    }

    /// 106.4 MB in ten seconds.
    private void install(boolean simulated) {
        lookUp(Samples.image());
        tell(
                new Planned("", List.of("unpack-image"), simulated),
                new Started("unpack-image"),
                new Finished("unpack-image", Outcome.DONE, 10_000),
                new Completed(List.of()));
    }

    private void tell(InstallEvent... events) {
        for (var sequence = 0; sequence < events.length; sequence++) {
            var said = new Said("i-1", sequence, Instant.EPOCH, events[sequence]);
            bench.job().told(List.of(said));
        }
    }

    private void choose(int disks) {
        var inventory = Samples.inventory();
        var preset = disks == 1 ? Preset.SINGLE : Preset.RAIDZ1;
        var storage =
                StorageDraft.on(inventory)
                        .with(area -> area.choosing(inventory.disks().subList(0, disks)))
                        .with(area -> area.following(preset));
        bench.job().change(draft -> draft.withStorage(Optional.of(storage)));
    }

    private static ResolvedImage disk(long expanded) {
        var known =
                new DiskImage(
                        DiskFormat.ZSTD,
                        OptionalLong.of(expanded),
                        OptionalInt.empty(),
                        "",
                        Optional.empty());
        var digest = Digest.sha256(new byte[0]);
        return ResolvedImage.of("raw:/media/stick/a.img.zst", digest, 5_000_000_000L, known);
    }

    private void lookUp(ResolvedImage image) {
        var named = new ImageConfiguration(image.reference(), false);
        bench.job().change(draft -> draft.withImage(Optional.of(new ImageDraft(named, image))));
    }

    private void lookUpAgain() {
        bench.job().change(draft -> draft.withImage(Optional.empty()));
        lookUp(Samples.image());
    }

    private String fact(String id) {
        return card.facts().get().stream()
                .filter(fact -> fact.id().equals(id))
                .map(ImageCard.Fact::value)
                .findFirst()
                .orElse("");
    }
}
