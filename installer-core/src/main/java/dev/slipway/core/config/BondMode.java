package dev.slipway.core.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How the links of a bond share the work: the modes of Linux's bonding, by its own names.
public enum BondMode {
    /// One works, and another takes its place when it fails; every switch will do.
    ACTIVE_BACKUP("active-backup"),
    /// By LACP, which the switch must speak on these ports.
    LACP("802.3ad"),
    BALANCE_RR("balance-rr"),
    BALANCE_XOR("balance-xor"),
    BROADCAST("broadcast"),
    BALANCE_TLB("balance-tlb"),
    BALANCE_ALB("balance-alb");

    private final String word;

    BondMode(String word) {
        this.word = word;
    }

    /// As KDL and the kernel spell it.
    public String word() {
        return word;
    }

    static Optional<BondMode> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(BondMode::word).toList();
    }
}
