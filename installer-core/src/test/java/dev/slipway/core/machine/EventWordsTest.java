package dev.slipway.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventWordsTest {
    @Test
    void sayWhichInstallationARollBackUncovered() {
        var words = EventWords.of(new Completed(List.of(new Fact(Fact.UNFINISHED, "i-0"))));

        assertThat(words).contains("i-0", "Roll back once more");
    }

    @Test
    void sayNoMoreOfOneThatIsComplete() {
        assertThat(EventWords.of(new Completed(List.of())))
                .isEqualTo("The installation is complete.");
    }
}
