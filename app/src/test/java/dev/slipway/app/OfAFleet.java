package dev.slipway.app;

import dev.slipway.app.fake.FakeStory;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.failure.DiskFailure.DiskWriteFailed;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/// Three machines, before whom somebody sits.
abstract class OfAFleet {
    private static final Failed FAILED =
            new Failed(
                    "export-pool rpool",
                    new DiskWriteFailed("S4EVNX0R1232D", "EIO"),
                    List.of("Pool rpool was created."));

    @TempDir Path reports;

    FleetWorld whole() {
        return FleetWorld.of(reports, FakeStory.whole(), FakeStory.whole(), FakeStory.whole());
    }

    /// None of them comes to its end.
    FleetWorld hanging() {
        return FleetWorld.of(
                reports,
                FakeStory.whole().hangingAt(12),
                FakeStory.whole().hangingAt(12),
                FakeStory.whole().hangingAt(12));
    }

    /// The second one fails, and can be gone on with; the others hang.
    FleetWorld failing() {
        var world =
                FleetWorld.of(
                        reports,
                        FakeStory.whole().hangingAt(9),
                        FakeStory.endingWith(FAILED, 0),
                        FakeStory.whole().hangingAt(9));
        world.claim(1).unfinished();
        return world;
    }
}
