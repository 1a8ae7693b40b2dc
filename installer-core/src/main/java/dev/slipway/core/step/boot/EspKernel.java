package dev.slipway.core.step.boot;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.RootPlace;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;

/// The newest kernel of the image, and the files by which an EFI system partition starts it.
record EspKernel(Kernel kernel, EspFiles files) {
    static EspKernel of(RootPlace root, Site site, Tools tools)
            throws InstallException, InterruptedException {
        var kernel = Kernel.newest(site.files(), site.plan().image().reference());
        var arguments = KernelArguments.read(root, site, tools);
        return new EspKernel(kernel, new EspFiles(root.name(), arguments));
    }

    void copyTo(Esp esp) throws InstallException {
        esp.copy(kernel.image(), files.kernel());
        esp.copy(kernel.initrd(), files.initrd());
    }

    /// How much more of the partition it takes: what an earlier run copied is overwritten.
    long missingBytes(Esp esp) throws InstallException {
        var there = esp.tree().sizeBytes(files.kernel()) + esp.tree().sizeBytes(files.initrd());
        return kernel.sizeBytes() - there;
    }
}
