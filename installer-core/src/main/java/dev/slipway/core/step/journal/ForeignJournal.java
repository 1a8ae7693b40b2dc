package dev.slipway.core.step.journal;

/// A journal that lies on a disk of this machine, of an installation that another machine had begun.
///
/// @param installation its id
/// @param machine the id of the one that had begun it
/// @param partition on which it was found
public record ForeignJournal(String installation, String machine, String partition) {
    @Override
    public String toString() {
        return installation + " of " + machine + " on " + partition;
    }
}
