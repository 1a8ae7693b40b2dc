package dev.slipway.app.system;

import dev.slipway.app.form.FormField;
import dev.slipway.core.config.HostName;
import dev.slipway.core.config.IpAddress;
import dev.slipway.core.config.SystemConfiguration;
import java.util.List;
import java.util.stream.Stream;

/// Whom the installed system asks for names and for the time, as typed: several each, with blanks or commas between them.
final class ServersForm {
    private final FormField nameservers = new FormField("", new Several(IpAddress::problem));
    private final FormField search = new FormField("", new Several(HostName::problem));
    private final FormField timeServers =
            new FormField("", new Several(HostName::orAddressProblem));

    FormField nameservers() {
        return nameservers;
    }

    /// Domains in which a name without a dot is looked for.
    FormField search() {
        return search;
    }

    FormField timeServers() {
        return timeServers;
    }

    Stream<FormField> fields() {
        return Stream.of(nameservers, search, timeServers);
    }

    void read(SystemConfiguration written) {
        reset(nameservers, written.nameservers());
        reset(search, written.search());
        reset(timeServers, written.timeServers());
    }

    private static void reset(FormField field, List<String> written) {
        field.reset(String.join(" ", written));
    }
}
