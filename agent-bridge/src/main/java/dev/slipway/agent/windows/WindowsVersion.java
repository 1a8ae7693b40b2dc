package dev.slipway.agent.windows;

import java.io.IOException;

/// `OSVERSIONINFOW` of `winnt.h`, as RtlGetVersion fills it: which Windows it is, whatever a program says that it was made for.
///
/// @param text as `10.0.22631`
record WindowsVersion(String text, String servicePack) {
    static final int SIZE = 276;

    private static final int MAJOR = 4;
    private static final int MINOR = 8;
    private static final int BUILD = 12;
    private static final int SERVICE_PACK = 20;

    static WindowsVersion read(byte[] answer) throws IOException {
        var info = Structure.of(answer, SIZE);
        return new WindowsVersion(
                info.number(MAJOR) + "." + info.number(MINOR) + "." + info.number(BUILD),
                info.text(SERVICE_PACK, SIZE - SERVICE_PACK));
    }
}
