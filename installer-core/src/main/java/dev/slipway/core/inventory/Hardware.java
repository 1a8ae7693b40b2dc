package dev.slipway.core.inventory;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The machine as its maker names it (SMBIOS); empty strings where it says nothing.
public record Hardware(String manufacturer, String product, String serial, String uuid) {
    /// Which makers, or those who fill in their forms, gave to many machines.
    private static final Set<String> SHARED_UUIDS =
            Set.of(
                    "03000200-0400-0500-0006-000700080009",
                    "00020003-0004-0005-0006-000700080009",
                    "12345678-1234-5678-90ab-cddeefaabbcc",
                    "01234567-8910-1112-1314-151617181920",
                    "01020304-0506-0708-090a-0b0c0d0e0f10",
                    "4c4c4544-0000-2010-8020-80c04f202020");

    /// What stands in place of a serial number, without blanks and full stops, in lower case.
    private static final Set<String> NO_SERIALS =
            Set.of(
                    "defaultstring",
                    "default",
                    "tobefilledbyoem",
                    "systemserialnumber",
                    "chassisserialnumber",
                    "serialnumber",
                    "notspecified",
                    "notapplicable",
                    "notavailable",
                    "n/a",
                    "na",
                    "none",
                    "null",
                    "unknown",
                    "empty",
                    "oem",
                    "invalid",
                    "0123456789",
                    "123456789",
                    "1234567890",
                    "12345678");

    /// By which this machine is told from all others; nothing where its UUID is known to be that of many.
    public Optional<UUID> ownUuid() {
        try {
            return Optional.of(UUID.fromString(uuid.strip())).filter(Hardware::isOwn);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// As [#ownUuid], of its serial number.
    public Optional<String> ownSerial() {
        return Optional.of(serial.strip()).filter(Hardware::isOwn);
    }

    private static boolean isOwn(UUID uuid) {
        var text = uuid.toString();
        return !SHARED_UUIDS.contains(text) && !isOneCharacter(text.replace("-", ""));
    }

    private static boolean isOwn(String serial) {
        var bare = serial.toLowerCase(Locale.ROOT).replaceAll("[\\s.]", "");
        return !NO_SERIALS.contains(bare) && !isOneCharacter(bare);
    }

    /// `ffff…`, `0000…`, and nothing at all.
    private static boolean isOneCharacter(String text) {
        return text.chars().distinct().count() <= 1;
    }
}
