package dev.slipway.core.platform.illumos;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What illumos calls a disk: controller, target, disk number. The target of a disk with a WWN is that number,
/// so that the name stays the same wherever the disk is plugged in; any other name is only a place.
public record CtdName(String text) {
    private static final Pattern WORLD_WIDE = Pattern.compile("c\\d+t([0-9A-F]{16})d\\d+");

    /// Of a name or a path such as `/dev/dsk/c1t0d0`.
    public static CtdName of(String device) {
        return new CtdName(device.substring(device.lastIndexOf('/') + 1));
    }

    public Optional<String> wwn() {
        var form = WORLD_WIDE.matcher(text);
        return form.matches()
                ? Optional.of("0x" + form.group(1).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /// The whole disk, as a block device.
    public String path() {
        return "/dev/dsk/" + text;
    }

    String raw() {
        return "/dev/rdsk/" + text;
    }

    String slice(String number) {
        return path() + "s" + number;
    }

    /// Whether a tool's word means this disk or a slice of it.
    boolean isMeantBy(String word) {
        return CtdName.of(word).text().matches(Pattern.quote(text) + "(s\\d+|p\\d+)?");
    }
}
