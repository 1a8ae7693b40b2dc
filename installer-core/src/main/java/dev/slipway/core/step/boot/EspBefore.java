package dev.slipway.core.step.boot;

import dev.slipway.core.failure.InstallException;
import java.util.List;

/// What an EFI system partition started before a boot environment was added to it: kept in that one's own folder, so
/// that it is there as long as the boot environment is, whatever becomes of the machine that installs.
record EspBefore(Esp esp, String bootEnvironment) {
    private static final List<String> CHANGED = List.of(EspFiles.LOADER, EspFiles.GRUB);

    /// Complete, or not there at all; an earlier run's is not replaced, for since then all is changed.
    void keep() throws InstallException {
        if (esp.tree().has(folder())) {
            return;
        }
        var fresh = folder() + ".new";
        esp.tree().delete(fresh);
        esp.makeFolder(fresh);
        for (var name : CHANGED) {
            if (esp.tree().has(name)) {
                esp.replace(kept(fresh, name), esp.tree().bytes(name));
            }
        }
        esp.rename(fresh, folder());
    }

    /// Empty where there was no such file.
    String text(String name) throws InstallException {
        return esp.tree().has(kept(name)) ? esp.tree().text(kept(name)) : "";
    }

    void putBack() throws InstallException {
        for (var name : CHANGED) {
            if (esp.tree().has(kept(name))) {
                esp.replace(name, esp.tree().bytes(kept(name)));
            }
        }
    }

    private String kept(String name) {
        return kept(folder(), name);
    }

    /// By its last part: both differ in it.
    private static String kept(String folder, String name) {
        return folder + name.substring(name.lastIndexOf('/'));
    }

    private String folder() {
        return EspFiles.directory(bootEnvironment) + "/before";
    }
}
