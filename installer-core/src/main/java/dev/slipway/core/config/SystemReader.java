package dev.slipway.core.config;

import dev.slipway.core.config.AddressConfiguration.AddressKind;
import java.util.Arrays;
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
                        text(system, "timezone"),
                        text(system, "locale"),
                        system.children("interface").stream().map(SystemReader::link).toList(),
                        system.children("user").stream().map(SystemReader::user).toList());
        system.close();
        return read;
    }

    private static InterfaceConfiguration link(Element link) {
        var name = link.argument();
        var read =
                new InterfaceConfiguration(
                        name,
                        link.property("selector").orElse(name),
                        link.children("address").stream().map(SystemReader::address).toList(),
                        text(link, "gateway"));
        link.close();
        return read;
    }

    private static AddressConfiguration address(Element address) {
        var kind = kind(address);
        var name = address.property("name").orElse(kind.word());
        var text = address.optionalArgument();
        address.close();
        return new AddressConfiguration(name, kind, text);
    }

    private static AddressKind kind(Element address) {
        var word = address.property("kind");
        var kind =
                Arrays.stream(AddressKind.values())
                        .filter(each -> word.filter(each.word()::equals).isPresent())
                        .findFirst();
        if (kind.isEmpty()) {
            address.complain(wrongKind(word));
        }
        return kind.orElse(AddressKind.STATIC);
    }

    private static Problem wrongKind(Optional<String> word) {
        return word.map(it -> Problem.misspelt("address-kind-unknown", it, words()))
                .orElseGet(
                        () ->
                                Problem.of(
                                        "address-kind-missing",
                                        "kind",
                                        String.join(", ", words())));
    }

    private static List<String> words() {
        return Arrays.stream(AddressKind.values()).map(AddressKind::word).toList();
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

    private static Optional<String> text(Element owner, String name) {
        return owner.child(name).map(MachineConfigurationReader::text);
    }

    private static List<String> texts(Element owner, String name) {
        return owner.children(name).stream().map(MachineConfigurationReader::text).toList();
    }
}
