package dev.slipway.core.cli.image;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.Images;
import dev.slipway.core.image.reference.ImagePlatform;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.source.FetchOptions;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which image, and how it is reached: the same for every command about images.
final class SourceOptions {
    @Parameters(index = "0", paramLabel = "REF", descriptionKey = "reference")
    private String text = "";

    @Option(names = "--platform", paramLabel = "OS/ARCH", descriptionKey = "platform")
    private @Nullable String platform;

    @Option(names = "--plain-http", descriptionKey = "plainHttp")
    private boolean plainHttp;

    @Option(names = "--ca", paramLabel = "FILE", descriptionKey = "authority")
    private @Nullable Path authority;

    Images images() {
        return new Images(new FetchOptions(plainHttp, Optional.ofNullable(authority)));
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
