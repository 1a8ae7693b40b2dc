package dev.slipway.core.image.registry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Which bytes of a blob are wanted: from `first` on, up to but without `end`, or all that follow.
record Span(long first, OptionalLong end) {
    static final Span WHOLE = new Span(0, OptionalLong.empty());

    static Span of(long first, long end) {
        return new Span(first, OptionalLong.of(end));
    }

    boolean isWhole() {
        return equals(WHOLE);
    }

    /// As HTTP asks for it (RFC 9110, section 14.2).
    ///
    /// @param validator of what came before, so that parts of two things are never joined
    Map<String, String> headers(Optional<String> validator) {
        var headers = new HashMap<String, String>();
        if (!isWhole()) {
            var last = end.isPresent() ? String.valueOf(end.getAsLong() - 1) : "";
            headers.put("Range", "bytes=" + first + "-" + last);
            validator.ifPresent(value -> headers.put("If-Range", value));
        }
        return headers;
    }
}
