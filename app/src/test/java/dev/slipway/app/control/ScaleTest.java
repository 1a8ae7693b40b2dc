package dev.slipway.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {
    private final Scale scale = new Scale(100, 5);

    @Test
    void drawsPartsAsWideAsTheyAreLarge() {
        assertThat(scale.widths(List.of(10L, 30L, 60L))).containsExactly(10.0, 30.0, 60.0);
    }

    @Test
    void drawsNoneNarrowerThanCanBeSeen() {
        assertThat(scale.widths(List.of(1L, 512L, 1_000_000L))).containsExactly(5.0, 5.0, 90.0);
    }

    /// What a narrow part takes more than its share can make the next one too narrow.
    @Test
    void looksAgainWhenNarrowPartsTookTheRoomOfOthers() {
        var widths = scale.widths(List.of(1L, 1L, 1L, 51L, 946L));

        assertThat(widths).containsExactly(5.0, 5.0, 5.0, 5.0, 80.0);
    }

    @Test
    void drawsTooManyPartsAlike() {
        assertThat(new Scale(10, 5).widths(List.of(1L, 2L, 3L, 4L)))
                .containsExactly(2.5, 2.5, 2.5, 2.5);
    }
}
