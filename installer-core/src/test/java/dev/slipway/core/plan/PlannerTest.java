package dev.slipway.core.plan;

import static dev.slipway.core.Samples.A;
import static dev.slipway.core.Samples.B;
import static dev.slipway.core.Samples.GIBIBYTE;
import static dev.slipway.core.Samples.IMAGE;
import static dev.slipway.core.Samples.KDL;
import static dev.slipway.core.Samples.MACHINE;
import static dev.slipway.core.Samples.STREAM;
import static dev.slipway.core.Samples.configuration;
import static dev.slipway.core.Samples.inventory;
import static dev.slipway.core.Samples.mirror;
import static dev.slipway.core.Samples.signedBy;
import static dev.slipway.core.Samples.single;
import static dev.slipway.core.Samples.sized;
import static dev.slipway.core.Samples.used;
import static dev.slipway.core.Samples.vdev;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.Layouts;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.failure.ConfigurationFailure.BadConfiguration;
import dev.slipway.core.failure.DiskFailure.AmbiguousDisk;
import dev.slipway.core.failure.DiskFailure.DiskInUse;
import dev.slipway.core.failure.DiskFailure.UnknownDisk;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.signature.TestSigner;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Use.Mounted;
import dev.slipway.core.plan.DiskStep.PartitionDisk;
import dev.slipway.core.plan.ImageStep.VerifySignature;
import dev.slipway.core.plan.PoolStep.CreatePool;
import dev.slipway.core.plan.PoolStep.Vdev;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlannerTest {
    @Test
    void ordersTheStepsOfAMirror() throws InstallException {
        assertThat(ids(plan(mirror())))
                .containsExactly(
                        "save-disk SLIP0001",
                        "save-disk SLIP0002",
                        "clear-disk SLIP0001",
                        "clear-disk SLIP0002",
                        "partition-disk SLIP0001",
                        "partition-disk SLIP0002",
                        "format-esp SLIP0001",
                        "format-esp SLIP0002",
                        "create-pool rpool",
                        "create-dataset rpool/ROOT",
                        "create-boot-environment rpool/ROOT/be",
                        "keep-journal SLIP0001 before unpack-image",
                        "keep-journal SLIP0002 before unpack-image",
                        "unpack-image",
                        "keep-journal SLIP0001 before write-system-configuration",
                        "keep-journal SLIP0002 before write-system-configuration",
                        "write-system-configuration",
                        "install-boot-loader SLIP0001",
                        "install-boot-loader SLIP0002",
                        "take-snapshot rpool/ROOT/be@installed",
                        "export-pool rpool",
                        "forget-journal SLIP0001",
                        "forget-journal SLIP0002");
    }

    @Test
    void receivesABootEnvironmentInsteadOfUnpackingOne() throws InstallException {
        var plan = Planner.plan(MACHINE, mirror(), KDL, inventory(), STREAM);

        assertThat(ids(plan))
                .containsSubsequence(
                        "create-dataset rpool/ROOT",
                        "keep-journal SLIP0001 before receive-boot-environment rpool/ROOT/be",
                        "receive-boot-environment rpool/ROOT/be",
                        "keep-journal SLIP0001 before write-system-configuration")
                .doesNotContain("unpack-image", "create-boot-environment rpool/ROOT/be");
    }

    @Test
    void refusesAStreamWhereThereIsNoRootPool() {
        var configuration = Layouts.configuration(Layouts.MIRROR);

        assertThatThrownBy(() -> Planner.plan(MACHINE, configuration, KDL, inventory(), STREAM))
                .isInstanceOf(InstallException.class);
    }

    @Test
    void verifiesTheSignatureBeforeAnythingIsWritten() throws Exception {
        var key = TestSigner.usual().pem();
        var plan = plan(signedBy(mirror(), key));

        assertThat(ids(plan)).startsWith("verify-signature", "save-disk SLIP0001");
        assertThat(only(VerifySignature.class, plan))
                .isEqualTo(new VerifySignature(IMAGE, key, false));
    }

    @Test
    void erasesEveryChosenDiskAndNoOther() throws InstallException {
        assertThat(plan(mirror()).erased())
                .containsExactly(
                        new Erasure(A, "rpool mirror-0"), new Erasure(B, "rpool mirror-0"));
    }

    @Test
    void partitionsEachRootDiskToStartByItself() throws InstallException {
        assertThat(only(PartitionDisk.class, plan(single())).partitions())
                .containsExactly(
                        new Partition(1, "EF02", "bios", 1),
                        new Partition(2, "EF00", "esp", 512),
                        new Partition(3, "BF00", "pool", 0));
    }

    @Test
    void givesDisksThatDoNotStartTheMachineOnlyTheirPartOfThePool() throws InstallException {
        var plan =
                plan(
                        configuration(
                                vdev(VdevKind.STRIPE, "SLIP0001"), vdev(VdevKind.LOG, "SLIP0002")));

        assertThat(steps(PartitionDisk.class, plan).getLast().partitions())
                .containsExactly(new Partition(3, "BF00", "pool", 0));
        assertThat(ids(plan)).doesNotContain("install-boot-loader SLIP0002");
    }

    @Test
    void makesThePartitionsOfUnequalMirrorDisksEqual() throws InstallException {
        var inventory = inventory(A, sized("SLIP0002", 4 * GIBIBYTE));

        assertThat(steps(PartitionDisk.class, plan(mirror(), inventory)))
                .extracting(step -> step.partitions().getLast().sizeMebibytes())
                .containsExactly(4096L - 515, 4096L - 515);
    }

    @Test
    void tellsPoolAndFileSystemPropertiesApart() throws InstallException {
        var options = new LinkedHashMap<>(Map.of("ashift", "13", "compression", "lz4"));
        var vdevs = List.of(vdev(VdevKind.STRIPE, "SLIP0001"));
        var pool =
                only(
                        CreatePool.class,
                        plan(configuration(new PoolConfiguration("rpool", vdevs, options))));

        assertThat(pool.poolProperties())
                .containsEntry("ashift", "13")
                .containsEntry("autotrim", "on");
        assertThat(pool.fileSystemProperties())
                .containsEntry("compression", "lz4")
                .containsEntry("canmount", "off")
                .containsEntry("mountpoint", "none");
    }

    @Test
    void putsDataVdevsBeforeAllOthers() throws InstallException {
        var pool =
                only(
                        CreatePool.class,
                        plan(
                                configuration(
                                        vdev(VdevKind.LOG, "SLIP0003"),
                                        vdev(VdevKind.STRIPE, "SLIP0001"))));

        assertThat(pool.vdevs())
                .extracting(Vdev::kind)
                .containsExactly(VdevKind.STRIPE, VdevKind.LOG);
    }

    @Test
    void createsOtherPoolsInsideTheUnpackedRoot() throws InstallException {
        var plan =
                plan(
                        configuration(
                                new PoolConfiguration(
                                        "tank", List.of(vdev(VdevKind.STRIPE, "SLIP0002"))),
                                new PoolConfiguration(
                                        "rpool", List.of(vdev(VdevKind.STRIPE, "SLIP0001")))));

        assertThat(ids(plan))
                .containsSubsequence(
                        "create-pool rpool",
                        "unpack-image",
                        "create-pool tank",
                        "export-pool tank",
                        "export-pool rpool");
    }

    @Test
    void refusesADiskInUseEvenWhenNobodyChecked() {
        var inventory = inventory(A, used("SLIP0002", new Mounted("/home")));

        assertThat(failureOf(mirror(), inventory)).isInstanceOf(DiskInUse.class);
    }

    @Test
    void refusesADiskThatIsNotThere() {
        assertThat(failureOf(mirror(), inventory(A)))
                .isEqualTo(
                        new UnknownDisk(
                                "SLIP0002", " Nearest: SLIP0001 (not SLIP0002: virtio-SLIP0001)."));
    }

    @Test
    void refusesASelectorThatNamesTwoDisks() {
        assertThat(failureOf(single(), inventory(A, A))).isInstanceOf(AmbiguousDisk.class);
    }

    @Test
    void refusesTheSameDiskUnderTwoNames() {
        var twice = configuration(vdev(VdevKind.MIRROR, "SLIP0001", "id:virtio-SLIP0001"));

        assertThat(failureOf(twice, inventory())).isInstanceOf(AmbiguousDisk.class);
    }

    @Test
    void refusesWhatTheChecksFind() {
        var tiny = inventory(sized("SLIP0001", GIBIBYTE / 2));

        assertThat(failureOf(single(), tiny)).isInstanceOf(BadConfiguration.class);
    }

    @Test
    void namesDisksWithTheSameSerialByTheirIdentity() throws InstallException {
        var twin =
                new Disk(
                        "virtio-other",
                        "/dev/disk/by-id/virtio-other",
                        "/dev/vdz",
                        "",
                        "",
                        "SLIP0001",
                        Optional.empty(),
                        A.sizeBytes(),
                        512,
                        512,
                        false,
                        false,
                        Optional.empty(),
                        List.of(),
                        Optional.empty());
        var configuration = configuration(vdev(VdevKind.STRIPE, "id:virtio-SLIP0001"));

        assertThat(ids(plan(configuration, inventory(A, twin))))
                .contains("clear-disk virtio-SLIP0001");
    }

    @Test
    void takesTheSectorSizeForTheAlignmentOfThePool() throws InstallException {
        assertThat(only(CreatePool.class, plan(single())).poolProperties())
                .containsEntry("ashift", "12");
    }

    private static Failure failureOf(MachineConfiguration configuration, Inventory inventory) {
        var thrown = new Failure[1];
        assertThatThrownBy(() -> plan(configuration, inventory))
                .isInstanceOfSatisfying(InstallException.class, e -> thrown[0] = e.failure());
        return thrown[0];
    }

    private static Plan plan(MachineConfiguration configuration) throws InstallException {
        return plan(configuration, inventory());
    }

    private static Plan plan(MachineConfiguration configuration, Inventory inventory)
            throws InstallException {
        return Planner.plan(MACHINE, configuration, KDL, inventory, IMAGE);
    }

    private static List<String> ids(Plan plan) {
        return plan.steps().stream().map(Step::id).toList();
    }

    private static <S extends Step> List<S> steps(Class<S> kind, Plan plan) {
        return plan.steps().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static <S extends Step> S only(Class<S> kind, Plan plan) {
        assertThat(steps(kind, plan)).hasSize(1);
        return steps(kind, plan).getFirst();
    }
}
