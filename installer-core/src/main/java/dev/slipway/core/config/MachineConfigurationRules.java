package dev.slipway.core.config;

import java.util.List;

/// What must hold of every machine configuration, whatever the machine: pure, and all problems at once.
public final class MachineConfigurationRules {
    private MachineConfigurationRules() {}

    /// Each with its field, none with a position.
    public static List<Problem> problems(MachineConfiguration configuration) {
        var findings = new Findings();
        new PoolRules(findings).apply(configuration.pools());
        new RootPoolRules(findings).apply(configuration);
        new AdoptionRules(findings).apply(configuration);
        new DiskRules(findings).apply(configuration);
        findings.add("image", ImageName.problem(configuration.image()));
        mirrors(findings, configuration.image());
        new FileImageRules(findings).apply(configuration);
        configuration
                .image()
                .signatureKey()
                .ifPresent(key -> findings.add("image.signature.key", SignatureKey.problem(key)));
        configuration
                .bootEnvironment()
                .ifPresent(
                        name ->
                                findings.add(
                                        "boot-environment-name",
                                        BootEnvironmentName.problem(name)));
        new RawImageRules(findings).apply(configuration);
        if (!configuration.image().isRaw()) {
            new SystemRules(findings).apply(configuration.system());
        }
        return findings.all();
    }

    private static void mirrors(Findings findings, ImageConfiguration image) {
        for (var i = 0; i < image.mirrors().size(); i++) {
            var mirror = image.mirrors().get(i);
            var location = mirror.location();
            var field = "image.mirror[" + i + "]";
            findings.add(field, MirrorName.problem(image, mirror));
            findings.unique(field, "mirror", location, "mirror-repeated", location);
        }
    }
}
