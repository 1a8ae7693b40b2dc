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

    String kernel() {
        return directory() + "/vmlinuz";
    }

    String initrd() {
        return directory() + "/initrd.img";
    }

    /// The small ones, with their text.
    SequencedMap<String, byte[]> texts() {
        var texts = new LinkedHashMap<String, byte[]>();
        texts.put("loader/loader.conf", bytes("default " + entry() + "\ntimeout 0\n"));
        texts.put("loader/entries/" + entry(), bytes(loaderEntry()));
        texts.put("grub/grub.cfg", bytes(grub()));
        return texts;
    }

    /// Boot Loader Specification, type 1.
    private String loaderEntry() {
        return """
        title Slipway %s
        linux /%s
        initrd /%s
        options %s
        """
                .formatted(bootEnvironment, kernel(), initrd(), arguments);
    }

    private String grub() {
        return """
        set timeout=0
        menuentry "Slipway %s" {
          linux /%s %s
          initrd /%s
        }
        """
                .formatted(bootEnvironment, kernel(), arguments, initrd());
    }

    private String entry() {
        return "slipway-" + bootEnvironment + ".conf";
    }

    private String directory() {
        return "slipway/" + bootEnvironment;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
