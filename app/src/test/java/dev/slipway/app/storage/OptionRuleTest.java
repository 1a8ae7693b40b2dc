package dev.slipway.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.text.Messages;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OptionRuleTest {
    private final OptionRule rule = OptionRule.ofPool(new Messages(Locale.ENGLISH));

    @Test
    void readsOneOptionALine() {
        var text = " compression = zstd \n\norg:note=a=b\n";

        assertThat(rule.problem(text)).isEmpty();
        assertThat(OptionRule.options(text))
                .containsExactly(
                        java.util.Map.entry("compression", "zstd"),
                        java.util.Map.entry("org:note", "a=b"));
    }

    @Test
    void hasTheRulesOfTheCore() {
        assertThat(rule.problem("compresion=zstd")).get().asString().contains("compression");
        assertThat(rule.problem("ashift=99")).isPresent();
    }

    @Test
    void leavesToAFieldWhatHasOne() {
        var volume = OptionRule.ofVolume(new Messages(Locale.ENGLISH));

        assertThat(volume.problem("logbias=throughput")).isEmpty();
        assertThat(volume.problem("atime=on")).as("of a dataset").isPresent();
        assertThat(volume.problem("volblocksize=16K")).get().asString().contains("field");
    }

    @Test
    void writesOptionsAsItReadsThem() {
        var text = "compression=zstd\norg:note=a=b";

        assertThat(OptionRule.text(OptionRule.options(text))).isEqualTo(text);
    }

    @Test
    void wantsAValueAndEachOptionOnce() {
        assertThat(rule.problem("atime")).get().asString().contains("name=value");
        assertThat(rule.problem("atime=on\natime=off")).get().asString().contains("twice");
    }
}
