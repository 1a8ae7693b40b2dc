package dev.slipway.core.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Output;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandMissing;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.image.registry.CredentialFiles;
import dev.slipway.core.machine.Fails;
import dev.slipway.core.machine.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupportTest {
    /// Kept where secrets are kept; the log has all of them.
    private static final List<String> SECRETS =
            List.of(
                    "key-MIGHAgEAMBMGByqGSM49",
                    "key-of-the-machine-MIGHAgEA",
                    "lease-0a1b2c3d4e5f",
                    "registry-password",
                    "CLAIM234");

    @TempDir private Path home;
    private Path machine;
    private Path bundle;

    @BeforeEach
    void plant() throws IOException {
        machine = home.resolve("machine");
        bundle = home.resolve("bundle.zip");
        keep("config/slipway/pki/client.key", pem(SECRETS.get(0)));
        keep("machine/pki/machine.key", pem(SECRETS.get(1)));
        keep(
                "state/slipway/leases/m.json",
                "{\"id\":\"m-1\",\"token\":\"" + SECRETS.get(2) + "\"}");
        keep(".docker/config.json", "{\"auths\":{\"r.example\":{\"auth\":\"" + auth() + "\"}}}");
        keep("claim-code", SECRETS.get(4) + "\n");
        keep(
                "machine/installations/20260101-000000-01/journal",
                "{\"text\":\"m-1 " + all() + "\"}");
        keep("machine/installations/20260101-000000-01/plan.json", "{\"hash\":\"1\"}");
        keep("machine/installations/20260101-000000-01/saved/disk", "raw bytes of a disk");
        keep("config/slipway/settings.kdl", "proxy \"http://user:planted@proxy.example\"\n");
        keep("live.kdl", "console password=\"planted\" // " + all() + "\n");
    }

    private static String pem(String line) {
        return "-----BEGIN PRIVATE KEY-----\n" + line + "\n-----END PRIVATE KEY-----\n";
    }

    private static String auth() {
        return Base64.getEncoder().encodeToString(("user:" + SECRETS.get(3)).getBytes(UTF_8));
    }

    private static String all() {
        return String.join(", ", SECRETS) + ", " + auth();
    }

    private void keep(String name, String text) throws IOException {
        var file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void hasNoSecretInIt() throws Exception {
        var _ = bundle(command -> new Output("said by " + command.tool() + " " + all(), all()));

        var entries = entries();
        assertThat(entries.values())
                .allSatisfy(text -> assertThat(text).doesNotContain(SECRETS).doesNotContain(auth()))
                .allSatisfy(text -> assertThat(text).doesNotContain("planted"));
        assertThat(entries.get("asked/log.txt")).startsWith("said by journalctl [removed]");
        assertThat(entries).hasEntrySatisfying(journal(), text -> assertThat(text).contains("m-1"));
    }

    @Test
    void takesNeitherKeysNorWhatWasOnDisks() throws Exception {
        var _ = bundle(_ -> new Output("", ""));

        assertThat(entries().keySet())
                .contains(journal())
                .noneMatch(name -> name.contains("key") || name.contains("saved"))
                .noneMatch(name -> name.contains("leases") || name.contains("config.json"));
    }

    @Test
    void saysWhatItCouldNotHave() throws Exception {
        var items =
                bundle(
                        command -> {
                            throw new InstallException(new CommandMissing(command.tool()));
                        });

        var missing = items.stream().filter(item -> item.name().equals("asked/log.txt")).toList();
        assertThat(missing).singleElement().satisfies(this::saysWhy);
        assertThat(entries()).doesNotContainKey("asked/log.txt");
        assertThat(entries().get("contents.json")).contains("asked/log.txt", "journalctl");
    }

    private void saysWhy(Item item) {
        assertThat(item.missing()).contains("journalctl");
    }

    @Test
    void isForItsOwnerAloneAndOverwritesNothing() throws Exception {
        var _ = bundle(_ -> new Output("", ""));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bundle)))
                .isEqualTo("rw-------");
        assertThat(Fails.with(() -> bundle(_ -> new Output("", ""))))
                .isInstanceOf(FileUnusable.class);
        assertThat(home.resolve("bundle.zip.part")).doesNotExist();
    }

    private String journal() {
        var file = machine.resolve("installations/20260101-000000-01/journal");
        return "installations/" + file.toString().substring(1).replace('/', '_');
    }

    @FunctionalInterface
    private interface Answers {
        Output to(Command command) throws InstallException;
    }

    private List<Item> bundle(Answers answers) throws Exception {
        var environment =
                Map.of(
                        "HOME", home.toString(),
                        "XDG_CONFIG_HOME", home.resolve("config").toString(),
                        "XDG_STATE_HOME", home.resolve("state").toString());
        var support =
                new Support(
                        Places.of(environment),
                        machine,
                        List.of(home.resolve("live.kdl")),
                        List.of(home.resolve("claim-code")),
                        CredentialFiles.of(environment, home));
        var heard = new ArrayList<Item>();
        var items = support.bundle(bundle, answers::to, heard::add);
        assertThat(items).isEqualTo(heard);
        return items;
    }

    private Map<String, String> entries() throws IOException {
        var entries = new TreeMap<String, String>();
        try (var zip = new ZipFile(bundle.toFile())) {
            for (var entry : zip.stream().toList()) {
                entries.put(
                        entry.getName(),
                        new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        return entries;
    }
}
