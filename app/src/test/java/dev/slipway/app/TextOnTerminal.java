package dev.slipway.app;

import dev.slipway.app.fake.FakeStory;
import java.nio.file.Path;
import java.util.Locale;

/// The wizard in text on the terminal of this process, in a world of machines that are none.
final class TextOnTerminal {
    private TextOnTerminal() {}

    /// @param arguments the folder for reports
    public static void main(String[] arguments) throws Exception {
        var world = World.of(FakeStory.whole(), Path.of(arguments[0]));
        try (var teletype = SlipwayText.teletype(false)) {
            var charset = System.out.charset();
            var sitting = new TextSitting(world.parts(), Locale.ENGLISH, teletype, charset);
            sitting.run();
            sitting.end();
        }
    }
}
