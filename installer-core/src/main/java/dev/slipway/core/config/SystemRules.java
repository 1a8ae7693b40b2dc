package dev.slipway.core.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What must hold of the sysconfig; its interfaces have rules of their own.
final class SystemRules {
    private static final String ROOT = "sysconfig.";

    private final Findings findings;

    SystemRules(Findings findings) {
        this.findings = findings;
    }

    void apply(SystemConfiguration system) {
        findings.add(ROOT + "hostname", HostName.problem(system.hostname()));
        each(ROOT + "nameserver", system.nameservers(), SystemRules::nameserver);
        each(ROOT + "search", system.search(), HostName::problem);
        each(ROOT + "time-server", system.timeServers(), HostName::orAddressProblem);
        system.timezone().ifPresent(it -> findings.add(ROOT + "timezone", Timezone.problem(it)));
        system.locale().ifPresent(it -> findings.add(ROOT + "locale", LocaleName.problem(it)));
        system.keyboard().ifPresent(this::keyboard);
        NetworkRules.apply(findings, system.interfaces());
        for (var i = 0; i < system.users().size(); i++) {
            user(ROOT + "user[" + i + "]", system.users().get(i));
        }
    }

    private void keyboard(KeyboardConfiguration keyboard) {
        findings.add(ROOT + "keyboard", Keyboards.layoutProblem(keyboard.layout()));
        findings.add(ROOT + "keyboard.variant", Keyboards.variantProblem(keyboard));
    }

    private void user(String field, UserConfiguration user) {
        findings.add(field, UserName.problem(user.name()));
        findings.unique(field, "user", user.name(), "user-repeated", user.name());
        user.passwordHash()
                .ifPresent(
                        hash -> findings.add(field + ".password-hash", PasswordHash.problem(hash)));
        each(field + ".ssh-key", user.sshKeys(), SshKey::problem);
        each(field + ".group", user.groups(), UserName::groupProblem);
        if (user.passwordHash().isEmpty() && user.sshKeys().isEmpty()) {
            findings.add(field, Problem.of("user-cannot-log-in", user.name()).asWarning());
        }
    }

    private static Optional<Problem> nameserver(String text) {
        var useless = IpAddress.parse(text).filter(it -> it.bits().signum() == 0);
        return IpAddress.problem(text)
                .or(() -> useless.map(_ -> Problem.of("address-not-for-host", text)));
    }

    private void each(String field, List<String> values, Function<String, Optional<Problem>> rule) {
        for (var i = 0; i < values.size(); i++) {
            findings.add(field + "[" + i + "]", rule.apply(values.get(i)));
        }
    }
}
