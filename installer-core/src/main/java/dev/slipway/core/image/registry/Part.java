package dev.slipway.core.image.registry;

import java.util.Optional;
import java.util.OptionalLong;

/// The bytes of a blob that a place has begun to send.
///
/// @param first where they begin: 0 where the place sends everything whatever was asked for
/// @param end where they will have ended, if the place says it
/// @param total how long the whole blob is, if the place says it
/// @param validator a strong entity tag
record Part(
        Place place,
        BodyStream body,
        boolean ranged,
        long first,
        OptionalLong end,
        OptionalLong total,
        Optional<String> validator)
        implements AutoCloseable {
    static Part whole(Place place, Answer answer) {
        var length = answer.headers().firstValueAsLong("Content-Length");
        return new Part(place, answer.body(), false, 0, length, length, validator(answer));
    }

    static Part of(Place place, Answer answer, ContentRange range) {
        return new Part(
                place,
                answer.body(),
                true,
                range.first(),
                OptionalLong.of(range.end()),
                OptionalLong.of(range.total()),
                validator(answer));
    }

    private static Optional<String> validator(Answer answer) {
        return answer.headers().firstValue("ETag").filter(tag -> tag.startsWith("\""));
    }

    @Override
    public void close() {
        body.close();
    }
}
