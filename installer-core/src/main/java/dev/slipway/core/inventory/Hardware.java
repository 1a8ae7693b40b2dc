package dev.slipway.core.inventory;

/// The machine as its maker names it (SMBIOS); empty strings where it says nothing.
public record Hardware(String manufacturer, String product, String serial, String uuid) {}
