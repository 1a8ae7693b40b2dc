package dev.slipway.app.install;

import dev.slipway.app.text.Messages;
import dev.slipway.app.text.Quantities;
import dev.slipway.core.event.InstallEvent.Progressed;
import dev.slipway.core.event.InstallEvent.Started;
import dev.slipway.core.event.Progress;
import dev.slipway.core.event.Said;

/// How far and how fast the current step is, in words.
final class Speed {
    private final Messages messages;
    private final Rates rates = new Rates();

    Speed(Messages messages) {
        this.messages = messages;
    }

    void heard(Said said) {
        switch (said.event()) {
            case Started _ -> rates.clear();
            case Progressed(var _, var progress) -> rates.add(said.at(), progress);
            default -> {}
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

    String rates() {
        return rates.now().map(this::words).orElse("");
    }

    private String words(Rates.Now now) {
        return messages.get(
                "install.rates",
                Quantities.rate(now.download()),
                Quantities.rate(now.decompression()),
                Quantities.rate(now.writing()));
    }
}
