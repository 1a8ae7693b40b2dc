package dev.slipway.core.inventory;

/// How the machine was started just now; what is installed boots both ways.
public enum Firmware {
    EFI,
    BIOS
}
