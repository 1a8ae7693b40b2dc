package dev.slipway.core.monitor;

import dev.slipway.core.alert.Alert;
import dev.slipway.core.alert.Alert.Kind;
import dev.slipway.core.alert.Alert.Severity;
import dev.slipway.core.monitor.Measured.Drive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// Which disks were there once and are not now; by what they say of themselves, because a disk that comes back may get another name.
final class Missing {
    private final SequencedMap<String, String> seen = new LinkedHashMap<>();

    List<Alert> after(List<Drive> now) {
        var there = now.stream().collect(Collectors.toMap(Missing::key, Drive::label, (a, _) -> a));
        seen.putAll(there);
        return seen.entrySet().stream()
                .filter(drive -> !there.containsKey(drive.getKey()))
                .map(Map.Entry::getValue)
                .map(label -> new Alert(Severity.CRITICAL, Kind.DISK_GONE, label, ""))
                .toList();
    }

    private static String key(Drive drive) {
        return drive.identity().isEmpty() ? drive.device() : drive.identity();
    }
}
