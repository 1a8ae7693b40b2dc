package dev.slipway.core.cli.kdl;

import dev.slipway.core.failure.ConfigurationFailure.BadArgument;
import dev.slipway.core.failure.Explanation;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.kdl.KdlException;
import dev.slipway.core.kdl.KdlReader;
import dev.slipway.core.kdl.KdlStyle;
import dev.slipway.core.kdl.KdlText;
import dev.slipway.core.kdl.KdlVersion;
import dev.slipway.core.kdl.KdlWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `slipway kdl format FILE… [--v1] [--to DIR]`: prints documents in canonical form.
///
/// Every file is tried. Ends with 0, with 2 if one of them is no document, with 1 if one cannot be written.
@Command(name = "format", mixinStandardHelpOptions = true)
final class FormatCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int INVALID = 2;

    private final OutputStream documents;
    private final Set<Path> written = new HashSet<>();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "format.file")
    private List<Path> files = List.of();

    @Option(names = "--v1", descriptionKey = "format.v1")
    private boolean v1;

    @Option(names = "--to", paramLabel = "DIR", descriptionKey = "format.to")
    private Optional<Path> to = Optional.empty();

    FormatCommand(OutputStream documents) {
        this.documents = documents;
    }

    @Override
    public Integer call() {
        return files.stream().mapToInt(this::format).max().orElse(DONE);
    }

    private int format(Path file) {
        try {
            write(file, canonical(file));
            return DONE;
        } catch (KdlException e) {
            var problem = Explanation.of(e.problem().failure(file.toString()));
            spec.commandLine().getErr().println(problem.what());
            return INVALID;
        } catch (InstallException e) {
            return failed(e.failure(), INVALID);
        } catch (IOException e) {
            return failed(new FileUnusable(to.orElse(file).toString(), reason(e)), FAILED);
        }
    }

    private int failed(Failure failure, int exit) {
        spec.commandLine().getErr().println(Explanation.of(failure).line());
        return exit;
    }

    private byte[] canonical(Path file) throws KdlException, InstallException {
        var version = v1 ? KdlVersion.V1 : KdlVersion.V2;
        var style = v1 ? KdlStyle.CANONICAL_V1 : KdlStyle.CANONICAL_V2;
        var document = KdlReader.read(KdlText.decoded(bytes(file)), version);
        return KdlWriter.write(document, style).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) throws InstallException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(file.toString(), reason(e)), e);
        }
    }

    private void write(Path file, byte[] document) throws IOException, InstallException {
        if (to.isPresent()) {
            place(file, document, Files.createDirectories(to.get()));
        } else {
            documents.write(document);
            documents.flush();
        }
    }

    /// Beside its place first, so that no half of a document ever stands there.
    private void place(Path file, byte[] document, Path folder)
            throws IOException, InstallException {
        var target = folder.resolve(file.getFileName());
        if (!written.add(target)) {
            throw new InstallException(
                    new BadArgument("FILE", file.toString(), words("format.same-name")));
        }
        var scratch = Files.createTempFile(folder, ".", ".kdl");
        try {
            Files.write(scratch, document);
            allowAsMuch(file, scratch);
            Files.move(scratch, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    /// A document may hold secrets: nobody may read the new one who may not read the old one.
    private static void allowAsMuch(Path original, Path copy) throws IOException {
        var rights = Files.getFileAttributeView(original, PosixFileAttributeView.class);
        if (rights != null) {
            Files.setPosixFilePermissions(copy, rights.readAttributes().permissions());
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> words("no-such-file");
            case AccessDeniedException _ -> words("access-denied");
            default -> String.valueOf(e.getMessage());
        };
    }

    private static String words(String key) {
        return ResourceBundle.getBundle("dev.slipway.core.cli.kdl.messages").getString(key);
    }
}
