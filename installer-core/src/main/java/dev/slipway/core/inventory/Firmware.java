package dev.slipway.core.inventory;

/// How the machine was started just now; what is installed boots both ways. A plain illumos machined does not say.
public enum Firmware {
    EFI,
    BIOS,
    UNKNOWN
}
