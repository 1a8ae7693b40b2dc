package dev.slipway.app.dialogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeSeconds;
import dev.slipway.app.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DialogueTest {
    private final List<String> printed = new ArrayList<>();

    /// So that an open question is asked again once, and not after each line.
    @Test
    void saysWhatTakesSeveralLinesInOneGo() {
        dialogue().say("a registry that cannot be reached");

        assertThat(printed).containsExactly("a registry that%ncannot be reached".formatted());
    }

    @Test
    void saysNothingWhereThereIsNothingToSay() {
        dialogue().say("");

        assertThat(printed).isEmpty();
    }

    private Dialogue dialogue() {
        return new Dialogue(
                new Printer(printed),
                new EventLoop(),
                new FakeSeconds(),
                new Messages(Locale.ENGLISH),
                UTF_8);
    }

    /// Nobody types on it.
    private record Printer(List<String> printed) implements Teletype {
        @Override
        public int columns() {
            return 20;
        }

        @Override
        public int rows() {
            return 10;
        }

        @Override
        public void print(String lines) {
            printed.add(lines);
        }

        @Override
        public void ask(Question question, Consumer<Answer> answered) {}

        @Override
        public void drop() {}

        @Override
        public void onInterrupt(Runnable interrupt) {}

        @Override
        public void close() {}
    }
}
