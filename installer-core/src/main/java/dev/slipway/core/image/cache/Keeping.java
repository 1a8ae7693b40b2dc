package dev.slipway.core.image.cache;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.source.ByteSource;
import dev.slipway.core.image.source.Notice.CacheLeftOut;
import dev.slipway.core.image.source.Notices;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/// Lets the bytes of a blob through, and keeps them if they turn out to be those of its digest.
final class Keeping implements ByteSource {
    private static final String FULL = "it is too small for this image";

    private final ByteSource source;
    private final Digest digest;
    private final Notices notices;
    private final MessageDigest computation;
    private @Nullable NewEntry entry;

    Keeping(ByteSource source, Digest digest, NewEntry entry, Notices notices) {
        this.source = source;
        this.digest = digest;
        this.entry = entry;
        this.notices = notices;
        this.computation = digest.algorithm().start();
    }

    @Override
    public int read(ByteBuffer into) throws InstallException, InterruptedException {
        var start = into.position();
        var count = source.read(into);
        try {
            if (count >= 0) {
                keep(into.slice(start, count));
            } else {
                end();
            }
        } catch (ClosedByInterruptException _) {
            var _ = Thread.interrupted(); // whoever throws this has said it
            throw new InterruptedException();
        } catch (IOException e) {
            leaveOut(e.toString());
        }
        return count;
    }

    private void keep(ByteBuffer bytes) throws IOException {
        var growing = entry;
        if (growing != null) {
            computation.update(bytes.duplicate());
            if (!growing.write(bytes)) {
                leaveOut(FULL);
            }
        }
    }

    private void end() throws IOException {
        var done = entry;
        entry = null;
        if (done == null) {
            return;
        }
        if (Digest.finish(digest.algorithm(), computation).equals(digest)) {
            done.complete();
        } else {
            done.abandon(); // who reads it verifies it too, and says so
        }
    }

    private void leaveOut(String reason) {
        notices.say(new CacheLeftOut(reason));
        abandon();
    }

    private void abandon() {
        var unfinished = entry;
        entry = null;
        try {
            if (unfinished != null) {
                unfinished.abandon();
            }
        } catch (IOException e) {
            notices.say(new CacheLeftOut(e.toString()));
        }
    }

    @Override
    public void close() {
        abandon();
        source.close();
    }
}
