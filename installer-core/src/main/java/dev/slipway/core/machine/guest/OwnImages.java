package dev.slipway.core.machine.guest;

import dev.slipway.agent.host.Bridge;
import dev.slipway.core.failure.ConfigurationFailure.BadArgument;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.Images;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.FileReference;
import dev.slipway.core.image.reference.FileReference.Web;
import dev.slipway.core.image.reference.ImagePlatform;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ImageReference.Archive;
import dev.slipway.core.image.reference.ImageReference.Layout;
import dev.slipway.core.image.reference.ImageReference.Raw;
import dev.slipway.core.image.reference.ImageReference.Registry;
import dev.slipway.core.image.reference.ImageReference.Tar;
import dev.slipway.core.image.reference.ImageReference.ZfsStream;
import dev.slipway.core.image.registry.EmbeddedRegistry;
import dev.slipway.core.image.source.FetchOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Images of this computer, given to machines that an agent leads to it, for as long as this is open (decision 127).
///
/// They are served on the loopback address only; a guest reaches them by the name `operator.internal`.
public final class OwnImages implements AutoCloseable {
    private final EmbeddedRegistry registry;
    private final Images images = new Images(FetchOptions.plain());
    private final List<String> references = new ArrayList<>();

    private OwnImages(EmbeddedRegistry registry) {
        this.registry = registry;
    }

    /// Blocks: all of an image that is one file is read for its digest, for without one nothing is taken from a network.
    ///
    /// @param port 0 for any that is free
    /// @throws InstallException where one of them is not on this computer or cannot be read, or two have the same name
    public static OwnImages give(List<ImageReference> images, int port)
            throws InstallException, InterruptedException {
        var shelf = new Shelf();
        var named = new LinkedHashMap<ImageReference, String>();
        for (var image : images) {
            named.put(image, shelf.put(image));
        }
        var given = new OwnImages(EmbeddedRegistry.start(shelf.layouts(), shelf.files(), port));
        try {
            given.name(named);
            return given;
        } catch (InstallException | InterruptedException e) {
            given.close();
            throw e;
        }
    }

    /// As a configuration has them, in order; several of a layout that has several tags.
    public List<String> references() {
        return List.copyOf(references);
    }

    @Override
    public void close() {
        registry.close();
    }

    private void name(Map<ImageReference, String> named)
            throws InstallException, InterruptedException {
        for (var each : named.entrySet()) {
            references.addAll(named(each.getKey(), each.getValue()));
        }
    }

    private List<String> named(ImageReference image, String name)
            throws InstallException, InterruptedException {
        return switch (image) {
            case Layout _, Archive _ ->
                    tags(image, Bridge.OPERATOR + ":" + registry.port() + "/" + name);
            case Raw _ -> List.of(new Raw(moved(image, name)).text());
            case Tar _ -> List.of(new Tar(moved(image, name)).text());
            case ZfsStream _ -> List.of(new ZfsStream(moved(image, name)).text());
            case Registry _ -> List.of(); // the shelf takes none
        };
    }

    private List<String> tags(ImageReference layout, String repository)
            throws InstallException, InterruptedException {
        var all = new ArrayList<String>();
        for (var image : images.list(layout)) {
            all.add("oci://" + repository + suffix(image.tag(), image.digest()));
        }
        return all;
    }

    private static String suffix(String tag, String digest) {
        return tag.isEmpty() ? "@" + digest : ":" + tag;
    }

    private FileReference moved(ImageReference file, String name)
            throws InstallException, InterruptedException {
        var digest = images.resolve(file, ImagePlatform.here()).digest();
        return new FileReference(new Web(address(name)), Optional.of(Digest.parse(digest)));
    }

    private URI address(String name) throws InstallException {
        try {
            var path = EmbeddedRegistry.path(name);
            return new URI("http", null, Bridge.OPERATOR, registry.port(), path, null, null);
        } catch (URISyntaxException e) {
            throw new InstallException(new BadArgument("REF", name, e.getReason()), e);
        }
    }
}
