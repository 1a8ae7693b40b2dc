package dev.slipway.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.inventory.Use;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DiskUseTest {
    static Stream<Arguments> uses() {
        return Stream.of(
                Arguments.of(
                        new Use.OtherPath("sdb"),
                        "it is the same disk as sdb, reached in another way"),
                Arguments.of(
                        new Use.Nameless(),
                        "it has no name by which it is found again after a restart"),
                Arguments.of(new Use.WriteProtected(), "it is write-protected"),
                Arguments.of(
                        new Use.Unreadable("Input/output error"),
                        "what it holds cannot be read: Input/output error"),
                Arguments.of(new Use.Silent(60), "it did not answer within 60 s"),
                Arguments.of(new Use.Held("swap"), "it is held by swap"));
    }

    @ParameterizedTest
    @MethodSource("uses")
    void saysWhyADiskIsNotForUs(Use use, String words) {
        assertThat(DiskUse.inWords(use)).isEqualTo(words);
    }
}
