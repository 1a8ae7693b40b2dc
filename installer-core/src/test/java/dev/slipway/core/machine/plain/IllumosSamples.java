package dev.slipway.core.machine.plain;

import dev.slipway.protocol.machined.DiskInfo;
import dev.slipway.protocol.machined.MemoryDeviceInfo;
import dev.slipway.protocol.machined.NetworkInterface;
import dev.slipway.protocol.machined.PartitionInfo;
import dev.slipway.protocol.machined.ProcessorInfo;
import dev.slipway.protocol.machined.SmbiosInfo;
import dev.slipway.protocol.machined.SystemInfo;
import dev.slipway.protocol.machined.SystemInfoResponse;

/// A machine as the illumos daemon tells of it.
public final class IllumosSamples {
    public static final String FIRST = "c0t5000CCA02D8B41C4d0";
    public static final String SECOND = "c0t5000CCA02D8B50A8d0";
    public static final String ID = "machined-564d1f7c-3b1e-4c0f-8a55-0cc47a11d2e0";

    public static final String CONFIGURATION =
            """
            pool "rpool" {
                vdev "mirror" {
                    disks "serial:2EG0KP3J" "2EG0M9AB"
                }
                options {
                    ashift "12"
                }
            }
            image "oci://registry.test/omnios:r151054"
            boot-environment-name "omnios"
            sysconfig {
                hostname "hv01"
                nameserver "192.0.2.53"
                interface "net0" selector="mac:0c:c4:7a:11:d2:e0" {
                    address name="v4" kind="static" "192.0.2.10/24"
                }
            }
            """;

    private IllumosSamples() {}

    public static SystemInfoResponse machine() {
        return without()
                .addDisks(disk(FIRST, "2EG0KP3J", "1"))
                .addDisks(disk(SECOND, "2EG0M9AB", "2"))
                .addDisks(
                        disk("c0t5000CCA02D8B77F0d0", "2EG0QQ7T", "3").toBuilder()
                                .setFaultStatus("yes"))
                .addDisks(disk("c1t0d0", "", "4"))
                .addPartitions(partition(FIRST + "s0", 1_199_000_000_000L))
                .addPartitions(partition(FIRST + "s8", 8_388_608))
                .build();
    }

    /// The same machine with another disk in the first bay.
    public static SystemInfoResponse exchanged() {
        return without()
                .addDisks(disk(FIRST, "2EG0KP3J", "2"))
                .addDisks(disk(SECOND, "2EG0M9AB", "1"))
                .build();
    }

    private static SystemInfoResponse.Builder without() {
        return SystemInfoResponse.newBuilder().setSmbios(smbios()).addNetworkInterfaces(link());
    }

    private static DiskInfo disk(String device, String serial, String bay) {
        return DiskInfo.newBuilder()
                .setDevice(device)
                .setVendor("HGST")
                .setProduct("HUC101212CSS600")
                .setSerial(serial)
                .setSizeBytes(1_200_243_695_616L)
                .addPaths("/dev/dsk/" + device)
                .setFaultStatus("no")
                .setLocationCode("no")
                .setChassisBay("/SYS/HDD" + bay)
                .build();
    }

    private static PartitionInfo partition(String device, long size) {
        return PartitionInfo.newBuilder()
                .setDevice(device)
                .setSizeBytes(size)
                .setParentDevice(FIRST)
                .build();
    }

    private static NetworkInterface link() {
        return NetworkInterface.newBuilder()
                .setName("net0")
                .setLink("ixgbe0")
                .setClass_("phys")
                .setState("up")
                .setSpeed("10000Mb")
                .setMacAddress("0c:c4:7a:11:d2:e0")
                .setMtu("1500")
                .build();
    }

    private static SmbiosInfo smbios() {
        return SmbiosInfo.newBuilder()
                .setSystem(
                        SystemInfo.newBuilder()
                                .setManufacturer("Supermicro")
                                .setProduct("SYS-1028R")
                                .setSerialNumber("S12345")
                                .setUuid("564D1F7C-3B1E-4C0F-8A55-0CC47A11D2E0"))
                .addProcessors(ProcessorInfo.newBuilder().setVersion("Xeon").setThreadCount(16))
                .addMemoryDevices(
                        MemoryDeviceInfo.newBuilder()
                                .setDeviceLocator("P1-DIMMA1")
                                .setSize(64L << 30)
                                .setMemoryType(0x1a)
                                .setConfiguredSpeed("2400 MT/s"))
                .build();
    }
}
