package dev.slipway.app.settings;

import dev.slipway.app.theme.Look;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.kdl.KdlDocument;
import dev.slipway.core.kdl.KdlException;
import dev.slipway.core.kdl.KdlNode;
import dev.slipway.core.kdl.KdlReader;
import dev.slipway.core.kdl.KdlStyle;
import dev.slipway.core.kdl.KdlValue;
import dev.slipway.core.kdl.KdlWriter;
import dev.slipway.core.pki.PrivateFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Settings as KDL: `theme "dark"; font-size "16"; language "de"`. Whatever else stands there stays.
public final class SettingsFile {
    private static final System.Logger LOG = System.getLogger(SettingsFile.class.getName());
    private static final String THEME = "theme";
    private static final String FONT = "font-size";
    private static final String LANGUAGE = "language";

    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    Path path() {
        return file;
    }

    /// What cannot be read or is not known is as usual: nobody is kept from installing by a setting.
    public Settings read() {
        var document = document();
        return new Settings(
                text(document, THEME).flatMap(SettingsFile::look).orElse(Settings.USUAL.look()),
                text(document, FONT).flatMap(SettingsFile::pixels).orElse(14),
                text(document, LANGUAGE).flatMap(Language::of).orElse(Language.SYSTEM));
    }

    /// Blocks.
    ///
    /// @throws InstallException with `FileUnusable`
    Path write(Settings settings) throws InstallException {
        return change(document -> with(document, settings));
    }

    private static KdlDocument with(KdlDocument document, Settings settings) {
        return document.without(THEME)
                .without(FONT)
                .without(LANGUAGE)
                .with(node(THEME, settings.look().name().toLowerCase(Locale.ROOT)))
                .with(node(FONT, String.valueOf(settings.fontPixels())))
                .with(node(LANGUAGE, settings.language().tag()));
    }

    /// One after the other, so that no change undoes another.
    synchronized Path change(UnaryOperator<KdlDocument> change) throws InstallException {
        var now = change.apply(document());
        PrivateFiles.makeDirectory(file.toAbsolutePath().resolveSibling(""));
        PrivateFiles.replace(file, KdlWriter.write(now, KdlStyle.CANONICAL_V2));
        return file;
    }

    KdlDocument document() {
        try {
            return Files.exists(file) ? KdlReader.read(PrivateFiles.read(file)) : KdlDocument.of();
        } catch (InstallException | KdlException e) {
            LOG.log(System.Logger.Level.WARNING, "settings as usual: " + e.getMessage());
            return KdlDocument.of();
        }
    }

    private static KdlNode node(String name, String value) {
        return KdlNode.named(name).withArgument(value);
    }

    private static Optional<String> text(KdlDocument document, String name) {
        return document.first(name).stream()
                .flatMap(node -> node.arguments().stream())
                .map(SettingsFile::text)
                .findFirst();
    }

    /// A size may be written as a number, too.
    static String text(KdlValue value) {
        return switch (value) {
            case KdlValue.KdlString(_, _, var text) -> text;
            case KdlValue.KdlNumber(_, _, var numeral) -> numeral.decimal();
            case KdlValue.KdlBoolean(_, _, var isTrue) -> String.valueOf(isTrue);
            case KdlValue.KdlNull _ -> "";
        };
    }

    private static Optional<Look> look(String word) {
        return Arrays.stream(Look.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private static Optional<Integer> pixels(String word) {
        return Settings.FONT_SIZES.stream()
                .filter(size -> String.valueOf(size).equals(word))
                .findFirst();
    }
}
