package dev.slipway.core.live.stick;

import dev.slipway.core.config.ConfigurationReading.Refused;
import dev.slipway.core.config.ConfigurationReading.Understood;
import dev.slipway.core.config.LiveSettings;
import dev.slipway.core.config.LiveSettingsReader;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.MachineConfigurationReader;
import dev.slipway.core.failure.ConfigurationFailure.BadArgument;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.live.start.ConsentRules;
import dev.slipway.core.pki.Identity;
import dev.slipway.core.pki.PrivateFiles;
import dev.slipway.core.remote.DisplaySettings;
import dev.slipway.core.remote.TunnelKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What one stick has beside the image. All of it is looked into before anything is written.
public record StickContents(List<StickFile> files) {
    public static final String SETTINGS = "live.kdl";
    public static final String CONFIGURATION = "machined.kdl";

    /// What every system can read on FAT.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,99}");

    public StickContents {
        files = List.copyOf(files);
    }

    /// @param pki a folder as `slipway pki issue` makes it
    /// @param settings `live.kdl`; keys of tunnels that it names lie beside it
    /// @param configuration what is installed without an operator; the settings must consent to it
    /// @param additions files for the folder `images`
    public static StickContents of(
            Optional<Path> pki,
            Optional<Path> settings,
            Optional<Path> configuration,
            List<Path> additions)
            throws InstallException {
        var files = new ArrayList<StickFile>();
        if (pki.isPresent()) {
            files.addAll(certificate(pki.get()));
        }
        var read = settings.isPresent() ? settings(settings.get()) : LiveSettings.NONE;
        if (settings.isPresent()) {
            files.add(StickFile.of(settings.get(), SETTINGS));
            files.addAll(tunnelKeys(settings.get()));
        }
        if (configuration.isPresent()) {
            ConsentRules.refuseUnsafe(read, configuration(configuration.get()));
            files.add(StickFile.of(configuration.get(), CONFIGURATION));
        }
        for (var addition : additions) {
            files.add(StickFile.of(addition, "images/" + name(addition)));
        }
        refuseTwins(files);
        return new StickContents(files);
    }

    public long bytes() {
        return files.stream().mapToLong(StickFile::bytes).sum();
    }

    private static List<StickFile> certificate(Path folder) throws InstallException {
        var certificate = folder.resolve("machine.crt");
        var key = folder.resolve("machine.key");
        Identity.read(certificate, key);
        var files = new ArrayList<StickFile>();
        files.add(StickFile.of(certificate, "pki/machine.crt"));
        files.add(StickFile.of(key, "pki/machine.key"));
        var authority = folder.resolve("ca.crt");
        if (Files.exists(authority)) {
            Identity.readCertificate(authority);
            files.add(StickFile.of(authority, "pki/ca.crt"));
        }
        return files;
    }

    /// Refused here, where somebody can mend it, if the live system would.
    private static LiveSettings settings(Path file) throws InstallException {
        return LiveSettingsReader.read(PrivateFiles.read(file), file.toString());
    }

    /// The keys that the settings name lie beside them.
    private static List<StickFile> tunnelKeys(Path settings) throws InstallException {
        var keys = new TunnelKeys(settings.toAbsolutePath().resolveSibling(""));
        var files = new ArrayList<StickFile>();
        for (var key : DisplaySettings.read(settings).remote().tunnels().keys()) {
            var _ = keys.read(key);
            files.add(StickFile.of(keys.path(key), "keys/" + key.name()));
        }
        return files;
    }

    private static MachineConfiguration configuration(Path file) throws InstallException {
        return switch (MachineConfigurationReader.read(PrivateFiles.read(file))) {
            case Understood(var configuration, _, _) -> configuration;
            case Refused refused -> throw new InstallException(refused.failure(file.toString()));
        };
    }

    private static String name(Path file) throws InstallException {
        var name = String.valueOf(file.getFileName());
        if (!NAME.matcher(name).matches()) {
            var problem =
                    "on a stick, names have letters, digits, “.”, “_”, “+” and “-”, 100 at most";
            throw new InstallException(new BadArgument("--add", file.toString(), problem));
        }
        return name;
    }

    /// FAT does not tell upper case from lower case.
    private static void refuseTwins(List<StickFile> files) throws InstallException {
        for (var i = 0; i < files.size(); i++) {
            for (var other : files.subList(0, i)) {
                if (files.get(i).name().equalsIgnoreCase(other.name())) {
                    throw new InstallException(
                            new BadArgument(
                                    "--add",
                                    files.get(i).source().toString(),
                                    "another file has that name"));
                }
            }
        }
    }
}
