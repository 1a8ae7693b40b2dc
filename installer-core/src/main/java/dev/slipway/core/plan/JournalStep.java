package dev.slipway.core.plan;

/// Of the copies of the journal.
public sealed interface JournalStep extends Step {
    /// Copies plan and journal to the EFI system partition of a disk, so that the installation can be resumed
    /// by a machine that has forgotten it.
    ///
    /// @param before the id of the step that follows
    record KeepJournal(TargetDisk disk, String before) implements JournalStep {
        @Override
        public String id() {
            return "keep-journal " + disk.name() + " before " + before;
        }
    }

    /// Takes the copy of [KeepJournal] away: there is nothing left to resume.
    record ForgetJournal(TargetDisk disk) implements JournalStep {
        @Override
        public String id() {
            return "forget-journal " + disk.name();
        }
    }
}
