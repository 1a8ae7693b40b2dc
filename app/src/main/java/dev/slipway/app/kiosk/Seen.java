package dev.slipway.app.kiosk;

import dev.slipway.core.remote.Sharing;
import java.util.List;
import java.util.Optional;

/// What was seen of the system at one moment.
///
/// @param sharing empty where nothing is shared
/// @param browsers addresses that are connected to the port for browsers
/// @param logins addresses that are connected to the port for logins
/// @param viewers how many see the display
/// @param console whether there is a console password
/// @param addresses of this machine
record Seen(
        Optional<Sharing> sharing,
        List<String> browsers,
        List<String> logins,
        int viewers,
        boolean console,
        List<String> addresses) {
    static final Seen NOTHING =
            new Seen(Optional.empty(), List.of(), List.of(), 0, false, List.of());

    Seen {
        browsers = List.copyOf(browsers);
        logins = List.copyOf(logins);
        addresses = List.copyOf(addresses);
    }
}
