package dev.slipway.core.plan;

import static dev.slipway.core.Samples.GIBIBYTE;
import static dev.slipway.core.Samples.IMAGE;
import static dev.slipway.core.Samples.KDL;
import static dev.slipway.core.Samples.MACHINE;
import static dev.slipway.core.Samples.configuration;
import static dev.slipway.core.Samples.inventory;
import static dev.slipway.core.Samples.vdev;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.Samples;
import dev.slipway.core.config.DatasetConfiguration;
import dev.slipway.core.config.EncryptionConfiguration;
import dev.slipway.core.config.KeyFormat;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.PoolContents;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.config.VolumeConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.plan.DiskStep.FormatSwap;
import dev.slipway.core.plan.DiskStep.PartitionDisk;
import dev.slipway.core.plan.PoolStep.CreateDataset;
import dev.slipway.core.plan.PoolStep.CreatePool;
import dev.slipway.core.plan.PoolStep.DatasetMount;
import dev.slipway.core.plan.PoolStep.MountDatasets;
import dev.slipway.core.plan.PoolStep.StoreKey;
import dev.slipway.core.plan.SystemStep.WriteStorageConfiguration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoragePlanTest {
    private static final EncryptionConfiguration KEY =
            new EncryptionConfiguration("key", KeyFormat.PASSPHRASE);

    @Test
    void createsDatasetsAfterTheirParentsAndMountsTheOuterOnesFirst() throws InstallException {
        var plan = plan(root().with(datasets(dataset("z", "/srv"), dataset("a/b", "/srv/in"))));

        assertThat(steps(CreateDataset.class, plan))
                .extracting(CreateDataset::dataset)
                .containsExactly("rpool/ROOT", "rpool/a", "rpool/a/b", "rpool/z");
        assertThat(steps(MountDatasets.class, plan))
                .containsExactly(
                        new MountDatasets(
                                List.of(
                                        new DatasetMount("rpool/z", "/srv"),
                                        new DatasetMount("rpool/a/b", "/srv/in"))));
    }

    @Test
    void mountsDatasetsOfOtherPoolsBelowTheirPool() throws InstallException {
        var plan = plan(root(), tank().with(datasets(unmounted("in/ner"))));

        assertThat(steps(MountDatasets.class, plan).getFirst().mounts())
                .containsExactly(
                        new DatasetMount("tank", "/tank"),
                        new DatasetMount("tank/in", "/tank/in"),
                        new DatasetMount("tank/in/ner", "/tank/in/ner"));
    }

    @Test
    void mountsBeforeAccountsAreMadeAndTellsTheSystemAfter() throws InstallException {
        var plan = plan(root().with(datasets(dataset("home", "/home"))), tank());

        assertThat(plan.steps().stream().map(Step::id))
                .containsSubsequence(
                        "unpack-image",
                        "create-pool tank",
                        "create-dataset rpool/home",
                        "mount-datasets",
                        "write-system-configuration",
                        "write-storage-configuration",
                        "take-snapshot rpool/ROOT/be@installed",
                        "export-pool tank",
                        "export-pool rpool");
    }

    @Test
    void makesASwapPartitionOnEachDataDiskBeforeThePool() throws InstallException {
        var contents = new PoolContents(List.of(), List.of(), Optional.of("1G"));
        var plan = plan(root().with(contents));

        assertThat(steps(PartitionDisk.class, plan))
                .allSatisfy(
                        step ->
                                assertThat(step.partitions())
                                        .extracting(Partition::number)
                                        .containsExactly(1, 2, 4, 3));
        var swaps = steps(FormatSwap.class, plan);
        assertThat(swaps)
                .extracting(FormatSwap::device)
                .containsExactly(
                        "/dev/disk/by-id/virtio-SLIP0001-part4",
                        "/dev/disk/by-id/virtio-SLIP0002-part4");
        assertThat(steps(WriteStorageConfiguration.class, plan).getFirst().swaps())
                .containsExactly(
                        "UUID=" + swaps.getFirst().uuid(), "UUID=" + swaps.getLast().uuid())
                .doesNotHaveDuplicates();
    }

    @Test
    void givesASwapVolumeWhatSwappingNeeds() throws InstallException {
        var swap = new VolumeConfiguration("swap", "1G", true, new LinkedHashMap<>());
        var plan = plan(root().with(new PoolContents(List.of(), List.of(swap), Optional.empty())));

        assertThat(steps(PoolStep.CreateVolume.class, plan).getFirst().properties())
                .containsEntry("volblocksize", "4K")
                .containsEntry("sync", "always")
                .containsEntry("primarycache", "metadata");
        assertThat(steps(WriteStorageConfiguration.class, plan).getFirst().swaps())
                .containsExactly("/dev/zvol/rpool/swap");
    }

    @Test
    void keepsKeysOnlyInARootThatIsEncryptedItself() throws InstallException {
        var both = plan(root().with(KEY), tank().with(KEY));
        var open = plan(root(), tank().with(KEY));

        assertThat(steps(StoreKey.class, both)).containsExactly(new StoreKey("tank", KEY));
        assertThat(steps(WriteStorageConfiguration.class, both).getFirst().unlocked())
                .containsExactly("tank");
        assertThat(steps(StoreKey.class, open)).isEmpty();
        assertThat(steps(WriteStorageConfiguration.class, open).getFirst().unlocked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "512, 512, 12",
        "512, 4096, 12", // 512e
        "4096, 4096, 12", // 4Kn
        "512, 8192, 13",
        "4096, 16384, 14",
    })
    void takesTheAlignmentFromTheLargestPhysicalSector(int logical, int physical, String ashift)
            throws InstallException {
        var other = sectors("SLIP0002", logical, physical);
        var plan = Planner.plan(MACHINE, Samples.mirror(), KDL, inventory(Samples.A, other), IMAGE);

        assertThat(steps(CreatePool.class, plan).getFirst().poolProperties())
                .containsEntry("ashift", ashift);
    }

    @Test
    void makesMirrorsOfDisksBeyondTwoTebibytesEqual() throws InstallException {
        var large = Samples.sized("SLIP0001", 4000L * GIBIBYTE);
        var larger = Samples.sized("SLIP0002", 4001L * GIBIBYTE);
        var plan = Planner.plan(MACHINE, Samples.mirror(), KDL, inventory(large, larger), IMAGE);

        assertThat(steps(PartitionDisk.class, plan))
                .extracting(step -> step.partitions().getLast().sizeMebibytes())
                .containsExactly(4000L * 1024 - 515, 4000L * 1024 - 515);
    }

    private static Disk sectors(String serial, int logical, int physical) {
        return new Disk(
                "nvme-" + serial,
                "/dev/disk/by-id/nvme-" + serial,
                "/dev/nvme0n1",
                "",
                "",
                serial,
                Optional.empty(),
                8 * GIBIBYTE,
                logical,
                physical,
                false,
                false,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static PoolConfiguration root() {
        return new PoolConfiguration(
                "rpool", List.of(vdev(VdevKind.MIRROR, "SLIP0001", "SLIP0002")));
    }

    private static PoolConfiguration tank() {
        return new PoolConfiguration("tank", List.of(vdev(VdevKind.STRIPE, "SLIP0003")));
    }

    private static PoolContents datasets(DatasetConfiguration... datasets) {
        return new PoolContents(List.of(datasets), List.of(), Optional.empty());
    }

    private static DatasetConfiguration dataset(String name, String mount) {
        return new DatasetConfiguration(
                name,
                Optional.of(mount),
                Optional.empty(),
                Optional.empty(),
                new LinkedHashMap<>());
    }

    private static DatasetConfiguration unmounted(String name) {
        return new DatasetConfiguration(
                name, Optional.empty(), Optional.empty(), Optional.empty(), new LinkedHashMap<>());
    }

    private static Plan plan(PoolConfiguration... pools) throws InstallException {
        return Planner.plan(MACHINE, configuration(pools), KDL, inventory(), IMAGE);
    }

    private static <S extends Step> List<S> steps(Class<S> kind, Plan plan) {
        return plan.steps().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
