package dev.slipway.app;

import dev.slipway.app.help.Help;
import dev.slipway.app.text.Messages;
import java.util.List;

/// The help for each page, in their order.
record Helps(Messages messages) {
    List<Help> all() {
        return List.of(
                help("help.machines", "help.machines.next", "help.machines.keys"),
                help("help.claim", "help.claim.next", "help.claim.keys"),
                help("help.storage", "help.storage.next", "help.storage.keys"),
                help("help.image", "help.image.next", "help.image.keys"),
                help("help.system", "help.system.next", "help.system.keys"),
                help("help.review", "help.review.next", "help.review.keys"),
                help("help.install", "help.install.next", "help.install.keys"),
                help("help.done", "help.done.next", "help.done.keys"));
    }

    private Help help(String decides, String next, String keys) {
        return new Help(messages.get(decides), messages.get(next), messages.get(keys));
    }
}
