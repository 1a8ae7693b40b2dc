package dev.slipway.app.review;

import dev.slipway.app.form.FormField;
import dev.slipway.app.text.DiskWords;
import dev.slipway.app.text.Messages;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.machine.PlannedInstallation;
import dev.slipway.core.plan.Erasure;
import java.util.List;
import java.util.Optional;

/// What must be typed before anything may be erased: something of each disk, so that somebody has looked at it.
///
/// @param locks one for each erased disk; for many disks, or where none is erased, a single one, for the machine
record Gate(List<Lock> locks) {
    private static final int MANY = 4;
    private static final int TAIL = 4;

    /// @param name what is asked for, in words
    /// @param expected what opens it; upper or lower case does not matter
    record Lock(String name, String expected, FormField typed) {
        boolean open() {
            return typed.good();
        }
    }

    Gate {
        locks = List.copyOf(locks);
    }

    static Gate of(PlannedInstallation plan, String hostname, Messages messages) {
        if (plan.erased().isEmpty()) {
            return ofHost("review.type.host.kept", hostname, messages);
        }
        if (plan.erased().size() > MANY) {
            return ofHost("review.type.host", hostname, messages);
        }
        return new Gate(plan.erased().stream().map(each -> lock(each, messages)).toList());
    }

    private static Gate ofHost(String key, String hostname, Messages messages) {
        return new Gate(List.of(lock(messages.get(key), hostname, messages)));
    }

    boolean open() {
        return locks.stream().allMatch(Lock::open);
    }

    private static Lock lock(Erasure erasure, Messages messages) {
        var disk = erasure.disk();
        var where = new DiskWords(messages).bay(disk);
        return lock(messages.get("review.type.serial", where), tail(named(disk)), messages);
    }

    private static Lock lock(String name, String expected, Messages messages) {
        var typed = new FormField("", text -> problem(text, expected, messages));
        return new Lock(name, expected, typed);
    }

    /// Nothing is opened by typing nothing, whatever a machine says of itself and its disks.
    private static Optional<String> problem(String text, String expected, Messages messages) {
        return !expected.isBlank() && text.strip().equalsIgnoreCase(expected)
                ? Optional.empty()
                : Optional.of(messages.get("review.type.problem"));
    }

    /// A serial number may be padded, or all padding.
    private static String named(Disk disk) {
        return disk.name().isBlank() ? disk.id() : disk.name().strip();
    }

    private static String tail(String serial) {
        return serial.substring(Math.max(0, serial.length() - TAIL)).strip();
    }
}
