package dev.slipway.core.cli.image;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.Images;
import dev.slipway.core.image.reference.ImagePlatform;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.source.Manners;
import dev.slipway.core.image.source.Mirror;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which image, and how it is reached: the same for every command about images.
final class SourceOptions {
    private static final int MOST = 16;

    @Parameters(index = "0", paramLabel = "REF", descriptionKey = "reference")
    private String text = "";

    @Option(names = "--platform", paramLabel = "OS/ARCH", descriptionKey = "platform")
    private @Nullable String platform;

    @Option(names = "--plain-http", descriptionKey = "plainHttp")
    private boolean plainHttp;

    @Option(names = "--ca", paramLabel = "FILE", descriptionKey = "authority")
    private @Nullable Path authority;

    @Option(names = "--mirror", paramLabel = "REF", descriptionKey = "mirror")
    private List<String> mirrors = List.of();

    @Option(names = "--connections", paramLabel = "N", descriptionKey = "connections")
    private int connections = Manners.usual().connections();

    Images images() {
        var spoken = new FetchOptions(plainHttp, Optional.ofNullable(authority));
        var others = mirrors.stream().map(each -> new Mirror(each, plainHttp)).toList();
        var manners = Manners.usual().withConnections(Math.clamp(connections, 1, MOST));
        return new Images(spoken.of(plainHttp, others).withManners(manners));
    }

    ResolvedImage resolve() throws InstallException, InterruptedException {
        return images().resolve(reference(), platform());
    }

    ImageReference reference() throws InstallException {
        return ImageReference.parse(text);
    }

    /// The platform, where one was asked for.
    Optional<ImagePlatform> onlyPlatform() throws InstallException {
        return platform == null ? Optional.empty() : Optional.of(platform());
    }

    private ImagePlatform platform() throws InstallException {
        return platform == null ? ImagePlatform.here() : ImagePlatform.parse(platform);
    }
}
