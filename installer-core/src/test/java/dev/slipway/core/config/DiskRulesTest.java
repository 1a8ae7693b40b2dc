package dev.slipway.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.Layouts;
import dev.slipway.core.config.ConfigurationReading.Refused;
import dev.slipway.core.config.ConfigurationReading.Understood;
import dev.slipway.core.config.PartitionConfiguration.SubvolumeConfiguration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiskRulesTest {
    @Test
    void understandsPartitionsInTheirOrder() {
        var disk = Layouts.configuration(Layouts.EXT4_IN_MBR).disks().getFirst();

        assertThat(disk.disks()).containsExactly("serial:SLIP0001");
        assertThat(disk.table()).isEqualTo(TableKind.MBR);
        assertThat(disk.boot()).isEqualTo(BootKind.BIOS);
        assertThat(disk.partitions())
                .extracting(PartitionConfiguration::name)
                .containsExactly("boot", "root", "swap", "data");
        assertThat(disk.root()).contains(disk.partitions().get(1));
        assertThat(disk.partitions().get(1).options()).containsEntry("noatime", "");
        assertThat(disk.partitions().get(3).label()).contains("DATA");
    }

    @Test
    void takesASubvolumeForTheRoot() {
        var configuration = Layouts.configuration(Layouts.SUBVOLUMES);
        var partition = configuration.rootDisks().orElseThrow().partitions().getFirst();

        assertThat(partition.rootSubvolume()).contains(new SubvolumeConfiguration("@", "/"));
        assertThat(partition.mount()).isEmpty();
        assertThat(partition.options()).containsEntry("compress", "zstd");
    }

    @Test
    void startsAGptByEfiAndBiosWhereNothingElseIsSaid() {
        var disk = Layouts.configuration(Layouts.MIRROR).disks().getFirst();

        assertThat(disk.table()).isEqualTo(TableKind.GPT);
        assertThat(disk.boot()).isEqualTo(BootKind.EFI_AND_BIOS);
        assertThat(disk.mirrored()).isTrue();
    }

    @Test
    void hasNoRootPoolBesideARootPartition() {
        assertThat(Layouts.configuration(Layouts.POOL_BESIDE).rootPool()).isEmpty();
        assertThat(Layouts.configuration(Layouts.DATA_BESIDE_A_POOL).rootPool()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Layouts.EXT4,
                Layouts.EXT4_IN_MBR,
                Layouts.SUBVOLUMES,
                Layouts.MIRROR,
                Layouts.POOL_BESIDE
            })
    void readsWhatItWrote(String disks) {
        var configuration = Layouts.configuration(disks);
        var written = MachineConfigurationWriter.write(configuration);

        assertThat(MachineConfigurationReader.read(written))
                .isInstanceOfSatisfying(
                        Understood.class,
                        read -> assertThat(read.configuration()).isEqualTo(configuration));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "partition-missing       | ",
                "root-missing            | partition \"a\" { filesystem \"ext4\" }",
                "partition-repeated      | partition \"a\" { filesystem \"ext4\"; size \"1G\";"
                        + " mount \"/\" }; partition \"a\" { filesystem \"swap\" }",
                "partition-name-bad      | partition \"a b\" { filesystem \"ext4\"; mount \"/\" }",
                "partition-size-bad      | partition \"a\" { filesystem \"ext4\"; mount \"/\"; size"
                        + " \"1GiB\" }",
                "partition-size-missing  | partition \"a\" { filesystem \"ext4\"; mount \"/\" };"
                        + " partition \"b\" { filesystem \"swap\" }",
                "partition-too-small     | partition \"a\" { filesystem \"xfs\"; mount \"/\"; size"
                        + " \"299M\" }",
                "file-system-unknown     | partition \"a\" { filesystem \"ext5\"; mount \"/\" }",
                "root-unfit              | partition \"a\" { filesystem \"ntfs\"; mount \"/\" }",
                "swap-mounted            | partition \"a\" { filesystem \"swap\"; mount \"/swap\""
                        + " }",
                "mount-bad               | partition \"a\" { filesystem \"ext4\"; mount \"/a/../b\""
                        + " }",
                "mount-repeated          | partition \"a\" { filesystem \"ext4\"; size \"1G\";"
                        + " mount \"/\" }; partition \"b\" { filesystem \"ext4\"; mount \"/\" }",
                "mount-beside-subvolumes | partition \"a\" { filesystem \"btrfs\"; mount \"/\";"
                        + " subvolume \"b\" mount=\"/b\" }",
                "mount-option-bad        | partition \"a\" { filesystem \"ext4\"; mount \"/\";"
                        + " option \"a,b\" }",
                "mount-option-ours       | partition \"a\" { filesystem \"btrfs\"; mount \"/\";"
                        + " option \"subvol\" \"x\" }",
                "mount-option-repeated   | partition \"a\" { filesystem \"ext4\"; mount \"/\";"
                        + " option \"ro\"; option \"ro\" }",
                "label-bad               | partition \"a\" { filesystem \"ext4\"; mount \"/\";"
                        + " label \"a b\" }",
                "label-long              | partition \"a\" { filesystem \"xfs\"; mount \"/\"; label"
                        + " \"thirteen-char\" }",
                "subvolume-not-btrfs     | partition \"a\" { filesystem \"xfs\"; subvolume \"b\""
                        + " mount=\"/\" }",
                "subvolume-not-mounted   | partition \"a\" { filesystem \"btrfs\"; subvolume \"b\""
                        + " }",
                "subvolume-bad           | partition \"a\" { filesystem \"btrfs\"; subvolume"
                        + " \"b/c\" mount=\"/\" }",
                "subvolume-repeated      | partition \"a\" { filesystem \"btrfs\"; subvolume \"b\""
                        + " mount=\"/\"; subvolume \"b\" mount=\"/c\" }"
            })
    void refuses(String code, String partitions) {
        assertThat(errors("disk \"A\" { " + Optional.ofNullable(partitions).orElse("") + " }"))
                .contains(code);
    }

    @Test
    void refusesWhatAnMbrCannotDo() {
        var five =
                Stream.of("a", "b", "c", "d", "e")
                        .map("partition \"%s\" { filesystem \"swap\"; size \"1M\" }\n"::formatted)
                        .collect(Collectors.joining());
        var all = "disk \"A\" table=\"mbr\" { boot \"efi-and-bios\"\n" + five;

        assertThat(errors(all + "}")).contains("partitions-too-many", "mbr-not-efi");
    }

    @Test
    void refusesADiskThatAPoolHasToo() {
        var disks = Layouts.EXT4 + "pool \"p\" { vdev \"stripe\" { disks \"SLIP0001\" } }\n";

        assertThat(errors(disks)).containsExactly("disk-duplicate");
    }

    private static List<String> errors(String disks) {
        var reading = MachineConfigurationReader.read(Layouts.kdl(disks));
        assertThat(reading).isInstanceOf(Refused.class);
        return ((Refused) reading).problems().stream().map(Problem::code).toList();
    }
}
