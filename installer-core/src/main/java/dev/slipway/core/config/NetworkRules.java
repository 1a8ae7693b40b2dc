package dev.slipway.core.config;

import java.util.List;

/// What must hold of the interfaces of a sysconfig, each by itself and all together.
public final class NetworkRules {
    private NetworkRules() {}

    /// Of interfaces that are part of no configuration yet.
    public static List<Problem> problems(List<InterfaceConfiguration> interfaces) {
        var findings = new Findings();
        apply(findings, interfaces);
        return findings.all();
    }

    static void apply(Findings findings, List<InterfaceConfiguration> interfaces) {
        var vlans = new VlanRules(findings, interfaces);
        for (var i = 0; i < interfaces.size(); i++) {
            var field = "sysconfig.interface[" + i + "]";
            new InterfaceRules(findings, field).apply(interfaces.get(i));
            vlans.apply(field, interfaces.get(i));
        }
    }
}
