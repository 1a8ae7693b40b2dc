package dev.slipway.app.draft;

import dev.slipway.core.config.ConfigurationReading.Refused;
import dev.slipway.core.config.ConfigurationReading.Understood;
import dev.slipway.core.config.EncryptionConfiguration;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.MachineConfigurationReader;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A configuration that somebody wrote elsewhere, as it stands: it may hold what no page of the wizard can say.
public record WrittenConfiguration(String kdl, MachineConfiguration configuration) {
    /// Nobody writes that much by hand; a file of another kind may be huge.
    private static final int LARGEST = 1 << 20;

    /// Blocks.
    ///
    /// @throws InstallException with `FileUnusable`, `BadKdl` or `BadConfiguration`
    public static WrittenConfiguration in(Path file) throws InstallException {
        var kdl = text(file);
        return switch (MachineConfigurationReader.read(kdl)) {
            case Understood(var configuration, var _, var _) ->
                    new WrittenConfiguration(kdl, configuration);
            case Refused refused ->
                    throw new InstallException(refused.failure(file.getFileName().toString()));
        };
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

    /// The names of what it does not hold, in its order.
    public List<String> secrets() {
        return configuration.pools().stream()
                .map(PoolConfiguration::encryption)
                .flatMap(Optional::stream)
                .map(EncryptionConfiguration::secret)
                .distinct()
                .toList();
    }
}
