package dev.slipway.app.system;

import dev.slipway.app.form.FileRule;
import dev.slipway.app.form.FormField;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.work.Activity;
import dev.slipway.core.config.Problem;
import dev.slipway.core.config.SshKey;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A file of public SSH keys, such as `id_ed25519.pub` or `authorized_keys`, on the computer that the wizard runs on.
///
/// All of its lines must be such keys: of one that holds a private key, nothing comes on screen.
final class KeyFile {
    private static final int LONGEST_BYTES = 64 * 1024;
    private static final String HOME = "~/";

    private final Workbench bench;
    private final Activity activity;
    private final AccountForm account;
    private final FormField path;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /// @param account gets the keys
    KeyFile(Workbench bench, Activity activity, AccountForm account) {
        this.bench = bench;
        this.activity = activity;
        this.account = account;
        this.path = new FormField("", new FileRule(bench.words("file.problem")));
        path.text().subscribe((_, _) -> said.set(""));
    }

    FormField path() {
        return path;
    }

    /// What came of it.
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    void read() {
        path.check();
        if (path.good()) {
            var file = Path.of(atHome(path.value()));
            activity.run(
                    bench.words("system.key.reading", file),
                    () -> lines(file),
                    lines -> take(file, lines));
        }
    }

    private static String atHome(String typed) {
        return typed.startsWith(HOME)
                ? System.getProperty("user.home") + typed.substring(HOME.length() - 1)
                : typed;
    }

    /// Blocks.
    private static List<String> lines(Path file) throws InstallException {
        try (var in = Files.newInputStream(file)) {
            var text = new String(in.readNBytes(LONGEST_BYTES), StandardCharsets.UTF_8);
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(file.toString(), e.toString()), e);
        }
    }

    private void take(Path file, List<String> lines) {
        var unfit = lines.stream().map(SshKey::problem).flatMap(Optional::stream).findFirst();
        if (lines.isEmpty()) {
            said.set(bench.words("system.key.none", file));
        } else if (unfit.isPresent()) {
            said.set(bench.words("system.key.unfit", file, words(unfit.get())));
        } else {
            account.add(lines);
            said.set(bench.words("system.key.said", lines.size(), file));
        }
    }

    private static String words(Problem problem) {
        return problem.message() + " " + problem.remedy();
    }
}
