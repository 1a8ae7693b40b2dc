package dev.slipway.core.cli.image;

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
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `slipway image serve`: images of this computer, for machines that an agent leads to it.
@Command(
        name = "serve",
        description = {"${bundle:serve.description}", "${bundle:serve.description.again}"},
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "REF", descriptionKey = "serve.reference")
    private List<String> texts = List.of();

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "serve.port")
    private int port = 5000;

    private final Images images = new Images(FetchOptions.plain());

    /// Until it is killed.
    @Override
    public Integer call() throws InstallException, InterruptedException {
        var shelf = new Shelf();
        var named = new LinkedHashMap<ImageReference, String>();
        for (var text : texts) {
            var image = ImageReference.parse(text);
            named.put(image, shelf.put(image));
        }
        try (var registry = EmbeddedRegistry.start(shelf.layouts(), shelf.files(), port)) {
            say(named, registry.port());
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private void say(Map<ImageReference, String> named, int port)
            throws InstallException, InterruptedException {
        var words = new ImageWords(spec.commandLine().getOut());
        for (var each : named.entrySet()) {
            for (var image : images(each.getKey(), each.getValue(), port)) {
                words.sayServed(image);
            }
        }
    }

    /// As a configuration has them.
    private List<String> images(ImageReference image, String name, int port)
            throws InstallException, InterruptedException {
        return switch (image) {
            case Layout _, Archive _ -> tags(image, Bridge.OPERATOR + ":" + port + "/" + name);
            case Raw _ -> List.of(new Raw(moved(image, name, port)).text());
            case Tar _ -> List.of(new Tar(moved(image, name, port)).text());
            case ZfsStream _ -> List.of(new ZfsStream(moved(image, name, port)).text());
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

    /// All of the file is read for its digest: without one, nothing is taken from a network.
    private FileReference moved(ImageReference file, String name, int port)
            throws InstallException, InterruptedException {
        var digest = images.resolve(file, ImagePlatform.here()).digest();
        return new FileReference(new Web(address(name, port)), Optional.of(Digest.parse(digest)));
    }

    private static URI address(String name, int port) throws InstallException {
        try {
            var path = EmbeddedRegistry.path(name);
            return new URI("http", null, Bridge.OPERATOR, port, path, null, null);
        } catch (URISyntaxException e) {
            throw new InstallException(new BadArgument("REF", name, e.getReason()), e);
        }
    }
}
