package dev.slipway.core.live.stick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.core.Samples;
import dev.slipway.core.failure.ConfigurationFailure.BadArgument;
import dev.slipway.core.failure.ConfigurationFailure.NoConsent;
import dev.slipway.core.failure.DiskFailure.AmbiguousDisk;
import dev.slipway.core.failure.DiskFailure.DiskInUse;
import dev.slipway.core.failure.DiskFailure.UnknownDisk;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure.BadDiskImage;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Use;
import dev.slipway.core.pki.PrivateFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StickPlanTest {
    /// What a key looks like.
    private static final String PEER = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private static final String TUNNEL =
            """
            remote { tunnel { wireguard "vpn:51820" peer="%s" key="vpn.key" address="10.77.0.2/24"; }; }
            """
                    .formatted(PEER);

    @TempDir private Path folder;
    private StickDesk desk = new StickDesk(Path.of(""));

    @BeforeEach
    void open() {
        desk = new StickDesk(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "serial:A, true",
        "wwn:0x5, true",
        "id:usb-A, true",
        "model:Flash, true",
        "A, false",
        "stick.img, false",
        "/tmp/stick.img, false",
        "/dev/sda, false"
    })
    void tellsDisksFromFiles(String text, boolean disk) {
        assertThat(StickTarget.isDisk(text)).isEqualTo(disk);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/dev/sda", "/dev/disk/by-id/usb-A", "/tmp/../dev/sda", "/proc/self/mem"})
    void takesNoDiskForAFile(String text) {
        assertThat(failure(() -> StickTarget.file(text, 1))).isInstanceOf(BadArgument.class);
    }

    @Test
    void takesADiskByWhatStaysTheSameOnly() {
        assertThat(failure(() -> StickTarget.disk("model:virtual disk", Samples.inventory())))
                .isInstanceOf(BadArgument.class);
        assertThat(failure(() -> StickTarget.disk("serial:SLIP0001,bay:1", Samples.inventory())))
                .isInstanceOf(BadArgument.class);
        assertThat(failure(() -> StickTarget.disk("serial:NONE", Samples.inventory())))
                .isInstanceOf(UnknownDisk.class);
        assertThat(
                        failure(
                                () ->
                                        StickTarget.disk(
                                                "serial:SLIP0001",
                                                Samples.inventory(Samples.A, Samples.A))))
                .isInstanceOf(AmbiguousDisk.class);
    }

    @Test
    void refusesADiskThatSomebodyUsesOrMayUse() {
        for (var use :
                List.of(
                        new Use.Mounted("/home"),
                        new Use.LiveMedium(),
                        new Use.ImportedPool("tank"),
                        new Use.Held("swap"),
                        new Use.Unknown())) {
            var machine = Samples.inventory(Samples.used("SLIP0001", use));

            assertThat(failure(() -> StickTarget.disk("serial:SLIP0001", machine)))
                    .isInstanceOf(DiskInUse.class);
        }
    }

    @Test
    void losesNothingInANewFile() throws Exception {
        var file = folder.resolve("stick.img");

        assertThat(StickTarget.file(file.toString(), 1).erases()).isFalse();
        Files.createFile(file);
        assertThat(StickTarget.file(file.toString(), 1).erases()).isTrue();
    }

    @Test
    void confirmsTheDiskItsContentTheImageAndTheFiles() throws Exception {
        var hashes = new HashSet<String>();
        hashes.add(hash(Samples.A, "one"));
        assertThat(hashes.add(hash(Samples.A, "one"))).isFalse();

        assertThat(hashes.add(hash(Samples.B, "one"))).isTrue();
        assertThat(hashes.add(hash(Samples.disk("SLIP0001", Samples.OLD_POOL), "one"))).isTrue();
        assertThat(hashes.add(hash(Samples.A, "two"))).isTrue();
    }

    @Test
    void needsRoomForTheDataAndSaysHowMuch() throws Exception {
        var image = LiveImage.open(desk.image());
        var nothing = contents(List.of());
        var smallest = StickPlan.smallest(image, nothing);
        var small = StickTarget.file(folder.resolve("small").toString(), smallest - 1);
        var enough = StickTarget.file(folder.resolve("enough").toString(), smallest);

        assertThat(failure(() -> StickPlan.of(small, image, nothing)))
                .isInstanceOfSatisfying(
                        BadArgument.class,
                        bad -> assertThat(bad.problem()).contains("" + smallest));
        assertThat(StickPlan.of(enough, image, nothing).data().bytes())
                .isEqualTo(DataPartition.SMALLEST);
    }

    @Test
    void takesNoImageButThoseOfTheLiveSystem() throws Exception {
        var other = desk.file("other.iso", "x".repeat(40_000));

        assertThat(failure(() -> LiveImage.open(other))).isInstanceOf(BadDiskImage.class);
        assertThat(failure(() -> LiveImage.open(desk.file("short", "x"))))
                .isInstanceOf(BadDiskImage.class);
        assertThat(LiveImage.open(desk.image()).label()).isEqualTo(StickDesk.LABEL);
    }

    @Test
    void wantsTheConsentOfTheSettingsForAConfiguration() throws Exception {
        var configuration =
                desk.file(
                        "machine.kdl",
                        """
                        pool "rpool" { vdev "mirror" { disks "serial:A" "serial:B"; }; }
                        image "oci-archive:/usb/images/debian.tar"
                        sysconfig { hostname "node01"; }
                        """);
        var consent =
                desk.file(
                        "live.kdl",
                        "unattended { machine \"m\"; erase \"serial:A\" \"serial:B\"; }");

        assertThat(
                        failure(
                                () ->
                                        StickContents.of(
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.of(configuration),
                                                List.of())))
                .isInstanceOf(NoConsent.class);
        assertThat(
                        StickContents.of(
                                        Optional.empty(),
                                        Optional.of(consent),
                                        Optional.of(configuration),
                                        List.of())
                                .files())
                .extracting(StickFile::name)
                .containsExactly("live.kdl", "machined.kdl");
    }

    @Test
    void takesTheKeysOfTunnelsAlongThatTheSettingsName() throws Exception {
        var settings = desk.file("live.kdl", TUNNEL);
        PrivateFiles.create(folder.resolve("vpn.key"), PEER);

        var files =
                StickContents.of(
                                Optional.empty(),
                                Optional.of(settings),
                                Optional.empty(),
                                List.of())
                        .files();

        assertThat(files).extracting(StickFile::name).containsExactly("live.kdl", "keys/vpn.key");
    }

    @Test
    void refusesSettingsWhoseKeysAreNotThereOrNoKeys() throws Exception {
        var settings = Optional.of(desk.file("live.kdl", TUNNEL));

        assertThat(failure(() -> keyed(settings))).isInstanceOf(FileUnusable.class);
        PrivateFiles.create(folder.resolve("vpn.key"), "no key");
        assertThat(failure(() -> keyed(settings))).isInstanceOf(FileUnusable.class);
    }

    private static void keyed(Optional<Path> settings) throws InstallException {
        StickContents.of(Optional.empty(), settings, Optional.empty(), List.of());
    }

    @Test
    void knowsWhereAFileIsFromWhereverItIsTaken() throws Exception {
        var file = desk.file("debian.tar", "1");
        var relative = Path.of("").toAbsolutePath().relativize(file);

        assertThat(contents(List.of(relative)).files())
                .extracting(each -> each.source().normalize())
                .containsExactly(file);
    }

    @Test
    void refusesNamesThatFatDoesNotKeepApart() throws Exception {
        Files.createDirectory(folder.resolve("other"));
        var one = desk.file("debian.tar", "1");
        var twin = desk.file("other/DEBIAN.TAR", "2");
        var odd = desk.file("a b.tar", "3");

        assertThat(failure(() -> contents(List.of(one, twin)))).isInstanceOf(BadArgument.class);
        assertThat(failure(() -> contents(List.of(odd)))).isInstanceOf(BadArgument.class);
    }

    private String hash(Disk disk, String addition) throws Exception {
        var target = StickTarget.disk("serial:" + disk.serial(), Samples.inventory(disk));
        var contents = contents(List.of(desk.file("addition", addition)));
        return StickPlan.of(target, LiveImage.open(desk.image()), contents).hash();
    }

    private static StickContents contents(List<Path> additions) throws InstallException {
        return StickContents.of(Optional.empty(), Optional.empty(), Optional.empty(), additions);
    }

    private static Failure failure(ThrowingCallable act) {
        return catchThrowableOfType(InstallException.class, act).failure();
    }
}
