package dev.slipway.app.review;

import dev.slipway.app.text.Messages;
import dev.slipway.core.event.InstallEvent.Purpose;

/// What a review is of, and what it leads to.
record ReviewWords(Messages messages) {
    String what(Purpose purpose, String hostname) {
        return switch (purpose) {
            case INSTALL -> messages.get("review.unchanged", hostname);
            case RESUME -> messages.get("review.left", hostname);
            case ROLL_BACK -> messages.get("review.undone", hostname);
        };
    }

    /// The label of what does it.
    String act(Purpose purpose, int disks, String hostname) {
        return switch (purpose) {
            case INSTALL -> eraseWords(disks, hostname);
            case RESUME -> messages.get("review.resume", hostname);
            case ROLL_BACK -> messages.get("review.rollback", hostname);
        };
    }

    private String eraseWords(int disks, String hostname) {
        if (disks == 0) {
            return messages.get("review.erase.nothing", hostname);
        }
        return disks == 1
                ? messages.get("review.erase.one", hostname)
                : messages.get("review.erase.many", disks, hostname);
    }
}
