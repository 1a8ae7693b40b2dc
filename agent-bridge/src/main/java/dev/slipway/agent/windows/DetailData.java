package dev.slipway.agent.windows;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where a device is, as SetupAPI answers it: `SP_DEVICE_INTERFACE_DETAIL_DATA_W`, its own size and the path behind it.
final class DetailData {
    /// What the structure says its size is: that of its first member and one character, filled up to eight bytes.
    static final int SIZE = 8;

    private static final int PATH = 4;

    private DetailData() {}

    /// Empty where that is no such answer.
    static Optional<String> path(byte[] detail) {
        if (detail.length <= PATH) {
            return Optional.empty();
        }
        var text = new String(detail, PATH, (detail.length - PATH) & ~1, StandardCharsets.UTF_16LE);
        var end = text.indexOf(0);
        var path = end < 0 ? text : text.substring(0, end);
        return path.isEmpty() ? Optional.empty() : Optional.of(path);
    }
}
