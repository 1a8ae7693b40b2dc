package dev.slipway.core.image.tar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessListTest {
    @Test
    void isWhatTheKernelTakesInItsOrder() throws Exception {
        var list =
                bytes(
                        "mask::rw-\nuser::rwx\nuser:70000:r--\t#effective:r--\nuser:8:-w-\ngroup::---\nother::--x\n");

        assertThat(HexFormat.of().formatHex(list))
                .isEqualTo(
                        "02000000"
                                + "01000700ffffffff"
                                + "0200020008000000"
                                + "0200040070110100"
                                + "04000000ffffffff"
                                + "10000600ffffffff"
                                + "20000100ffffffff");
    }

    @Test
    void goesByTheNumberThatStarWritesBehindAName() throws Exception {
        assertThat(bytes("group:staff:r-x:50,user:root:r--"))
                .isEqualTo(bytes("user:0:r--,group:50:r-x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user:joe:rw-",
                "user:4294967295:rw-",
                "user:-1:rw-",
                "user::rwz",
                "user::rwxx",
                "owner::rwx",
                "user",
                "user:1:r--:2:3"
            })
    void refusesWhatCouldMeanAnotherRight(String text) {
        assertThatExceptionOfType(BadArchive.class).isThrownBy(() -> bytes(text));
    }

    private static byte[] bytes(String text) throws BadArchive {
        return AccessList.bytes(text.getBytes(UTF_8));
    }
}
