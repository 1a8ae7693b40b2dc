package dev.slipway.core.machine;

import dev.slipway.core.command.Feed;
import dev.slipway.core.config.MirrorConfiguration;
import dev.slipway.core.event.Progress;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.Images;
import dev.slipway.core.image.raw.DiskProgress;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.source.Notice;
import dev.slipway.core.image.source.Notice.AskedAgain;
import dev.slipway.core.image.unpack.Flushing;
import dev.slipway.core.image.unpack.UnpackProgress;
import dev.slipway.core.plan.ImageStep.UnpackImage;
import dev.slipway.core.plan.ImageStep.WriteImage;
import dev.slipway.core.plan.PoolStep.ReceiveBootEnvironment;
import dev.slipway.core.platform.OpenDisk;
import dev.slipway.core.step.image.ImageUnpacking;
import java.nio.file.Path;
import java.util.List;

/// What the steps do with images, done.
///
/// @param options how images are fetched; plain HTTP and mirrors are those of each image
record RealImages(FetchOptions options) implements ImageUnpacking {
    @Override
    public List<Shortfall> unpack(UnpackImage step, Path root, Listener listener)
            throws InstallException, InterruptedException {
        var images = images(step.plainHttp(), step.mirrors());
        var unpacked = images.unpack(step.image(), root, Flushing.ALONG, new Heard(listener));
        return unpacked.shortfalls().stream().map(RealImages::told).toList();
    }

    @Override
    public Feed feed(ReceiveBootEnvironment step, Listener listener) throws InstallException {
        var images = images(step.plainHttp(), step.mirrors());
        return images.feed(step.image(), new Heard(listener));
    }

    @Override
    public DiskWritten write(WriteImage step, OpenDisk disk, Listener listener)
            throws InstallException, InterruptedException {
        var images = images(step.plainHttp(), step.mirrors());
        var name = step.disk().name();
        var written = images.write(step.image(), disk, name, new HeardOfDisk(listener));
        return new DiskWritten(written.bytes(), written.writtenBytes(), written.checksum());
    }

    /// Asked of the origin: signatures need not be on a mirror.
    @Override
    public Signed requireSignature(ResolvedImage image, boolean plainHttp, String text)
            throws InstallException, InterruptedException {
        var key = ImageResolving.key(text);
        var digest = images(plainHttp, List.of()).requireSignature(image, key);
        return new Signed(digest.text(), key.fingerprint());
    }

    private Images images(boolean plainHttp, List<MirrorConfiguration> mirrors) {
        return new Images(options.of(plainHttp, Mirrors.of(mirrors)));
    }

    private static Shortfall told(dev.slipway.core.image.root.Shortfall shortfall) {
        var kind =
                switch (shortfall.kind()) {
                    case OWNERS -> "owners";
                    case DEVICES -> "devices";
                    case ATTRIBUTES -> "attributes";
                };
        return new Shortfall(kind, shortfall.count());
    }

    private static void pass(Notice notice, Listener listener) throws InterruptedException {
        if (notice instanceof AskedAgain(var delay)) {
            listener.delayed(delay);
        } else {
            listener.notice(notice.text());
        }
    }

    private record HeardOfDisk(Listener listener) implements DiskProgress {
        @Override
        public void at(Progress progress) throws InterruptedException {
            listener.progress(progress);
        }

        @Override
        public void readingBack() throws InterruptedException {
            listener.readingBack();
        }

        @Override
        public void said(Notice notice) throws InterruptedException {
            pass(notice, listener);
        }
    }

    private record Heard(Listener listener) implements UnpackProgress {
        @Override
        public void at(Progress progress) throws InterruptedException {
            listener.progress(progress);
        }

        @Override
        public void said(Notice notice) throws InterruptedException {
            pass(notice, listener);
        }
    }
}
