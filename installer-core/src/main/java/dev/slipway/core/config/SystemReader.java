package dev.slipway.core.config;

import java.util.List;
import java.util.Optional;

/// Understands `sysconfig { … }`.
final class SystemReader {
    private SystemReader() {}

    /// What stands for a sysconfig that is not there.
    static SystemConfiguration nothing() {
        return new SystemConfiguration(
                "", List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    static SystemConfiguration system(Element system) {
        system.noArguments();
        var read =
                new SystemConfiguration(
                        system.required("hostname")
                                .map(MachineConfigurationReader::text)
                                .orElse(""),
                        texts(system, "nameserver"),
                        texts(system, "search"),
                        texts(system, "time-server"),
                        text(system, "timezone"),
                        text(system, "locale"),
                        system.child("keyboard").map(SystemReader::keyboard),
                        system.children("interface").stream().map(InterfaceReader::link).toList(),
                        system.children("user").stream().map(SystemReader::user).toList());
        system.close();
        return read;
    }

    static KeyboardConfiguration keyboard(Element keyboard) {
        var read = new KeyboardConfiguration(keyboard.argument(), keyboard.property("variant"));
        keyboard.close();
        return read;
    }

    private static UserConfiguration user(Element user) {
        var read =
                new UserConfiguration(
                        user.argument(),
                        text(user, "password-hash"),
                        texts(user, "ssh-key"),
                        texts(user, "group"));
        user.close();
        return read;
    }

    static Optional<String> text(Element owner, String name) {
        return owner.child(name).map(MachineConfigurationReader::text);
    }

    private static List<String> texts(Element owner, String name) {
        return owner.children(name).stream().map(MachineConfigurationReader::text).toList();
    }
}
