package dev.slipway.core.image.manifest;

import dev.slipway.core.failure.ImageFailure.BadManifest;
import dev.slipway.core.failure.ImageFailure.NoLayers;
import dev.slipway.core.failure.ImageFailure.NoMatchingPlatform;
import dev.slipway.core.failure.ImageFailure.UnsupportedMediaType;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Compression;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.ImagePlatform;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.reference.ResolvedImage.Layer;
import dev.slipway.core.image.source.Document;
import dev.slipway.core.image.source.ImageSource;
import dev.slipway.core.image.source.SmallBlob;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds out what a reference stands for on one platform.
public final class Resolver {
    /// An index may list indexes; more than this many deep is nobody's image.
    private static final int DEEPEST = 4;

    private final ImageSource source;
    private final String reference;
    private final ImagePlatform platform;

    public Resolver(ImageSource source, ImageReference reference, ImagePlatform platform) {
        this.source = source;
        this.reference = reference.text();
        this.platform = platform;
    }

    public ResolvedImage resolve() throws InstallException, InterruptedException {
        var document = source.manifest();
        var named = Digest.sha256(document.bytes());
        for (var depth = 0; depth < DEEPEST; depth++) {
            var read = ImageDocument.of(reference, document);
            if (!read.isIndex()) {
                return image(named, document, read);
            }
            document = chosen(read);
        }
        throw new InstallException(new BadManifest(reference, "indexes list indexes without end"));
    }

    private Document chosen(ImageDocument index) throws InstallException, InterruptedException {
        var offered = index.descriptors("manifests");
        var entry =
                offered.stream()
                        .filter(each -> each.platform().map(platform::accepts).orElse(false))
                        .findFirst()
                        .or(() -> only(offered))
                        .orElseThrow(() -> noneOf(offered));
        var found =
                source.manifest(entry.digest())
                        .verified("The manifest of " + reference, entry.digest());
        return new Document(entry.mediaType(), found.bytes());
    }

    /// A single entry need not say what it is for; its configuration does.
    private static Optional<Descriptor> only(List<Descriptor> offered) {
        return offered.size() == 1 && offered.getFirst().platform().isEmpty()
                ? Optional.of(offered.getFirst())
                : Optional.empty();
    }

    private ResolvedImage image(Digest named, Document document, ImageDocument manifest)
            throws InstallException, InterruptedException {
        if (!manifest.isManifest()) {
            throw unsupported(manifest.mediaType());
        }
        var configuration = configuration(manifest.descriptor(manifest.json().path("config")));
        var layers = layers(manifest.descriptors("layers"), configuration.diffIds());
        return new ResolvedImage(
                reference,
                Digest.sha256(document.bytes()).text(),
                platform(configuration).text(),
                layers,
                configuration.json().path("created").asString(""),
                named.text());
    }

    private ImageDocument configuration(Descriptor descriptor)
            throws InstallException, InterruptedException {
        if (!MediaTypes.CONFIGURATIONS.contains(descriptor.mediaType())) {
            throw unsupported(descriptor.mediaType());
        }
        try (var blob = source.blob(descriptor.digest())) {
            var tooLong = new BadManifest(reference, "its configuration is longer than 4 MiB");
            var document = new Document(descriptor.mediaType(), SmallBlob.read(blob, tooLong));
            return ImageDocument.of(
                    reference,
                    document.verified("The configuration of " + reference, descriptor.digest()));
        }
    }

    private ImagePlatform platform(ImageDocument configuration) throws InstallException {
        var found = Descriptor.platform(configuration.json());
        if (!platform.accepts(found)) {
            throw noMatch(found.text());
        }
        return found;
    }

    private List<Layer> layers(List<Descriptor> descriptors, List<Digest> diffIds)
            throws InstallException {
        if (descriptors.isEmpty()) {
            throw new InstallException(new NoLayers(reference));
        }
        if (descriptors.size() != diffIds.size()) {
            throw new InstallException(
                    new BadManifest(
                            reference,
                            "it has %d layers, and its configuration %d digests of layers"
                                    .formatted(descriptors.size(), diffIds.size())));
        }
        var layers = new ArrayList<Layer>();
        for (var i = 0; i < descriptors.size(); i++) {
            layers.add(layer(descriptors.get(i), diffIds.get(i)));
        }
        return layers;
    }

    private Layer layer(Descriptor descriptor, Digest diffId) throws InstallException {
        if (Compression.of(descriptor.mediaType()).isEmpty()) {
            throw unsupported(descriptor.mediaType());
        }
        return new Layer(
                descriptor.digest().text(),
                diffId.text(),
                descriptor.mediaType(),
                descriptor.size());
    }

    private InstallException unsupported(String mediaType) {
        var named = mediaType.isEmpty() ? "content of no kind" : mediaType;
        return new InstallException(new UnsupportedMediaType(reference, named));
    }

    private InstallException noneOf(List<Descriptor> offered) {
        return noMatch(
                offered.stream()
                        .flatMap(each -> each.platform().stream())
                        .map(ImagePlatform::text)
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    private InstallException noMatch(String offered) {
        return new InstallException(new NoMatchingPlatform(reference, platform.text(), offered));
    }
}
