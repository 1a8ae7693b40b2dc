package dev.slipway.app.text;

import dev.slipway.core.event.InstallEvent.Fact;

/// What a fact of a report is called by people.
public record FactWords(Messages messages) {
    public String of(String name) {
        return switch (name) {
            case "image" -> messages.get("fact.image");
            case "image-digest" -> messages.get("fact.digest");
            case "hostname" -> messages.get("fact.hostname");
            case "boot-loader" -> messages.get("fact.loader");
            case "restored" -> messages.get("fact.restored");
            case "lost" -> messages.get("fact.lost");
            case Fact.UNFINISHED -> messages.get("fact.unfinished");
            case "snapshot" -> messages.get("fact.snapshot");
            default -> name; // a newer machine may read back what this wizard has no words for
        };
    }
}
