package dev.slipway.app;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCode.UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.draft.Preset;
import dev.slipway.app.draft.StorageDraft;
import dev.slipway.app.fake.FakeClaim;
import dev.slipway.app.fake.FakeStory;
import dev.slipway.app.fake.Samples;
import dev.slipway.core.config.DatasetConfiguration;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.config.VolumeConfiguration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The storage page, by keyboard alone, on the smallest screen.
class StorageWalkTest {
    @TempDir private Path reports;
    private World world;
    private Shown wizard;

    @BeforeEach
    void theMachineIsHeld() throws Exception {
        world = World.of(FakeStory.whole(), reports);
        var disks = new ArrayList<>(Samples.inventory().disks());
        disks.add(Samples.installed("SLIP1", "bay 5"));
        world.node01().claim().with(Samples.inventory(disks));
        wizard = new Shown(world.parts(), 800, 600);
        new Walk(wizard).choose().claim();
    }

    @AfterEach
    void close() throws Exception {
        wizard.close();
    }

    @Test
    void goesThroughTheMapPartByPart() {
        chooseDisks(2).tabTo("storage-tabs").push(RIGHT).lint().push(TAB);

        assertThat(spoken()).startsWith("bay 1 · S4EVNX0R1234A").contains("Today: 1: ZFS pool");
        wizard.push(DOWN);
        assertThat(spoken()).contains("Will be: 1: BIOS boot, 1.0 MB");
        wizard.push(RIGHT).push(RIGHT).push(RIGHT);
        assertThat(spoken()).contains("Will be: 3: pool rpool mirror-0");
        wizard.push(DOWN);
        assertThat(spoken()).startsWith("bay 2").contains("Today: empty");
        wizard.push(DOWN).push(DOWN).push(RIGHT);
        assertThat(spoken()).startsWith("bay 3").contains("no partition");
    }

    @Test
    void choosesAPresetByTheArrows() {
        chooseDisks(2).tabTo("layout-mirror").push(DOWN);

        assertThat(storage().rootArea().preset()).contains(Preset.RAIDZ1);
        wizard.push(LEFT);
        assertThat(storage().rootArea().preset()).contains(Preset.MIRROR);
    }

    @Test
    void putsAPoolTogetherByHand() {
        chooseDisks(3).tabTo("storage-tabs").push(RIGHT).push(RIGHT);
        wizard.tabTo("add-vdev").push(SPACE);
        wizard.waitForStatus(
                "A mirror needs 2 disk(s), and has 0. Add disks, or choose another kind.");
        wizard.tabTo("vdev-kind-1").push(DOWN).push(DOWN).push(DOWN).push(DOWN);
        wizard.tabTo("place-2").push(DOWN).waitForStatus("").lint();

        wizard.tabTo("storage-tabs").push(RIGHT).tabTo("add-dataset").push(SPACE).write("home");
        wizard.tabTo("mount-0").write("/home").tabTo("quota-0").write("100G");
        wizard.tabTo("dataset-options-0").write("compression=zstd").waitForStatus("").lint();
        wizard.tabTo("add-volume").push(SPACE).write("vm0").tabTo("volume-size-0").write("20G");
        wizard.tabTo("volume-block-0").write("16K").tabTo("volume-thin-0").push(SPACE);
        wizard.waitForStatus("").lint();
        wizard.tabTo("storage-tabs").push(RIGHT).tabTo("swap").write("4G");
        wizard.tabTo("pool-options").write("autotrim=on").waitForStatus("").lint();

        assertThat(((RadioButton) wizard.node("layout-by-hand")).isSelected()).isTrue();
        var pool = storage().pools().getFirst();
        assertThat(pool.vdevs())
                .containsExactly(
                        vdev(VdevKind.MIRROR, "serial:S4EVNX0R1234A", "serial:S4EVNX0R5678B"),
                        vdev(VdevKind.SPARE, "serial:S4EVNX0R9012C"));
        assertThat(pool.contents().datasets()).containsExactly(home());
        assertThat(pool.contents().volumes()).containsExactly(vm0());
        assertThat(pool.contents().swap()).contains("4G");
        assertThat(pool.options()).containsEntry("autotrim", "on");
        wizard.push(F10);
        assertThat(wizard.focused()).isEqualTo("reference");
    }

    @Test
    void makesAPoolForDataBesideThatOfTheSystem() {
        chooseDisks(1).tabTo("storage-tabs").push(LEFT).push(LEFT);
        wizard.tabTo("area-add").push(SPACE).waitForStatus("tank: Choose the disks.").lint();
        wizard.tabTo("storage-tabs").push(RIGHT).push(RIGHT);
        wizard.tabTo("disks").push(DOWN).push(SPACE).push(DOWN).push(SPACE).waitForStatus("");
        wizard.lint();

        assertThat(pools())
                .containsExactly(
                        "rpool [serial:S4EVNX0R1234A]",
                        "tank [serial:S4EVNX0R5678B, serial:S4EVNX0R9012C]");
        wizard.tabTo("area").push(UP).tabTo("disks").push(SPACE);
        assertThat(pools()).as("another pool's disk is not let go of").hasSize(2);
        wizard.tabTo("area").push(DOWN).tabTo("area-remove").push(SPACE).waitForStatus("");
        assertThat(pools()).containsExactly("rpool [serial:S4EVNX0R1234A]");
        assertThat(wizard.visible("areas")).isFalse();
    }

    @Test
    void isDoneWithTheMouseToo() {
        wizard.click(() -> tick(0)).click(() -> tick(1)).click("layout-raidz1");
        assertThat(storage().rootArea().preset()).contains(Preset.RAIDZ1);

        wizard.click(() -> wizard.node("storage-tabs").lookup("#tab-vdevs"));
        wizard.click("add-vdev").click("vdev-remove-1").click("place-1");
        wizard.click(() -> wizard.saying("no vdev"));

        wizard.waitForStatus("Put disk S4EVNX0R5678B into a vdev, or do not use it.");
    }

    private Node tick(int row) {
        return wizard.node("disks").lookupAll(".check-box").stream()
                .sorted(Comparator.comparingDouble(StorageWalkTest::height))
                .toList()
                .get(row);
    }

    private static double height(Node node) {
        return node.localToScene(0, 0).getY();
    }

    @Test
    void takesAnotherLayoutWhereTheMachineSaysThatADiskFails() {
        world.node01().claim().failing("S4EVNX0R5678B");
        chooseDisks(2).waitForStatus("").push(F10);
        new Walk(wizard).name().fillIn();
        wizard.waitFor("offers", () -> wizard.visible("instead-0")).lint();

        wizard.tabTo("instead-0").push(SPACE).waitForText("plan-hash", FakeClaim.HASH).lint();

        assertThat(storage().rootArea().preset()).contains(Preset.SINGLE);
    }

    @Test
    void keepsAPoolAndErasesNothing() {
        wizard.tabTo("storage-tabs").push(LEFT).tabTo("adopt-none").push(DOWN).lint();
        wizard.tabTo("boot-environment").write("second").waitForStatus("").lint();
        wizard.tabTo("storage-tabs").push(RIGHT).lint();

        assertThat(wizard.text("kept")).contains("no disk is erased");
        assertThat(storage().pools().getFirst().adopted()).contains(Samples.POOL);
        wizard.push(F10);
        assertThat(wizard.focused()).isEqualTo("reference");
    }

    private Shown chooseDisks(int count) {
        for (var disk = 0; disk < count; disk++) {
            wizard.push(DOWN).push(SPACE);
        }
        return wizard;
    }

    private String spoken() {
        return wizard.onScreen(() -> wizard.focusOwner().getAccessibleText());
    }

    private StorageDraft storage() {
        return wizard.onScreen(() -> wizard.job().draft().get().storage().orElseThrow());
    }

    private List<String> pools() {
        return storage().pools().stream()
                .map(pool -> pool.name() + " " + pool.vdevs().getFirst().disks())
                .toList();
    }

    private static VdevConfiguration vdev(VdevKind kind, String... disks) {
        return new VdevConfiguration(kind, List.of(disks));
    }

    private static VolumeConfiguration vm0() {
        return new VolumeConfiguration(
                "vm0",
                "20G",
                false,
                new LinkedHashMap<>(Map.of("volblocksize", "16K", "refreservation", "none")));
    }

    private static DatasetConfiguration home() {
        return new DatasetConfiguration(
                "home",
                Optional.of("/home"),
                Optional.of("100G"),
                Optional.empty(),
                new LinkedHashMap<>(Map.of("compression", "zstd")));
    }
}
