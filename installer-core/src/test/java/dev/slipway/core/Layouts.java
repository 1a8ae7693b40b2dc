package dev.slipway.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.config.ConfigurationReading.Understood;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.MachineConfigurationReader;

/// Configurations that lay disks out without a root pool.
public final class Layouts {
    public static final String EXT4 =
            """
            disk "serial:SLIP0001" {
                partition "root" { filesystem "ext4"; mount "/" }
            }
            """;

    public static final String EXT4_IN_MBR =
            """
            disk "serial:SLIP0001" table="mbr" {
                partition "boot" { filesystem "ext4"; size "512M"; mount "/boot" }
                partition "root" { filesystem "xfs"; size "4G"; mount "/"; option "noatime" }
                partition "swap" { filesystem "swap"; size "1G" }
                partition "data" { filesystem "ntfs"; label "DATA"; mount "/data" }
            }
            """;

    public static final String SUBVOLUMES =
            """
            disk "serial:SLIP0001" table="gpt" {
                boot "bios"
                partition "root" {
                    filesystem "btrfs"
                    size "6G"
                    subvolume "@home" mount="/home"
                    subvolume "@" mount="/"
                    option "compress" "zstd"
                }
                partition "exchange" { filesystem "vfat"; label "EXCHANGE"; mount "/exchange" }
            }
            """;

    public static final String MIRROR =
            """
            disk "serial:SLIP0001" "serial:SLIP0002" {
                partition "swap" { filesystem "swap"; size "1G" }
                partition "root" { filesystem "ext4"; mount "/"; label "root" }
            }
            """;

    public static final String POOL_BESIDE =
            """
            disk "serial:SLIP0001" {
                partition "root" { filesystem "btrfs"; mount "/" }
            }
            pool "rpool" { vdev "stripe" { disks "serial:SLIP0002" } }
            """;

    public static final String DATA_BESIDE_A_POOL =
            """
            pool "rpool" { vdev "stripe" { disks "serial:SLIP0002" } }
            disk "serial:SLIP0001" {
                partition "srv" { filesystem "xfs"; mount "/srv" }
            }
            """;

    private Layouts() {}

    public static String kdl(String disks) {
        return disks
                + """

                image "oci://registry.example/debian:13"
                sysconfig { hostname "host" }
                """;
    }

    public static MachineConfiguration configuration(String disks) {
        var reading = MachineConfigurationReader.read(kdl(disks));
        assertThat(reading).isInstanceOf(Understood.class);
        return ((Understood) reading).configuration();
    }
}
