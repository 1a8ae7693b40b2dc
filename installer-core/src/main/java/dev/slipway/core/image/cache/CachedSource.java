package dev.slipway.core.image.cache;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.source.ByteSource;
import dev.slipway.core.image.source.Document;
import dev.slipway.core.image.source.ImageSource;
import dev.slipway.core.image.source.Notice.CacheEntryDropped;
import dev.slipway.core.image.source.Notice.CacheLeftOut;
import dev.slipway.core.image.source.Notices;
import dev.slipway.core.image.source.Repository;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// An image whose blobs are taken from the cache, and put there when they were fetched. A cache that does not work
/// is said, and does not keep an image from being installed.
public final class CachedSource implements ImageSource {
    private final ImageSource source;
    private final BlobCache cache;
    private final Notices notices;
    private final Set<Digest> fromCache = ConcurrentHashMap.newKeySet();

    public CachedSource(ImageSource source, BlobCache cache, Notices notices) {
        this.source = source;
        this.cache = cache;
        this.notices = notices;
    }

    @Override
    public Document manifest() throws InstallException, InterruptedException {
        return source.manifest();
    }

    @Override
    public Document manifest(Digest digest) throws InstallException, InterruptedException {
        return source.manifest(digest);
    }

    @Override
    public ByteSource blob(Digest digest) throws InstallException, InterruptedException {
        var kept = kept(digest);
        return kept.isPresent() ? kept.get() : keeping(digest, source.blob(digest));
    }

    private Optional<ByteSource> kept(Digest digest) {
        try {
            var found = cache.open(digest);
            found.ifPresent(_ -> fromCache.add(digest));
            return found.map(KeptBlob::new);
        } catch (IOException e) {
            notices.say(new CacheLeftOut(e.toString()));
            return Optional.empty();
        }
    }

    private ByteSource keeping(Digest digest, ByteSource fetched) {
        try {
            return new Keeping(fetched, digest, cache.begin(digest), notices);
        } catch (IOException e) {
            notices.say(new CacheLeftOut(e.toString()));
            return fetched;
        }
    }

    /// A damaged entry is dropped: the source has the blob still.
    @Override
    public boolean elsewhere(Digest digest) {
        if (!fromCache.remove(digest)) {
            return source.elsewhere(digest);
        }
        try {
            cache.drop(digest);
            notices.say(new CacheEntryDropped(digest.text()));
            return true;
        } catch (IOException e) {
            notices.say(new CacheLeftOut(e.toString()));
            return false;
        }
    }

    @Override
    public Repository repository() {
        return source.repository();
    }

    @Override
    public void close() {
        source.close();
    }
}
