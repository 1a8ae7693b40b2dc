package dev.slipway.core.image.registry;

import dev.slipway.core.failure.ImageFailure.RegistryUnreachable;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.source.ByteSource;
import dev.slipway.core.image.source.Notice.Resumed;
import dev.slipway.core.image.source.Notice.StartedOver;
import java.io.EOFException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The bytes of a blob from one position to another, over cuts, pauses and places: what was cut goes on where it
/// was, by range where that is served, else from the start with what came already passed over.
final class Stretch implements ByteSource {
    /// So much must come between two failures for the second to count as a first one.
    private static final long PROGRESS = 1 << 20;

    private final Places places;
    private final Digest digest;
    private final Tries tries;
    private long position;
    private OptionalLong end;
    private long safe;
    private @Nullable Part part;
    private boolean wasCut;
    private Optional<Place> validated = Optional.empty();
    private Optional<String> validator = Optional.empty();

    Stretch(Places places, Digest digest, Span span) {
        this.places = places;
        this.digest = digest;
        this.position = span.first();
        this.end = span.end();
        this.tries = places.tries();
        this.safe = position;
    }

    /// Waits until it has begun.
    Part begin() throws InstallException, InterruptedException {
        while (true) {
            try {
                return opened();
            } catch (InstallException e) {
                goOn(e);
            }
        }
    }

    /// The same, but on to the end of the blob.
    Stretch toItsEnd() {
        end = part == null ? OptionalLong.empty() : part.total();
        return this;
    }

    @Override
    public int read(ByteBuffer into) throws InstallException, InterruptedException {
        while (end.isEmpty() || position < end.getAsLong()) {
            try {
                return received(opened(), into);
            } catch (InstallException e) {
                goOn(e);
            }
        }
        return -1;
    }

    private int received(Part from, ByteBuffer into) throws InstallException, InterruptedException {
        var room = into.slice(into.position(), room(into));
        var count = from.body().read(room);
        if (count < 0 && end.isPresent()) {
            throw cut(from);
        }
        into.position(into.position() + Math.max(count, 0));
        position += Math.max(count, 0);
        progressed();
        return count;
    }

    private int room(ByteBuffer into) {
        return end.isEmpty()
                ? into.remaining()
                : (int) Math.min(into.remaining(), end.getAsLong() - position);
    }

    private void progressed() {
        if (position - safe >= PROGRESS) {
            safe = position;
            tries.succeeded();
        }
    }

    private static InstallException cut(Part from) {
        var reason = "the connection broke: it ended too early";
        return new InstallException(
                new RegistryUnreachable(from.place().name(), reason), new EOFException(reason));
    }

    private Part opened() throws InstallException, InterruptedException {
        var open = part;
        if (open == null) {
            open = places.first(tries, this::ask);
            places.gave(open.place(), digest);
            take(open);
        }
        return open;
    }

    private Part ask(Place place) throws InstallException, InterruptedException {
        var known = validated.equals(Optional.of(place)) ? validator : Optional.<String>empty();
        return place.blob(digest, new Span(position, end), known);
    }

    private void take(Part opened) throws InstallException, InterruptedException {
        part = opened;
        validated = Optional.of(opened.place());
        validator = opened.validator();
        end = end.isPresent() ? end : opened.total();
        passOver(opened, position - opened.first());
        if (wasCut) {
            wasCut = false;
            sayHow(opened);
        }
    }

    private void passOver(Part opened, long count) throws InstallException, InterruptedException {
        var into = ByteBuffer.allocate((int) Math.min(count, 64 << 10));
        for (var left = count; left > 0; ) {
            into.clear().limit((int) Math.min(left, into.capacity()));
            var read = opened.body().read(into);
            if (read < 0) {
                throw cut(opened);
            }
            left -= read;
        }
    }

    private void goOn(InstallException why) throws InstallException, InterruptedException {
        var lost = part;
        if (lost == null || !Passing.is(why)) {
            throw why;
        }
        close();
        places.demote(lost.place());
        wasCut = true;
        tries.pause(places.inOrder(), why);
    }

    private void sayHow(Part opened) {
        var name = opened.place().name();
        var notice =
                opened.ranged() || position == 0
                        ? new Resumed(name, position)
                        : new StartedOver(name, position);
        places.notices().say(notice);
    }

    @Override
    public void close() {
        var open = part;
        part = null;
        if (open != null) {
            open.close();
        }
    }
}
