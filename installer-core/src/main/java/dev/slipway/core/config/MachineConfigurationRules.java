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
        new DiskRules(findings).apply(configuration);
        findings.add("image", ImageName.problem(configuration.image()));
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
        new SystemRules(findings).apply(configuration.system());
        return findings.all();
    }
}
