package dev.slipway.core.config;

/// What must hold of an image that is one file.
final class FileImageRules {
    private final Findings findings;

    FileImageRules(Findings findings) {
        this.findings = findings;
    }

    void apply(MachineConfiguration configuration) {
        var image = configuration.image();
        if (ImageName.isFile(image.reference())) {
            image.signatureKey().flatMap(SignatureKey::read).ifPresent(key -> signed(image, key));
        }
        if (ImageName.isStream(image.reference())) {
            stream(configuration, image.reference());
        }
    }

    /// The signature is verified before anything is written, by the digest alone: it must be one that is signed.
    private void signed(ImageConfiguration image, SignatureKey key) {
        if (!key.signsDigests()) {
            findings.add("image.signature.key", Problem.of("signature-key-of-file", ""));
        }
        if (ImageName.isPinnedOtherwise(image.reference())) {
            findings.add("image", Problem.of("signature-pin-of-file", image.reference()));
        }
    }

    /// It becomes one dataset as it is, and nothing of it can go elsewhere.
    private void stream(MachineConfiguration configuration, String reference) {
        if (configuration.rootPool().isEmpty()) {
            findings.add("image", Problem.of("stream-needs-pool", reference));
        } else if (configuration.disks().stream().anyMatch(FileImageRules::mounted)) {
            findings.add("image", Problem.of("stream-is-whole", reference));
        }
    }

    private static boolean mounted(DiskConfiguration disks) {
        return disks.partitions().stream()
                .anyMatch(each -> each.mount().isPresent() || !each.subvolumes().isEmpty());
    }
}
