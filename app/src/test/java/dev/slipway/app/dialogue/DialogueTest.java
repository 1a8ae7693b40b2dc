package dev.slipway.app.dialogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeSeconds;
import dev.slipway.app.text.Messages;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DialogueTest {
    private final List<String> printed = new ArrayList<>();
    private String typed = "";

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

    /// Machines answer while somebody types the number of one.
    @Test
    void choosesNothingByANumberThatMeansAnotherThanWhenItWasRead() throws Exception {
        typed = "2";

        var chosen = choose(menu("node01", "node03"), menu("node01", "node02", "node03"));

        assertThat(chosen).isEmpty();
        assertThat(printed).anyMatch(line -> line.contains("changed"));
    }

    @Test
    void choosesWhatWasAddedOrIsSaidInOtherWordsMeanwhile() throws Exception {
        typed = "3";
        var added = choose(menu("node01", "node02"), menu("node01", "node02", "node03"));
        assertThat(added.orElseThrow().label()).isEqualTo("node03");

        typed = "1";
        var read = new Menu(List.of(Choice.numbered("node01, 3 %", "node01", () -> {})));
        var now = new Menu(List.of(Choice.numbered("node01, 4 %", "node01", () -> {})));
        assertThat(choose(read, now)).isPresent();
    }

    private Optional<Choice> choose(Menu read, Menu now) throws Exception {
        var menus = new ArrayDeque<>(List.of(read, now));
        return dialogue()
                .choose(() -> menus.size() > 1 ? menus.remove() : menus.element(), () -> false);
    }

    private static Menu menu(String... rows) {
        return new Menu(Stream.of(rows).map(row -> Choice.numbered(row, () -> {})).toList());
    }

    private Dialogue dialogue() {
        return new Dialogue(
                new Printer(printed, typed),
                new EventLoop(),
                new FakeSeconds(),
                new Messages(Locale.ENGLISH),
                UTF_8);
    }

    /// On which the same is typed each time.
    private record Printer(List<String> printed, String typed) implements Teletype {
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
        public void ask(Question question, Consumer<Answer> answered) {
            answered.accept(new Answer.Typed(typed));
        }

        @Override
        public void drop() {}

        @Override
        public void onInterrupt(Runnable interrupt) {}

        @Override
        public void close() {}
    }
}
