package dev.slipway.core.event;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.slipway.core.failure.Failure;
import java.util.List;

/// What the engine says while it installs. Lifecycle events always arrive; [Progressed] may be dropped.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "event")
public sealed interface InstallEvent {
    /// The first: what will be done.
    ///
    /// @param steps the ids of the plan's steps, in order
    /// @param simulated whether disks and tools are simulated
    record Planned(String planHash, List<String> steps, boolean simulated) implements InstallEvent {
        public Planned {
            steps = List.copyOf(steps);
        }
    }

    record Started(String step) implements InstallEvent {}

    record Progressed(String step, Progress progress) implements InstallEvent {}

    record Finished(String step, Outcome outcome, long milliseconds) implements InstallEvent {}

    /// A line for the log.
    ///
    /// @param step which step it belongs to; empty for none
    record Logged(Level level, String step, String text) implements InstallEvent {}

    /// Nothing follows it.
    sealed interface Ended extends InstallEvent {}

    /// Everything was done and verified.
    ///
    /// @param facts what was read back, for the report: name and value
    record Completed(List<Fact> facts) implements Ended {
        public Completed {
            facts = List.copyOf(facts);
        }
    }

    /// @param step where it failed; empty if before the first
    /// @param changed what was changed so far, in words for people; empty if nothing was written
    record Failed(String step, Failure failure, List<String> changed) implements Ended {
        public Failed {
            changed = List.copyOf(changed);
        }
    }

    record Cancelled(String step, List<String> changed) implements Ended {
        public Cancelled {
            changed = List.copyOf(changed);
        }
    }

    record Fact(String name, String value) {}

    enum Level {
        DEBUG,
        INFO,
        WARNING,
        ERROR
    }

    enum Outcome {
        DONE,
        /// It was done already, as a look before it showed.
        SKIPPED
    }
}
