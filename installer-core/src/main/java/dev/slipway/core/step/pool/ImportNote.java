package dev.slipway.core.step.pool;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.plan.AdoptionStep.AdoptPool;
import dev.slipway.core.step.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// That this installation imported a pool, or died as it did: then its labels may name the system that runs here, and
/// whoever goes on has to force his way past that.
record ImportNote(AdoptPool adopted, Site site) {
    boolean isThere() {
        return Files.exists(file(site.records().saved()));
    }

    /// On the disk before the pool is touched: an import that a power cut ended must find it.
    void write() throws InstallException {
        site.records().note(name());
    }

    void remove() throws InstallException {
        var file = file(site.records().saved());
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private Path file(Path saved) {
        return saved.resolve(name());
    }

    private String name() {
        return "adopting-" + adopted.guid();
    }

    private static InstallException unusable(Path file, IOException e) {
        return new InstallException(new FileUnusable(file.toString(), e.toString()), e);
    }
}
