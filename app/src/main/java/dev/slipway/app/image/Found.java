package dev.slipway.app.image;

import dev.slipway.app.settings.RecentImage;

/// Something to choose from the list beside the image.
sealed interface Found {
    /// As the list shows it.
    String words();

    /// @param place that has more to choose from, as it is typed
    record Into(String words, String place) implements Found {}

    record Take(String words, RecentImage image) implements Found {}
}
