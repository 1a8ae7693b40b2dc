package dev.slipway.app.dialogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeSeconds;
import dev.slipway.app.text.Messages;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

class SeldomTest {
    private final FakeSeconds seconds = new FakeSeconds();
    private final SimpleStringProperty text = new SimpleStringProperty("");
    private final StringWriter said = new StringWriter();

    @Test
    void saysAChangeAtOnceAndFurtherOnesAfterAPause() {
        var _ = Seldom.say(text, Duration.ofSeconds(5), seconds, dialogue()::say);

        text.set("10 %");
        text.set("11 %");
        seconds.pass(4);
        text.set("14 %");
        seconds.pass(1);
        seconds.pass(20);

        assertThat(said.toString().lines()).containsExactly("10 %", "14 %");
    }

    @Test
    void saysNothingAnyMoreWhenNobodyWantsToHear() {
        var telling = Seldom.say(text, Duration.ZERO, seconds, dialogue()::say);

        telling.unsubscribe();
        text.set("10 %");
        seconds.pass(9);

        assertThat(said.toString()).isEmpty();
    }

    private Dialogue dialogue() {
        var out = new PrintWriter(said, true);
        var nobody = Keyboard.of(new BufferedReader(Reader.nullReader()), out);
        var teletype = new PlainTeletype(nobody, out);
        return new Dialogue(
                teletype, new EventLoop(), seconds, new Messages(Locale.ENGLISH), UTF_8);
    }
}
