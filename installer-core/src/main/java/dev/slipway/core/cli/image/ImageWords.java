package dev.slipway.core.cli.image;

import dev.slipway.core.config.SignatureKey;
import dev.slipway.core.image.Listed;
import dev.slipway.core.image.copy.Copied;
import dev.slipway.core.image.copy.Examined;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.DiskImage;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ImageReference.Layout;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.root.Shortfall;
import dev.slipway.core.image.unpack.Unpacked;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What the commands about images say.
record ImageWords(PrintWriter out, ResourceBundle words) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final double MEGA = 1e6;

    ImageWords(PrintWriter out) {
        this(out, ResourceBundle.getBundle(ImageCommand.WORDS));
    }

    static String json(Object data) {
        return JSON.writeValueAsString(data);
    }

    /// As it stands in a machine configuration.
    void sayServed(String image) {
        line(image.startsWith("oci:") ? "say.served" : "say.servedFile", image);
        out.flush();
    }

    void say(ResolvedImage image) {
        line("say.reference", image.reference());
        line("say.digest", image.digest());
        if (image.disk().isPresent()) {
            say(image, image.disk().get());
            return;
        }
        line("say.platform", image.platform());
        line("say.created", image.created());
        line("say.size", mega(image.sizeBytes()), image.layers().size());
        for (var layer : image.layers()) {
            line("say.layer", layer.digest(), mega(layer.sizeBytes()), layer.mediaType());
        }
    }

    private void say(ResolvedImage image, DiskImage disk) {
        line("say.disk", mega(image.sizeBytes()), disk.format());
        if (disk.expandedBytes().isPresent()) {
            line("say.diskBytes", mega(disk.expandedBytes().getAsLong()));
        }
        if (!disk.tableId().isEmpty()) {
            line("say.table", disk.tableId());
        }
        disk.sectorBytes().ifPresent(bytes -> line("say.sector", bytes));
        disk.blockMap().ifPresent(map -> line("say.blockMap", map));
    }

    void say(Listed image) {
        line("say.listed", image.tag(), image.digest(), String.join(" ", image.platforms()));
    }

    void say(ImageReference from, Copied copied, Layout to) {
        line("say.copied", from, copied.digest(), to);
        line(
                "say.copiedAmounts",
                mega(copied.copiedBytes()),
                mega(copied.keptBytes()),
                copied.signatures());
    }

    void say(ImageReference reference, Examined examined) {
        line("say.whole", reference, examined.digest());
        line(
                "say.wholeAmounts",
                examined.images().size(),
                mega(examined.bytes()),
                mega(examined.expandedBytes()));
    }

    void saySigned(Digest signed, SignatureKey key) {
        line("say.signed", signed, key.fingerprint());
    }

    void say(ResolvedImage image, Unpacked unpacked, Path directory, Duration took) {
        var seconds = Math.max(took.toMillis(), 1) / 1e3;
        line("say.unpacked", image.reference(), image.digest(), directory);
        line(
                "say.amounts",
                unpacked.entries(),
                mega(unpacked.downloaded()),
                mega(unpacked.written()),
                "%.1f".formatted(seconds),
                "%.0f".formatted(unpacked.written() / MEGA / seconds));
        unpacked.shortfalls().forEach(this::say);
    }

    private void say(Shortfall shortfall) {
        var key = "say.shortfall." + shortfall.kind().name().toLowerCase(Locale.ROOT);
        line(key, shortfall.count(), String.join(", ", shortfall.examples()));
    }

    private static String mega(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / MEGA);
    }

    /// Numbers as they are, without grouping marks.
    private void line(String key, Object... arguments) {
        var texts = java.util.Arrays.stream(arguments).map(String::valueOf).toArray();
        out.println(new MessageFormat(words.getString(key), Locale.ROOT).format(texts));
        out.flush();
    }
}
