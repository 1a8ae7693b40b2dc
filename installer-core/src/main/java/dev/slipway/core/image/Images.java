package dev.slipway.core.image;

import dev.slipway.core.command.Feed;
import dev.slipway.core.config.SignatureKey;
import dev.slipway.core.failure.ConfigurationFailure.BadArgument;
import dev.slipway.core.failure.ImageFailure.BadReference;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.cache.BlobCache;
import dev.slipway.core.image.cache.CachedSource;
import dev.slipway.core.image.copy.Copied;
import dev.slipway.core.image.copy.Copying;
import dev.slipway.core.image.copy.Examination;
import dev.slipway.core.image.copy.Examined;
import dev.slipway.core.image.layout.LayoutSource;
import dev.slipway.core.image.layout.LayoutStore;
import dev.slipway.core.image.manifest.Resolver;
import dev.slipway.core.image.media.MediaSearch;
import dev.slipway.core.image.onefile.FileImage;
import dev.slipway.core.image.onefile.OneFileSource;
import dev.slipway.core.image.raw.DiskFile;
import dev.slipway.core.image.raw.DiskProgress;
import dev.slipway.core.image.raw.Relayed;
import dev.slipway.core.image.raw.WrittenDisk;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.FileReference;
import dev.slipway.core.image.reference.ImageOffer;
import dev.slipway.core.image.reference.ImagePlace;
import dev.slipway.core.image.reference.ImagePlatform;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ImageReference.Layout;
import dev.slipway.core.image.reference.InspectedImage;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.registry.RegistryOffers;
import dev.slipway.core.image.registry.RegistrySource;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.source.ImageSource;
import dev.slipway.core.image.source.Notices;
import dev.slipway.core.image.source.Told;
import dev.slipway.core.image.unpack.Flushing;
import dev.slipway.core.image.unpack.StreamFeed;
import dev.slipway.core.image.unpack.UnpackProgress;
import dev.slipway.core.image.unpack.Unpacked;
import dev.slipway.core.image.unpack.Unpacking;
import dev.slipway.core.platform.OpenDisk;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Finds images, unpacks and copies them, wherever they are.
///
/// Every wait has a limit; interrupting the calling thread stops any of it at once.
public record Images(FetchOptions options) {
    /// Asks what `reference` stands for on `platform`: nothing but small documents is fetched, and of a file that is
    /// not pinned all of it is read.
    public ResolvedImage resolve(ImageReference reference, ImagePlatform platform)
            throws InstallException, InterruptedException {
        if (reference instanceof ImageReference.Raw raw) {
            try (var file = DiskFile.open(raw.file(), options, Notices.logged())) {
                return file.resolve(raw.text());
            }
        }
        try (var source = open(reference, Notices.logged())) {
            return source instanceof OneFileSource file
                    ? new FileImage(file).resolve(platform)
                    : new Resolver(source, reference, platform).resolve();
        }
    }

    /// Leaves it to the system when it is flushed to the disk.
    public Unpacked unpack(ResolvedImage image, Path directory, UnpackProgress progress)
            throws InstallException, InterruptedException {
        return unpack(image, directory, Flushing.LATER, progress);
    }

    /// Streams every layer into `directory`, which must exist.
    ///
    /// When it returns, every byte was verified; the last of it is not flushed to the disk. When it fails, what is in the
    /// directory is of no use.
    public Unpacked unpack(
            ResolvedImage image, Path directory, Flushing flushing, UnpackProgress progress)
            throws InstallException, InterruptedException {
        if (image.streamed()) {
            throw toBeReceived(image.reference());
        }
        var told = new Told();
        try (var source = open(ImageReference.parse(image.reference()), told)) {
            return new Unpacking(source, image, flushing, progress, told).into(directory);
        }
    }

    /// The content of an image that is a stream, for the tool that receives it; nothing is opened yet.
    public Feed feed(ResolvedImage image, UnpackProgress progress) throws InstallException {
        var told = new Told();
        var reference = ImageReference.parse(image.reference());
        return new StreamFeed(() -> open(reference, told), image, progress, told);
    }

    /// Streams the contents of a disk onto one, and reads it back.
    ///
    /// When it fails, the disk has no partition table.
    ///
    /// @param name of the disk, for messages
    public WrittenDisk write(ResolvedImage image, OpenDisk disk, String name, DiskProgress progress)
            throws InstallException, InterruptedException {
        var told = new Told();
        try (var file = DiskFile.open(raw(image.reference()), options, told)) {
            return file.write(image, disk, name, new Relayed(told, progress));
        }
    }

    private static FileReference raw(String reference) throws InstallException {
        return switch (ImageReference.parse(reference)) {
            case ImageReference.Raw raw -> raw.file();
            case ImageReference other ->
                    throw new InstallException(
                            new BadArgument(
                                    "The image",
                                    other.text(),
                                    "It is not the contents of a whole disk."));
        };
    }

    /// Copies an image with all that belongs to it, its signatures too, into a layout folder.
    ///
    /// @param platform the only one to copy; all where it is empty
    public Copied copy(
            ImageReference from, Optional<ImagePlatform> platform, Layout to, Onlooker onlooker)
            throws InstallException, InterruptedException {
        try (var source = open(from, onlooker.notices())) {
            var top = source.manifest();
            if (platform.isPresent()) {
                var one = new Resolver(source, from, platform.get()).resolve().digest();
                top = source.manifest(Digest.parse(one)).verified(from.text(), Digest.parse(one));
            }
            return new Copying(source, from.text(), LayoutStore.open(to.path()), onlooker.tally())
                    .copy(top, to.tag());
        }
    }

    /// Reads all of an image and verifies it; writes nothing.
    public Examined examine(ImageReference reference, Onlooker onlooker)
            throws InstallException, InterruptedException {
        if (reference instanceof ImageReference.Raw raw) {
            return examine(raw, onlooker);
        }
        try (var source = open(reference, onlooker.notices())) {
            return source instanceof OneFileSource file
                    ? new FileImage(file).examine(onlooker.tally())
                    : new Examination(source, reference.text(), onlooker.tally())
                            .of(source.manifest());
        }
    }

    private Examined examine(ImageReference.Raw raw, Onlooker onlooker)
            throws InstallException, InterruptedException {
        try (var file = DiskFile.open(raw.file(), options, onlooker.notices())) {
            return file.examine(onlooker.tally());
        }
    }

    /// @return the digest that is signed: of the index that the reference names, of the image's own manifest, or of a file
    /// @throws InstallException with `ImageUnsigned` or `SignatureRefused`
    public Digest requireSignature(ResolvedImage image, SignatureKey key)
            throws InstallException, InterruptedException {
        var reference = ImageReference.parse(image.reference());
        var file = reference.oneFile();
        if (file.isPresent()) {
            return new FileInspection(file.get(), image, options).signed(key);
        }
        try (var source = open(reference, Notices.logged())) {
            return new Inspection(source, image).signed(key);
        }
    }

    /// What can be known of it without fetching it.
    ///
    /// @param key that it must be signed with, where that was said
    public InspectedImage inspect(ResolvedImage image, Optional<SignatureKey> key)
            throws InstallException, InterruptedException {
        var reference = ImageReference.parse(image.reference());
        var file = reference.oneFile();
        if (file.isPresent()) {
            return new FileInspection(file.get(), image, options).of(key);
        }
        try (var source = open(reference, Notices.logged())) {
            return new Inspection(source, image).of(key);
        }
    }

    /// A page of what there is at that place.
    ///
    /// @param media where media are mounted on this machine
    /// @param after [ImageOffer#next] of the page before; empty for the first
    public ImageOffer offer(ImagePlace place, List<Path> media, String after)
            throws InstallException, InterruptedException {
        var registries = RegistryOffers.of(options, Notices.logged());
        return switch (place) {
            case ImagePlace.Registry registry -> registries.repositories(registry, after);
            case ImagePlace.Repository repository -> registries.tags(repository, after);
            case ImagePlace.Media() -> new ImageOffer(new MediaSearch(media).references(), "");
        };
    }

    /// The images that are kept where `reference` is; a registry is asked for their tags only.
    public List<Listed> list(ImageReference reference)
            throws InstallException, InterruptedException {
        try (var source = open(reference, Notices.logged())) {
            return new Listing(source.repository(), reference).images();
        }
    }

    private ImageSource open(ImageReference reference, Notices notices) throws InstallException {
        return switch (reference) {
            case ImageReference.Registry registry -> kept(registry, notices);
            case ImageReference.Layout layout -> new LayoutSource(layout);
            case ImageReference.Archive archive -> new LayoutSource(archive);
            case ImageReference.OneFile file -> OneFileSource.open(file, options, notices);
            case ImageReference.Raw raw -> throw notAnArchive(raw);
        };
    }

    private static InstallException notAnArchive(ImageReference.Raw raw) {
        return new InstallException(
                new BadArgument(
                        "The image",
                        raw.text(),
                        "It is the contents of a whole disk: only an installation writes it."));
    }

    private static InstallException toBeReceived(String reference) {
        var problem = "a stream is received into a pool, and not unpacked into a directory";
        return new InstallException(new BadReference(reference, problem));
    }

    private ImageSource kept(ImageReference.Registry reference, Notices notices)
            throws InstallException {
        var source = RegistrySource.open(reference, options, notices);
        return options.cache()
                .<ImageSource>map(space -> new CachedSource(source, new BlobCache(space), notices))
                .orElse(source);
    }
}
