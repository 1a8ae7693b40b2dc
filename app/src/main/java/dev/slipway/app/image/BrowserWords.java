package dev.slipway.app.image;

import dev.slipway.app.text.Messages;
import dev.slipway.core.image.reference.ImagePlace;
import java.util.Optional;

/// What a list of images is of, and who looked.
///
/// @param looker the machine; or this computer, where the machine cannot look
record BrowserWords(Messages messages, String looker) {
    /// @param known how many images were looked up before
    String recent(int known) {
        return messages.get(known == 0 ? "browse.recent.none" : "browse.recent");
    }

    String registry(Optional<Shelf> shelf) {
        return shelf.map(this::found).orElseGet(() -> messages.get("browse.registry", looker));
    }

    String media(Optional<Shelf> shelf) {
        return shelf.map(this::found).orElse("");
    }

    private String found(Shelf shelf) {
        var count = shelf.names().size();
        var where = shelf.place().text();
        return switch (shelf.place()) {
            case ImagePlace.Registry _ -> messages.get(repositories(shelf), looker, count, where);
            case ImagePlace.Repository _ -> messages.get(tags(shelf), looker, count, where);
            case ImagePlace.Media() when count == 0 -> messages.get("browse.media.none", looker);
            case ImagePlace.Media() -> messages.get("browse.media", looker, count);
        };
    }

    private static String repositories(Shelf shelf) {
        return shelf.whole() ? "browse.repositories" : "browse.repositories.more";
    }

    private static String tags(Shelf shelf) {
        return shelf.whole() ? "browse.tags" : "browse.tags.more";
    }
}
