package dev.slipway.core.engine;

import dev.slipway.core.event.InstallEvent.Continued;
import dev.slipway.core.event.InstallEvent.Purpose;
import dev.slipway.core.plan.Plan;
import java.util.Optional;

/// What the engine is to carry out: a plan that the operator confirmed by its hash, and what it is for.
public sealed interface Undertaking {
    /// Its steps are those that will be run.
    Plan plan();

    /// The one that the operator confirmed, which need not be that of the plan.
    String hash();

    /// What is to be known after the process that carries it out is gone: the plan of the installation.
    Plan installed();

    Purpose purpose();

    Optional<Continued> earlier();

    /// A new installation: planned anew from what is on the machine before anything is written.
    record Installing(Confirmed confirmed) implements Undertaking {
        @Override
        public Plan plan() {
            return confirmed.plan();
        }

        @Override
        public String hash() {
            return confirmed.hash();
        }

        @Override
        public Plan installed() {
            return plan();
        }

        @Override
        public Purpose purpose() {
            return Purpose.INSTALL;
        }

        @Override
        public Optional<Continued> earlier() {
            return Optional.empty();
        }
    }

    /// Goes on with an installation: the same plan, on disks that it has changed by now.
    record Resuming(Plan plan, String hash, Continued from) implements Undertaking {
        @Override
        public Plan installed() {
            return plan;
        }

        @Override
        public Purpose purpose() {
            return Purpose.RESUME;
        }

        @Override
        public Optional<Continued> earlier() {
            return Optional.of(from);
        }
    }

    /// Puts back what an installation took away.
    ///
    /// @param plan as [RollBack] makes it of `installed`
    /// @param before as in [Unfinished#before]
    record RollingBack(
            Plan plan, String hash, Plan installed, Continued from, Optional<String> before)
            implements Undertaking {
        @Override
        public Purpose purpose() {
            return Purpose.ROLL_BACK;
        }

        @Override
        public Optional<Continued> earlier() {
            return Optional.of(from);
        }
    }
}
