package dev.slipway.core.step.boot;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What is on an EFI system partition so that EFI and BIOS start the same kernel, by path from its root.
///
/// @param bootEnvironment the last part of the dataset's name, or what stands for it where there is none
/// @param arguments for the kernel
record EspFiles(String bootEnvironment, String arguments) {
    /// The path that every firmware tries by itself, so that no variable of the firmware is needed.
    static final String EFI_LOADER = "EFI/BOOT/BOOTX64.EFI";

    /// What systemd-boot starts.
    static final String LOADER = "loader/loader.conf";

    /// What GRUB starts.
    static final String GRUB = "grub/grub.cfg";

    /// A folder for each boot environment.
    static final String ENVIRONMENTS = "slipway";

    String kernel() {
        return directory() + "/vmlinuz";
    }

    String initrd() {
        return directory() + "/initrd.img";
    }

    /// The small ones, with their text.
    SequencedMap<String, byte[]> texts() {
        var texts = new LinkedHashMap<String, byte[]>();
        texts.put(LOADER, bytes("default " + entryName() + "\ntimeout 0\n"));
        texts.put(entry(), bytes(loaderEntry()));
        texts.put(GRUB, bytes("set timeout=0\n" + GrubMenu.entry(this)));
        return texts;
    }

    /// Boot Loader Specification, type 1.
    String loaderEntry() {
        return """
        title Slipway %s
        linux /%s
        initrd /%s
        options %s
        """
                .formatted(bootEnvironment, kernel(), initrd(), arguments);
    }

    /// The path of its entry for systemd-boot.
    String entry() {
        return entry(bootEnvironment);
    }

    static String entry(String bootEnvironment) {
        return "loader/entries/" + entryName(bootEnvironment);
    }

    /// As `loader.conf` names it.
    String entryName() {
        return entryName(bootEnvironment);
    }

    private static String entryName(String bootEnvironment) {
        return "slipway-" + bootEnvironment + ".conf";
    }

    private String directory() {
        return directory(bootEnvironment);
    }

    static String directory(String bootEnvironment) {
        return ENVIRONMENTS + "/" + bootEnvironment;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
