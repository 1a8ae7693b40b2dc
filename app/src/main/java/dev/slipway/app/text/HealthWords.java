package dev.slipway.app.text;

import dev.slipway.core.inventory.Health;
import dev.slipway.core.inventory.NotSeen;

/// What a disk says of itself, as people read it.
public record HealthWords(Messages messages) {
    public String of(Health health) {
        return switch (health) {
            case Health.Healthy() -> messages.get("health.good");
            case Health.Ageing(var reason) -> messages.get("health.ageing", reason);
            case Health.Failing(var reason) -> messages.get("health.failing", reason);
            case Health.Unknown(var why) -> messages.get("health.unknown", unknown(why));
        };
    }

    /// Why something is unknown.
    public String unknown(NotSeen why) {
        return switch (why) {
            case NotSeen.NoTool(var tool) -> messages.get("unseen.tool", tool);
            case NotSeen.NoAnswer(var said) when said.isBlank() -> messages.get("unseen.silent");
            case NotSeen.NoAnswer(var said) -> messages.get("unseen.said", said);
        };
    }

    /// Nothing is known to be wrong with it.
    public static boolean sound(Health health) {
        return switch (health) {
            case Health.Healthy _, Health.Unknown _ -> true;
            case Health.Ageing _, Health.Failing _ -> false;
        };
    }
}
