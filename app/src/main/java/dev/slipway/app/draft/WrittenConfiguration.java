package dev.slipway.app.draft;

import dev.slipway.core.config.ConfigurationReading.Refused;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.MachineConfigurationReader;
import dev.slipway.core.config.MachineConfigurationWriter;
import dev.slipway.core.config.Problem;
import dev.slipway.core.config.Sketch;
import dev.slipway.core.config.Sketch.Part;
import dev.slipway.core.config.SketchReading;
import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A configuration as somebody wrote it: it may hold what no page of the wizard can say, and may be wrong.
public record WrittenConfiguration(String kdl, SketchReading reading) {
    /// Nobody writes that much by hand; a file of another kind may be huge.
    private static final int LARGEST = 1 << 20;

    /// Reads it; a long text takes a while.
    public static WrittenConfiguration of(String kdl) {
        return new WrittenConfiguration(kdl, MachineConfigurationReader.sketch(kdl));
    }

    /// Blocks.
    ///
    /// @throws InstallException with `FileUnusable`
    public static WrittenConfiguration in(Path file) throws InstallException {
        return of(text(file));
    }

    /// Blocks.
    ///
    /// @throws InstallException with `FileUnusable`, `BadKdl` or `BadConfiguration`
    public static WrittenConfiguration completeIn(Path file) throws InstallException {
        var written = in(file);
        if (!written.complete()) {
            var refused = new Refused(written.problems());
            throw new InstallException(refused.failure(file.getFileName().toString()));
        }
        return written;
    }

    private static String text(Path file) throws InstallException {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException("it is larger than " + LARGEST + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(file.toString(), e.toString()), e);
        }
    }

    public boolean complete() {
        return reading.complete();
    }

    public List<Problem> problems() {
        return reading.problems();
    }

    public boolean decides(Part part) {
        return reading.decides(part);
    }

    public Optional<ImageConfiguration> image() {
        return reading.sketch().flatMap(Sketch::image);
    }

    public Optional<SystemConfiguration> system() {
        return reading.sketch().flatMap(Sketch::system);
    }

    Optional<StorageDraft> drawn(Drawing drawing) {
        return reading.sketch().flatMap(drawing::of);
    }

    /// It may say more, as long as all that the page says is part of it.
    boolean says(StorageDraft storage) {
        return reading.sketch()
                .filter(it -> it.equals(Laid.of(storage).over(it, Optional.empty())))
                .isPresent();
    }

    boolean says(ImageDraft image) {
        return reading.sketch().flatMap(Sketch::image).filter(image.named()::equals).isPresent();
    }

    /// The same text where that changes nothing, and where it cannot be read.
    WrittenConfiguration revised(UnaryOperator<Sketch> change) {
        return reading.sketch()
                .filter(was -> !change.apply(was).equals(was))
                .map(was -> MachineConfigurationWriter.revised(kdl, was, change.apply(was)))
                .map(WrittenConfiguration::of)
                .orElse(this);
    }

    /// Without the text: it may hold the hash of a password, and this ends up in logs.
    @Override
    public String toString() {
        return "WrittenConfiguration[%d characters, complete=%b]"
                .formatted(kdl.length(), complete());
    }

    /// The names of what it does not hold, in its order.
    public List<String> secrets() {
        return reading.sketch()
                .map(Sketch::filled)
                .map(MachineConfiguration::secrets)
                .orElse(List.of());
    }
}
