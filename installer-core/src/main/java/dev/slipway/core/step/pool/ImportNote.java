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

    void write() throws InstallException {
        var file = file(site.records().savedFolder());
        try {
            Files.write(file, new byte[0]);
        } catch (IOException e) {
            throw unusable(file, e);
        }
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
        return saved.resolve("adopting-" + adopted.guid());
    }

    private static InstallException unusable(Path file, IOException e) {
        return new InstallException(new FileUnusable(file.toString(), e.toString()), e);
    }
}
