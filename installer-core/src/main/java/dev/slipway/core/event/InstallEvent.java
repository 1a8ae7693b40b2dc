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
    record Planned(String planHash, List<String> steps, boolean simulated, Purpose purpose)
            implements InstallEvent {
        public Planned {
            steps = List.copyOf(steps);
        }

        /// A new installation.
        public Planned(String planHash, List<String> steps, boolean simulated) {
            this(planHash, steps, simulated, Purpose.INSTALL);
        }
    }

    /// It goes on where an earlier installation stopped, or undoes it.
    ///
    /// @param earlier the id of that installation
    /// @param finished the ids of the steps that it had finished
    /// @param begun the ids of the steps that it had begun, those included
    /// @param changed what it had changed, in words for people
    record Continued(
            String earlier, List<String> finished, List<String> begun, List<String> changed)
            implements InstallEvent {
        public Continued {
            finished = List.copyOf(finished);
            begun = List.copyOf(begun);
            changed = List.copyOf(changed);
        }
    }

    /// @param change what the step changes, in words for people; empty where it changes nothing
    record Started(String step, String change) implements InstallEvent {
        public Started(String step) {
            this(step, "");
        }
    }

    record Progressed(String step, Progress progress) implements InstallEvent {}

    /// The step cannot get on just now, and tries again by itself.
    record Delayed(String step, Delay delay) implements InstallEvent {}

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

    record Fact(String name, String value) {
        /// Of a roll back: the installation whose traces are on the disks again, for it had not reached its end either.
        public static final String UNFINISHED = "unfinished";
    }

    enum Level {
        DEBUG,
        INFO,
        WARNING,
        ERROR
    }

    enum Outcome {
        DONE,
        /// It was done already, as a look before it showed.
        SKIPPED,
        /// An earlier run had done it: verified, and brought back where the running system needs it.
        RESTORED
    }

    /// What a run is for.
    enum Purpose {
        INSTALL,
        /// Goes on with an installation that did not reach its end.
        RESUME,
        /// Puts back what an installation that did not reach its end took away.
        ROLL_BACK
    }
}
