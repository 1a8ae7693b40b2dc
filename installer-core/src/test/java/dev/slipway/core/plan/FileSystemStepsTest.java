package dev.slipway.core.plan;

import static dev.slipway.core.Samples.B;
import static dev.slipway.core.Samples.GIBIBYTE;
import static dev.slipway.core.Samples.IMAGE;
import static dev.slipway.core.Samples.inventory;
import static dev.slipway.core.Samples.sized;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.Layouts;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.plan.DiskStep.PartitionDisk;
import dev.slipway.core.plan.FileSystemStep.MountFileSystems;
import dev.slipway.core.plan.SystemStep.InstallBiosLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileSystemStepsTest {
    @Test
    void mirrorsEveryPartitionButThoseToStartFrom() throws InstallException {
        assertThat(ids(Layouts.MIRROR))
                .containsExactly(
                        "save-disk SLIP0001",
                        "save-disk SLIP0002",
                        "clear-disk SLIP0001",
                        "clear-disk SLIP0002",
                        "partition-disk SLIP0001",
                        "partition-disk SLIP0002",
                        "format-esp SLIP0001",
                        "format-esp SLIP0002",
                        "create-array swap",
                        "create-array root",
                        "format-file-system swap",
                        "format-file-system root",
                        "mount-file-systems",
                        "keep-journal SLIP0001 before unpack-image",
                        "keep-journal SLIP0002 before unpack-image",
                        "unpack-image",
                        "keep-journal SLIP0001 before write-system-configuration",
                        "keep-journal SLIP0002 before write-system-configuration",
                        "write-system-configuration",
                        "write-fstab",
                        "install-boot-loader SLIP0001",
                        "install-boot-loader SLIP0002",
                        "finish-file-systems",
                        "forget-journal SLIP0001",
                        "forget-journal SLIP0002");
    }

    @Test
    void startsByBiosAloneWithoutAnEfiSystemPartition() throws InstallException {
        assertThat(ids(Layouts.EXT4_IN_MBR))
                .contains("install-bios-loader SLIP0001")
                .doesNotContain("format-esp SLIP0001", "install-boot-loader SLIP0001");
    }

    @Test
    void letsGoFirstOfWhatIsMountedInAnother() throws InstallException {
        assertThat(ids(Layouts.POOL_BESIDE))
                .containsSubsequence("create-pool rpool", "mount-datasets")
                .containsSequence("export-pool rpool", "finish-file-systems");
        assertThat(ids(Layouts.DATA_BESIDE_A_POOL))
                .containsSubsequence(
                        "create-boot-environment rpool/ROOT/be",
                        "mount-file-systems",
                        "unpack-image",
                        "finish-file-systems",
                        "export-pool rpool");
    }

    @Test
    void mountsTheRootFirst() throws InstallException {
        var mounts = only(MountFileSystems.class, Layouts.SUBVOLUMES, inventory()).mounts();

        assertThat(mounts).extracting(Mount::path).containsExactly("/", "/home");
        assertThat(mounts.getFirst().options()).containsExactly("subvol=@", "compress=zstd");
    }

    @Test
    void findsTheKernelInTheFileSystemThatHoldsBoot() throws InstallException {
        var own = only(InstallBiosLoader.class, Layouts.EXT4_IN_MBR, inventory()).kernel();
        var within = only(InstallBiosLoader.class, Layouts.SUBVOLUMES, inventory()).kernel();

        assertThat(own.folder()).isEmpty();
        assertThat(within.folder()).isEqualTo("/@/boot");
    }

    @Test
    void makesThePartitionsOfAnArrayAsLargeAsTheSmallestDiskAllows() throws InstallException {
        var unequal = inventory(sized("SLIP0001", 9 * GIBIBYTE), B);
        var table = only(PartitionDisk.class, Layouts.MIRROR, unequal);

        assertThat(table.partitions().getLast().sizeMebibytes())
                .isEqualTo(8192 - 2 - 1 - 512 - 1024);
    }

    @Test
    void plansTheSameTwice() throws InstallException {
        assertThat(PlanHash.of(plan(Layouts.MIRROR, inventory())))
                .isEqualTo(PlanHash.of(plan(Layouts.MIRROR, inventory())))
                .isNotEqualTo(PlanHash.of(plan(Layouts.EXT4, inventory())));
    }

    private static List<String> ids(String disks) throws InstallException {
        return plan(disks, inventory()).steps().stream().map(Step::id).toList();
    }

    private static <T> T only(Class<T> kind, String disks, Inventory inventory)
            throws InstallException {
        return plan(disks, inventory).steps().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Plan plan(String disks, Inventory inventory) throws InstallException {
        var configuration = Layouts.configuration(disks);
        return Planner.plan("machine-1", configuration, Layouts.kdl(disks), inventory, IMAGE);
    }
}
