package dev.slipway.core.engine;

import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Continued;
import dev.slipway.core.event.InstallEvent.Purpose;
import dev.slipway.core.event.InstallationReport;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The installations since the last one that reached its end, as a stack: each that was rolled back uncovers the one before
/// it, whose traces are on the disks again.
///
/// @param left those that did something, were not rolled back, and did not reach their end; the latest first
record Attempts(List<Story> left) {
    /// @param stories of all installations, the latest first
    static Attempts in(List<Story> stories) {
        var since =
                stories.stream()
                        .filter(story -> story.report().end().isPresent())
                        .filter(story -> didSomething(story.report()))
                        .takeWhile(story -> !installed(story.report()))
                        .toList();
        var undone = new HashSet<String>();
        since.stream()
                .filter(story -> completed(story.report()))
                .forEach(story -> undone.addAll(chain(story, since)));
        return new Attempts(since.stream().filter(without(undone)).toList());
    }

    /// The latest that changed anything, for what that took away is lost with it; where none did, the latest.
    Optional<Story> latest() {
        return latestChange().or(() -> left.stream().findFirst());
    }

    private Optional<Story> latestChange() {
        return left.stream().filter(it -> !it.report().everChanged().isEmpty()).findFirst();
    }

    /// The one that had changed something before that one began; not what that one goes on with.
    Optional<Story> before(Story story) {
        var earlier = left.stream().skip(left.indexOf(story) + 1L).toList();
        var own = chain(story, left);
        return new Attempts(earlier.stream().filter(without(own)).toList()).latestChange();
    }

    /// That one, what it went on with or undid, what that had gone on with, and so on.
    private static Set<String> chain(Story story, List<Story> all) {
        var ids = new HashSet<>(Set.of(story.installation()));
        for (var earlier : all) {
            if (ids.contains(earlier.installation())) {
                earlier.report().earlier().map(Continued::earlier).ifPresent(ids::add);
            }
        }
        return ids;
    }

    private static Predicate<Story> without(Set<String> ids) {
        return story -> !ids.contains(story.installation());
    }

    private static boolean didSomething(InstallationReport report) {
        return !report.everBegun().isEmpty() || completed(report);
    }

    private static boolean installed(InstallationReport report) {
        return completed(report) && report.purpose() != Purpose.ROLL_BACK;
    }

    private static boolean completed(InstallationReport report) {
        return report.end().orElseThrow() instanceof Completed;
    }
}
