package dev.slipway.app.kiosk;

import dev.slipway.app.draft.ChosenMachine;

/// Where somebody was in the wizard.
///
/// @param page its number, from 0
/// @param installation its id; empty where none has begun
/// @param kdl what was decided
record KeptPlace(ChosenMachine machine, int page, String installation, String kdl) {
    /// Without the text: it may hold the hash of a password.
    @Override
    public String toString() {
        return "KeptPlace[%s, page %d, %s]".formatted(machine, page, installation);
    }
}
