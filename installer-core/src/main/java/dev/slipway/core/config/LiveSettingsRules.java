package dev.slipway.core.config;

import dev.slipway.core.config.LiveSettings.Consent;
import dev.slipway.core.config.LiveSettings.FallbackNetwork;
import java.util.List;
import java.util.Optional;

/// What must hold of the settings of a live system.
final class LiveSettingsRules {
    private final Findings findings = new Findings();

    private LiveSettingsRules() {}

    static List<Problem> problems(LiveSettings settings) {
        var rules = new LiveSettingsRules();
        settings.keyboard().ifPresent(rules::keyboard);
        settings.network().ifPresent(rules::network);
        for (var i = 0; i < settings.clocks().size(); i++) {
            rules.findings.add(
                    "clock.server[" + i + "]", HostName.orAddressProblem(settings.clocks().get(i)));
        }
        settings.unattended().ifPresent(rules::consent);
        return rules.findings.all();
    }

    private void keyboard(KeyboardConfiguration keyboard) {
        findings.add("keyboard", Keyboards.layoutProblem(keyboard.layout()));
        findings.add("keyboard.variant", Keyboards.variantProblem(keyboard));
    }

    private void network(FallbackNetwork network) {
        network.link().ifPresent(it -> findings.add("network.link", LinkSelector.problem(it)));
        findings.add("network.address", IpPrefix.problem(network.address()));
        network.gateway().ifPresent(it -> findings.add("network.gateway", IpAddress.problem(it)));
        for (var i = 0; i < network.nameservers().size(); i++) {
            findings.add(
                    "network.nameserver[" + i + "]",
                    IpAddress.problem(network.nameservers().get(i)));
        }
    }

    private void consent(Consent consent) {
        if (consent.machine().isBlank()) {
            findings.add("unattended.machine", Problem.of("consent-machine-blank", ""));
        }
        if (consent.disks().isEmpty()) {
            findings.add("unattended.erase", Problem.of("consent-disks-missing", ""));
        }
        for (var i = 0; i < consent.disks().size(); i++) {
            findings.add("unattended.erase[" + i + "]", named(consent.disks().get(i)));
        }
    }

    /// A disk that is only described, or named by what a cable decides, may be another one in another machine.
    private static Optional<Problem> named(String selector) {
        return DiskSelector.problem(selector)
                .or(
                        () ->
                                DiskSelector.parse(selector)
                                        .filter(it -> !it.namesOnly())
                                        .map(_ -> Problem.of("consent-disk-unnamed", selector)));
    }
}
