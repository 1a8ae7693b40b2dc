package dev.slipway.app.text;

import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Fullness;
import dev.slipway.core.inventory.HardwareSheet;
import java.util.Optional;

/// What is on a disk and how full it is, as people read it.
///
/// @param sheet what is known of the machine beside its inventory, if anything is yet
public record FullnessWords(Messages messages, Optional<HardwareSheet> sheet) {
    public String contents(Disk disk) {
        return new DiskWords(messages).contents(disk, each -> content(disk, each));
    }

    /// `ext4 “home” (42 GB used)`
    public String content(Disk disk, Content content) {
        var said = new DiskWords(messages).content(content);
        return sheet.flatMap(it -> it.fullness(disk, content))
                .map(fullness -> words(said, fullness))
                .orElse(said);
    }

    /// 0 where nobody can tell.
    public long usedBytes(Disk disk, Content content) {
        return sheet.flatMap(it -> it.fullness(disk, content)).orElse(null)
                        instanceof Fullness.Used(var bytes)
                ? bytes
                : 0;
    }

    private String words(String said, Fullness fullness) {
        return switch (fullness) {
            case Fullness.Used(var bytes) ->
                    messages.get("fullness.used", said, Quantities.bytes(bytes));
            case Fullness.Closed() -> messages.get("fullness.closed", said);
            case Fullness.Unknown(var why) ->
                    messages.get("fullness.unknown", said, new HealthWords(messages).unknown(why));
        };
    }
}
