package dev.slipway.core.platform.linux;

import java.util.Optional;
import java.util.stream.Stream;

/// Who a disk says it is.
record DiskIdentity(String vendor, String model, String serial, Optional<String> wwn) {
    /// What udev asked the disk itself for comes first: sysfs cuts models off, and shows no serial of SATA.
    static DiskIdentity of(BlockDevice device, UdevProperties udev) {
        return new DiskIdentity(
                vendor(device), model(device, udev), serial(device, udev), wwn(device, udev));
    }

    /// `ATA` is what libata calls every maker, and a number is the bus's id of one.
    private static String vendor(BlockDevice device) {
        var vendor = device.attribute("device/vendor");
        return vendor.equals("ATA") || vendor.startsWith("0x") ? "" : vendor;
    }

    private static String model(BlockDevice device, UdevProperties udev) {
        return first(
                udev.spelled("ID_MODEL"),
                device.attribute("device/model"),
                device.name().startsWith("vd") ? "virtio" : "");
    }

    /// `ID_SERIAL_SHORT` of a SAS disk is its WWN; its serial number is the other.
    private static String serial(BlockDevice device, UdevProperties udev) {
        return first(
                device.attribute("serial"),
                udev.get("ID_SCSI_SERIAL"),
                udev.get("ID_SERIAL_SHORT"),
                device.attribute("device/serial"));
    }

    private static Optional<String> wwn(BlockDevice device, UdevProperties udev) {
        return Stream.of(
                        udev.get("ID_WWN_WITH_EXTENSION"),
                        udev.get("ID_WWN"),
                        device.attribute("wwid"),
                        device.attribute("device/wwid").replaceFirst("^naa\\.", "0x"))
                .filter(DiskIdentity::isWorldWide)
                .findFirst();
    }

    /// Kernels make up others from model and serial number where a disk has none.
    private static boolean isWorldWide(String name) {
        return name.matches("0x[0-9a-fA-F]{16,}|eui\\.[0-9a-fA-F]{16,}|uuid\\.[0-9a-fA-F-]{36}");
    }

    private static String first(String... candidates) {
        return Stream.of(candidates).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }
}
