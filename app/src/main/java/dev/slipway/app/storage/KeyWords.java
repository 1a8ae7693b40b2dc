package dev.slipway.app.storage;

import dev.slipway.app.draft.PoolKey;
import dev.slipway.app.text.Messages;

/// What is known of a key that no passphrase is typed for, and when keys are asked for.
record KeyWords(Messages messages) {
    /// @param system whether the pool gets the system
    String asked(boolean system) {
        return messages.get(system ? "storage.key.system" : "storage.key.data");
    }

    String of(PoolKey key) {
        return switch (key) {
            case PoolKey.Typed _ -> messages.get("storage.key.typed");
            case PoolKey.Named(var named) ->
                    messages.get("storage.key.named", named.secret(), named.format().word());
        };
    }
}
