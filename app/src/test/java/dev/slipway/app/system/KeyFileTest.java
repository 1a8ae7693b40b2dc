package dev.slipway.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.work.Activity;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    private static final String ONE =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHUCFpbEfHMYDdn0HXEdzSAJfYZQZG1wNUQwdAFXsoxK ada";
    private static final String OTHER = ONE.replace("soxK ada", "soxL bob");

    @TempDir private Path folder;
    private final FakeBench bench = new FakeBench();
    private final AccountForm account = new AccountForm(bench.bench().messages());
    private final Activity activity = bench.bench().activity();
    private final KeyFile file = new KeyFile(bench.bench(), activity, account);

    @Test
    void putsTheKeysOfAFileBesideThoseThatAreThereEachOnce() throws Exception {
        account.sshKey().text().set(ONE);

        read("# of the team\n\n" + OTHER + "\n" + ONE + "\n");

        assertThat(account.sshKey().value()).isEqualTo(ONE + "\n" + OTHER);
        assertThat(file.said().get()).startsWith("Keys read from ").endsWith("keys: 2.");
    }

    @Test
    void takesNothingOfAPrivateKeyAndShowsNothingOfIt() throws Exception {
        read("-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk\n");

        assertThat(account.sshKey().value()).isEmpty();
        assertThat(file.said().get()).contains("private").doesNotContain("b3Bl");
    }

    @Test
    void takesNothingOfAFileInWhichAnyLineIsNoKey() throws Exception {
        read(ONE + "\nssh-ed25519 damaged\n");

        assertThat(account.sshKey().value()).isEmpty();
        assertThat(file.said().get()).startsWith("Nothing was taken from");
    }

    @Test
    void saysThatThereIsNoneAndThatTheFileCannotBeRead() throws Exception {
        read("# none yet\n");
        assertThat(file.said().get()).startsWith("There is no key in");

        file.path().text().set(folder.resolve("missing").toString());
        file.read();

        assertThat(activity.trouble().get().orElseThrow().what()).contains("missing");
        assertThat(file.said().get()).isEmpty();
    }

    @Test
    void wantsTheNameOfAFile() {
        file.read();

        assertThat(file.path().shown().get()).isEqualTo("Write the name of a file.");
    }

    private void read(String text) throws Exception {
        var keys = Files.writeString(folder.resolve("keys"), text);
        file.path().text().set(keys.toString());
        file.read();
    }
}
