package dev.slipway.app.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.Samples;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.config.Sketch.Part;
import dev.slipway.core.config.SystemConfiguration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static final ChosenMachine NODE01 =
            new ChosenMachine("id-node01", "node01", Samples.NODE01, true);

    private static final String POOL_WITH_DATASET =
            """
            pool "rpool" {
                dataset "home" { mount "/home"; }
            """;

    /// What no page can say: partitions of one's own.
    private static final String TANK_AND_DISK =
            """
            disk "serial:S4EVNX0R9012C" {
                partition "scratch" { filesystem "ext4"; size "40G"; mount "/scratch"; }
            }
            pool "tank"\
            """;

    private final Draft complete = complete();

    @Test
    void isAConfigurationOnceEveryPartIsDecided() {
        assertThat(complete.kdl().orElseThrow()).contains("pool \"rpool\"", Samples.REFERENCE);
        assertThat(complete.withImage(Optional.empty()).kdl()).isEmpty();
        assertThat(complete.withStorage(Optional.empty()).kdl()).isEmpty();
    }

    @Test
    void isNothingButTheContentsOfAWholeDiskUntilAnotherImageIsMeant() {
        var named = ImageConfiguration.raw(Samples.RAW, false, "serial:S4EVNX0R5678B");
        var raw = complete.holding(new ImageDraft(named, Samples.rawImage()));
        assertThat(raw.wholeDisk()).isTrue();
        assertThat(raw.kdl().orElseThrow()).doesNotContain("pool", "sysconfig");
        assertThat(raw.writtenStorage().orElseThrow().image()).isEqualTo(named);

        var renamed = raw.withSystem(named("node02"));
        assertThat(renamed.kdl()).isEqualTo(raw.kdl());

        var back = renamed.withImage(complete.image());
        assertThat(back.wholeDisk()).isFalse();
        assertThat(back.kdl().orElseThrow()).isEqualTo(complete.text().replace("node01", "node02"));
    }

    @Test
    void givesUpTheContentsOfAWholeDiskForDisksThatAreChosen() {
        var named = ImageConfiguration.raw(Samples.RAW, false, "serial:S4EVNX0R5678B");
        var raw = complete.holding(new ImageDraft(named, Samples.rawImage()));

        var other = raw.withStorage(Optional.of(storage(1)));

        assertThat(other.storage()).contains(storage(1));
        assertThat(other.text()).contains("pool \"rpool\"").doesNotContain(Samples.RAW);
    }

    @Test
    void showsWhatIsDecidedSoFar() {
        assertThat(Draft.EMPTY.text()).isBlank();
        assertThat(complete.withImage(Optional.empty()).text())
                .contains("rpool", "hostname \"node01\"")
                .doesNotContain("image");
    }

    @Test
    void changesInTheTextWhatAPageChangesAndNothingElse() {
        var written = written(complete.text().replace("image", "// pinned next week\nimage"));

        var changed = written.withSystem(named("node02"));

        assertThat(changed.text())
                .isEqualTo(written.text().replace("node01", "node02"))
                .contains("pinned next week");
    }

    @Test
    void keepsTheDatasetsOfAPoolWhoseDisksAPageChanges() {
        var written = written(complete.text().replace("pool \"rpool\" {", POOL_WITH_DATASET));
        assertThat(written.storage().map(it -> it.pools().getFirst().contents().datasets()))
                .as("the page shows them")
                .hasValueSatisfying(it -> assertThat(it).hasSize(1));

        var disks = Samples.inventory().disks().subList(0, 1);
        var changed =
                written.withStorage(
                        written.storage().map(it -> it.with(area -> area.choosing(disks))));

        assertThat(changed.text()).contains("dataset \"home\"").doesNotContain("mirror");
        assertThat(changed.kdl()).isPresent();
    }

    @Test
    void letsATextSayWhatNoPageCanShow() {
        var written = written(complete.text().replace("pool \"rpool\"", TANK_AND_DISK));

        assertThat(written.storage()).isEmpty();
        assertThat(written.writtenOnly(Part.STORAGE)).isTrue();
        assertThat(written.kdl()).contains(written.text());
    }

    @Test
    void isNotOverruledByAPageThatSaysOnceMoreWhatItSaidBefore() {
        var written = written(complete.text().replace("pool \"rpool\"", TANK_AND_DISK));

        var again = written.withStorage(complete.storage());
        assertThat(again.text()).isEqualTo(written.text());
        assertThat(again.writtenOnly(Part.STORAGE)).isTrue();
    }

    @Test
    void changesOfAPoolOnlyWhatThePageChanges() {
        var written = written(complete.text().replace("pool \"rpool\"", TANK_AND_DISK));

        assertThat(written.withStorage(Optional.of(storage(1))).text())
                .as("other disks under the name that was written")
                .contains("tank", "stripe")
                .doesNotContain("rpool");
    }

    @Test
    void keepsWhatPagesDecidedWhileATextIsNoKdl() {
        var written = written("pool \"");

        assertThat(written.storage()).isEqualTo(complete.storage());
        assertThat(written.kdl()).as("what can be approved").isEmpty();
    }

    @Test
    void keepsNoDisksOfAMachineThatWasLookedAtAgain() {
        assertThat(complete.seen(Samples.inventory()).storage()).isEmpty();
    }

    @Test
    void keepsNothingForAnotherMachine() {
        assertThat(Draft.on(NODE01)).isEqualTo(Draft.EMPTY.known(NODE01));
    }

    private Draft written(String text) {
        return complete.read(WrittenConfiguration.of(text));
    }

    private static Draft complete() {
        var image = new ImageConfiguration(Samples.REFERENCE, false);
        return Draft.on(NODE01)
                .seen(Samples.inventory())
                .withStorage(Optional.of(storage(2)))
                .withImage(Optional.of(new ImageDraft(image, Samples.image())))
                .withSystem(named("node01"));
    }

    private static StorageDraft storage(int count) {
        var disks = Samples.inventory().disks().subList(0, count);
        return StorageDraft.on(Samples.inventory()).with(area -> area.choosing(disks));
    }

    private static SystemConfiguration named(String hostname) {
        return new SystemConfiguration(
                hostname,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
