package dev.slipway.app.kiosk;

import static java.lang.System.Logger.Level.WARNING;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.kdl.KdlDocument;
import dev.slipway.core.kdl.KdlException;
import dev.slipway.core.kdl.KdlReader;
import dev.slipway.core.kdl.KdlStyle;
import dev.slipway.core.kdl.KdlWriter;
import dev.slipway.core.pki.PrivateFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The place where somebody was, in a file that only its owner may read.
public record KeptFile(Path file) {
    private static final System.Logger LOG = System.getLogger(KeptFile.class.getName());

    /// Blocks. What cannot be read leads nowhere: a kiosk that starts at its beginning is better than none.
    Optional<KeptPlace> read() {
        try {
            return Files.exists(file)
                    ? KeptText.read(KdlReader.read(PrivateFiles.read(file)))
                    : Optional.empty();
        } catch (InstallException | KdlException e) {
            LOG.log(WARNING, "the kiosk starts at its beginning: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    /// Blocks.
    ///
    /// @param place empty where there is nothing to come back to
    /// @return the file
    /// @throws InstallException with `FileUnusable`
    Path write(Optional<KeptPlace> place) throws InstallException {
        PrivateFiles.makeDirectory(file.toAbsolutePath().resolveSibling(""));
        var text = place.map(KeptText::of).orElseGet(KdlDocument::of);
        PrivateFiles.replace(file, KdlWriter.write(text, KdlStyle.CANONICAL_V2));
        return file;
    }
}
