package dev.slipway.core.plan;

import dev.slipway.core.config.MirrorConfiguration;
import dev.slipway.core.image.reference.ResolvedImage;
import java.util.List;

/// Of the image.
public sealed interface ImageStep extends Step {
    /// Makes sure that the image is signed with the operator's key, before anything is written.
    ///
    /// @param key as [dev.slipway.core.config.SignatureKey] reads it
    record VerifySignature(ResolvedImage image, String key, boolean plainHttp)
            implements ImageStep {
        @Override
        public String id() {
            return "verify-signature";
        }
    }

    /// Streams the image's layers into the boot environment.
    ///
    /// @param mirrors where it is too, in the order in which they are asked
    record UnpackImage(ResolvedImage image, boolean plainHttp, List<MirrorConfiguration> mirrors)
            implements ImageStep {
        public UnpackImage {
            mirrors = List.copyOf(mirrors);
        }

        @Override
        public String id() {
            return "unpack-image";
        }
    }

    /// Streams the contents of a disk onto one, and reads it back.
    ///
    /// @param mirrors where they are too, in the order in which they are asked
    record WriteImage(
            ResolvedImage image,
            boolean plainHttp,
            List<MirrorConfiguration> mirrors,
            TargetDisk disk)
            implements ImageStep {
        public WriteImage {
            mirrors = List.copyOf(mirrors);
        }

        @Override
        public String id() {
            return "write-image " + disk.name();
        }
    }
}
