package dev.slipway.agent.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/// What Windows and its driver answer, byte by byte as their headers lay it out (`setupapi.h`, `vioserial/sys/public.h`).
class PortDataTest {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    @Test
    void writesAGuidAsWindowsKeepsIt() {
        assertThat(HEX.formatHex(Guid.VIRTIO_PORT.bytes()))
                .isEqualTo("21 75 de 6f 65 1b ae 48 b6 28 80 be 62 01 60 26");
    }

    @Test
    void asksTheDriverByTheNumberOfItsQuestion() {
        assertThat(PortInfo.QUESTION).isEqualTo(0x222002);
    }

    @Test
    void readsWhatTheDriverSaysOfAPort() {
        var named = HEX.parseHex("02 00 00 00 00 01 00 6f 72 67 2e 61 00 cc cc");
        var unnamed = HEX.parseHex("01 00 00 00 00 00 00 00");

        assertThat(PortInfo.read(named)).contains(new PortInfo(2, true, "org.a"));
        assertThat(PortInfo.read(unnamed)).contains(new PortInfo(1, false, ""));
    }

    @Test
    void readsANameThatLacksItsEnd() {
        assertThat(PortInfo.read(HEX.parseHex("02 00 00 00 00 01 00 61 62")))
                .contains(new PortInfo(2, true, "ab"));
        assertThat(PortInfo.read(HEX.parseHex("02 00 00 00 00 01 00")))
                .contains(new PortInfo(2, true, ""));
    }

    @Test
    void believesNoAnswerThatIsTooShort() {
        assertThat(PortInfo.read(HEX.parseHex("02 00 00 00 00 01"))).isEmpty();
        assertThat(PortInfo.read(new byte[0])).isEmpty();
    }

    @Test
    void readsWhereADeviceIs() {
        var path =
                "\\\\?\\{6fde7547-1b65-48ae-b628-80be62016026}#vioserialport#4&1a2b3c4d&0&02"
                        + "#{6fde7521-1b65-48ae-b628-80be62016026}";

        assertThat(DetailData.path(detail(path + "\0 and what was there before"))).contains(path);
        assertThat(DetailData.path(detail(path))).contains(path);
        assertThat(DetailData.path(detail("\0"))).isEmpty();
        assertThat(DetailData.path(new byte[] {8, 0, 0, 0})).isEmpty();
        assertThat(DetailData.path(new byte[] {8, 0, 0, 0, 'x'})).isEmpty();
    }

    private static byte[] detail(String path) {
        var text = path.getBytes(StandardCharsets.UTF_16LE);
        var detail = new byte[4 + text.length];
        detail[0] = DetailData.SIZE;
        System.arraycopy(text, 0, detail, 4, text.length);
        return detail;
    }
}
