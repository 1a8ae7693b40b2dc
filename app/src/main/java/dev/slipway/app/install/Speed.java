package dev.slipway.app.install;

import dev.slipway.app.text.Messages;
import dev.slipway.app.text.Quantities;
import dev.slipway.core.event.InstallEvent.Continued;
import dev.slipway.core.event.InstallEvent.Delayed;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.InstallEvent.Finished;
import dev.slipway.core.event.InstallEvent.Logged;
import dev.slipway.core.event.InstallEvent.Planned;
import dev.slipway.core.event.InstallEvent.Progressed;
import dev.slipway.core.event.InstallEvent.Started;
import dev.slipway.core.event.Pace;
import dev.slipway.core.event.Pace.Rates;
import dev.slipway.core.event.Pace.Side;
import dev.slipway.core.event.Progress;
import dev.slipway.core.event.Said;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How far and how fast the current step is, in words.
final class Speed {
    private final Messages messages;
    private Pace pace = Pace.UNKNOWN;

    Speed(Messages messages) {
        this.messages = messages;
    }

    void heard(Said said) {
        switch (said.event()) {
            case Started _ -> pace = Pace.UNKNOWN;
            case Progressed(var _, var progress) -> pace = pace.after(said.at(), progress);
            case Planned _, Continued _, Delayed _, Finished _, Logged _, Ended _ -> {}
        }
    }

    String bytes(Progress progress) {
        var written = Quantities.bytes(progress.written());
        var downloaded = Quantities.bytes(progress.downloaded());
        return progress.total() == 0
                ? messages.get("install.bytes.unknown", downloaded, written)
                : messages.get(
                        "install.bytes", downloaded, Quantities.bytes(progress.total()), written);
    }

    /// The three rates, the slow one of them, and the time left, as far as they are known.
    String rates() {
        return Stream.of(pace.rates().map(this::words), pace.slow().map(this::words), left())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /// How fast it is written, and the time left, as far as they are known.
    String inShort() {
        return Stream.of(pace.rates().map(now -> Quantities.rate(now.writing())), left())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private String words(Rates rates) {
        return messages.get(
                "install.rates",
                Quantities.rate(rates.download()),
                Quantities.rate(rates.decompression()),
                Quantities.rate(rates.writing()));
    }

    private String words(Side slow) {
        return switch (slow) {
            case DOWNLOAD -> messages.get("install.slow.download");
            case DECOMPRESSION -> messages.get("install.slow.decompression");
            case WRITING -> messages.get("install.slow.writing");
        };
    }

    private Optional<String> left() {
        return pace.left().map(Quantities::roughly).map(time -> messages.get("install.left", time));
    }
}
