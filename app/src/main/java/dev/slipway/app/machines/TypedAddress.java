package dev.slipway.app.machines;

import dev.slipway.core.machine.MachineAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address as people type it: `node01`, `192.0.2.7:8443`, `[2001:db8::7]:8443`.
final class TypedAddress {
    private static final Pattern FORM =
            Pattern.compile(
                    "(?:\\[(?<six>[0-9A-Fa-f:.%]+)]|(?<host>[^\\s:\\[\\]/]+))(?::(?<port>\\d{1,5}))?");

    private TypedAddress() {}

    /// Empty where it is none. Without a port, machined's usual one is meant.
    ///
    /// Only `machined://…` means a machine that is not encrypted, and `guest:…` a virtual machine of this host.
    static Optional<MachineAddress> parse(String text) {
        return MachineAddress.plain(text)
                .or(() -> MachineAddress.guest(text))
                .or(() -> secure(text));
    }

    private static Optional<MachineAddress> secure(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        var host = form.group("six") == null ? form.group("host") : form.group("six");
        var port =
                form.group("port") == null
                        ? MachineAddress.DEFAULT_PORT
                        : Integer.parseInt(form.group("port"));
        return port < 1 || port > 65535
                ? Optional.empty()
                : Optional.of(new MachineAddress(host, port));
    }
}
