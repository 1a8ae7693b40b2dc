package dev.slipway.core.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceQuestionTest {
    /// What systemd-resolved 252 of a machine called slipway-123456 answered.
    private static final String ANSWER =
            "00008400000100010000000009"
                    + "5f6d616368696e6564045f746370056c6f63616c00000c0001"
                    + "c00c000c00010000007800110e736c69707761792d313233343536c00c";

    @Test
    void asksWhoHasTheServiceOfAMachineDaemon() {
        assertThat(ServiceQuestion.bytes())
                .asHexString()
                .isEqualToIgnoringCase(
                        "000000000001000000000000095F6D616368696E6564045F746370056C6F63616C00000C0001");
    }

    @Test
    void knowsAnAnswer() {
        assertThat(ServiceQuestion.isAnsweredBy(bytes(ANSWER))).isTrue();
        assertThat(
                        ServiceQuestion.isAnsweredBy(
                                ByteBuffer.wrap(NamesResponder.answer(ServiceQuestion.bytes()))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "00008400, 00000000", // a question
        "00008400, 00008403", // there is no such name
        "00010001, 00010000", // no answer
        "5f6d6163, 5f68747470" // of another service
    })
    void takesNothingElseForOne(String old, String now) {
        assertThat(ServiceQuestion.isAnsweredBy(bytes(ANSWER.replaceFirst(old, now)))).isFalse();
    }

    @Test
    void takesNothingForOneThatIsCut() {
        for (var length = 0; length < 34; length++) {
            assertThat(ServiceQuestion.isAnsweredBy(bytes(ANSWER.substring(0, 2 * length))))
                    .isFalse();
        }
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }
}
