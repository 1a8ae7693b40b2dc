package dev.slipway.app.kiosk;

/// What a kiosk asks of the system around it: by a file of that name, for which a unit of it waits.
///
/// The kiosk itself may start and stop nothing, whoever types at it.
enum Request {
    /// Ends all that is shared.
    UNSHARE("unshare"),
    /// A login in place of the display.
    CONSOLE("console");

    private final String file;

    Request(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }
}
