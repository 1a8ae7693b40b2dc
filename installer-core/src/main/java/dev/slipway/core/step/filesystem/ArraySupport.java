package dev.slipway.core.step.filesystem;

import dev.slipway.core.failure.ImageFailure.ImageLacks;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.step.site.TargetRoot;
import dev.slipway.core.step.site.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// What an image must have to start from an array: mdadm, whose hook puts what assembles arrays into the initial file
/// system as the image is built, and the driver that the hook takes from the kernel's modules.
record ArraySupport(TargetRoot files) {
    private static final String TOOL = "/usr/sbin/mdadm";
    private static final String DRIVER = "/raid1.ko";
    private static final String KERNEL = "vmlinuz-";
    private static final List<String> MODULES = List.of("lib/modules/", "usr/lib/modules/");

    /// @throws InstallException with `ImageLacks`
    void require() throws InstallException {
        if (!has("usr/sbin/mdadm") && !has("sbin/mdadm")) {
            throw lacks(TOOL);
        }
        var told = lists();
        if (!told.isEmpty() && told.stream().noneMatch(list -> list.contains(DRIVER))) {
            throw lacks(Words.of("write-fstab.driver"));
        }
    }

    /// Of the modules of each kernel that says which it has, built into it or not.
    private List<String> lists() throws InstallException {
        var lists = new ArrayList<String>();
        for (var version : versions()) {
            for (var folder : MODULES) {
                lists.add(files.text(folder + version + "/modules.dep"));
                lists.add(files.text(folder + version + "/modules.builtin"));
            }
        }
        lists.removeIf(String::isEmpty);
        return lists;
    }

    private List<String> versions() throws InstallException {
        var boot = files.directory("boot");
        try (var entries = Files.list(boot)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> name.startsWith(KERNEL))
                    .map(name -> name.substring(KERNEL.length()))
                    .toList();
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(boot.toString(), e.toString()), e);
        }
    }

    private boolean has(String file) throws InstallException {
        return files.existing(file).isPresent();
    }

    private static InstallException lacks(String what) {
        return new InstallException(new ImageLacks(what, Words.of("write-fstab.arrays")));
    }
}
