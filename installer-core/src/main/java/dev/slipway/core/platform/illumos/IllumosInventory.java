package dev.slipway.core.platform.illumos;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Firmware;
import dev.slipway.core.inventory.Hardware;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Processor;
import java.util.List;

/// What a machine that runs illumos has.
record IllumosInventory(Commands commands) {
    /// A property of the root node where the machine was started by EFI; the kernel makes it.
    private static final String EFI = "efi-systab";

    Inventory look() throws InstallException, InterruptedException {
        return new Inventory(
                hardware(),
                firmware(),
                processor(),
                memoryBytes(),
                new IllumosDisks(commands).look(),
                new IllumosLinks(commands).look());
    }

    private Hardware hardware() throws InstallException, InterruptedException {
        var lines = lines("smbios", "-t", "SMB_TYPE_SYSTEM");
        return new Hardware(
                value(lines, "Manufacturer"),
                value(lines, "Product"),
                value(lines, "Serial Number"),
                value(lines, "UUID"));
    }

    private Firmware firmware() throws InstallException, InterruptedException {
        var efi = lines("prtconf", "-v").stream().anyMatch(line -> line.contains(EFI));
        return efi ? Firmware.EFI : Firmware.BIOS;
    }

    private Processor processor() throws InstallException, InterruptedException {
        var cores = lines("psrinfo").size();
        var model =
                lines("psrinfo", "-pv").stream()
                        .filter(line -> line.startsWith("\t") || line.startsWith("        "))
                        .map(String::strip)
                        .findFirst()
                        .orElse("");
        var architecture = String.join("", lines("isainfo", "-k")).strip();
        return new Processor(model, architecture, cores);
    }

    /// In megabytes, which are MiB.
    private long memoryBytes() throws InstallException, InterruptedException {
        var megabytes = String.join("", lines("prtconf", "-m")).strip();
        return megabytes.matches("\\d{1,9}") ? Long.parseLong(megabytes) << 20 : 0;
    }

    private List<String> lines(String... argv) throws InstallException, InterruptedException {
        return commands.run(Command.of(argv)).lines();
    }

    private static String value(List<String> lines, String name) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2).strip())
                .findFirst()
                .orElse("");
    }
}
