package dev.slipway.core.image.registry;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.source.ByteSource;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A blob whose ranges are fetched several at the same time, and given in order. Memory: [#PIECE] for each.
final class Lanes implements ByteSource {
    static final int PIECE = 4 << 20;

    private final Places places;
    private final Digest digest;
    private final long total;
    private final Deque<Piece> pieces = new ArrayDeque<>();
    private final Deque<ByteBuffer> free = new ArrayDeque<>();
    private long asked;
    private long given;
    private @Nullable ByteBuffer current;
    private @Nullable Stretch rest;

    /// @param begun the first piece
    /// @param count how many at the same time
    Lanes(Places places, Digest digest, Stretch begun, long total, int count) {
        this.places = places;
        this.digest = digest;
        this.total = total;
        for (var i = 0; i < count; i++) {
            free.add(ByteBuffer.allocate((int) Math.min(PIECE, total)));
        }
        var room = free.remove();
        asked = room.capacity();
        pieces.add(Piece.of(begun, Span.of(0, asked), room));
    }

    @Override
    public int read(ByteBuffer into) throws InstallException, InterruptedException {
        if (rest == null && given < total && (current == null || !current.hasRemaining())) {
            advance();
        }
        var one = rest;
        return one != null ? one.read(into) : copy(into);
    }

    private int copy(ByteBuffer into) {
        var from = current;
        if (from == null || !from.hasRemaining()) {
            return -1;
        }
        var count = Math.min(from.remaining(), into.remaining());
        into.put(from.slice(from.position(), count));
        from.position(from.position() + count);
        given += count;
        return count;
    }

    private void advance() throws InstallException, InterruptedException {
        if (current != null) {
            free.add(current.clear());
            current = null;
        }
        askAhead();
        var bytes = pieces.remove().bytes();
        if (bytes.isPresent()) {
            current = bytes.get();
        } else {
            inOneStream();
        }
    }

    private void askAhead() {
        while (asked < total && !free.isEmpty()) {
            var room = free.remove();
            room.limit((int) Math.min(room.capacity(), total - asked));
            var span = Span.of(asked, asked + room.limit());
            pieces.add(Piece.of(places, digest, span, room));
            asked = span.end().getAsLong();
        }
    }

    private void inOneStream() {
        close();
        rest = new Stretch(places, digest, new Span(given, OptionalLong.of(total)));
    }

    @Override
    public void close() {
        pieces.forEach(Piece::cancel);
        pieces.clear();
        if (rest != null) {
            rest.close();
        }
    }
}
