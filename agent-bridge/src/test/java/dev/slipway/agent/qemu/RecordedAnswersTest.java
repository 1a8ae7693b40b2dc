package dev.slipway.agent.qemu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.JsonLimits;
import dev.slipway.agent.json.JsonReader;
import dev.slipway.agent.json.JsonWriter;
import dev.slipway.agent.json.NotJsonException;
import dev.slipway.agent.line.Line;
import dev.slipway.agent.look.RecordedRoot;
import dev.slipway.agent.policy.Names;
import dev.slipway.agent.policy.Policy;
import dev.slipway.agent.tool.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Asks the dialect what QEMU's own agent was asked.
@EnabledOnOs(OS.LINUX)
@Timeout(30)
final class RecordedAnswersTest {
    private static final String RECORDING = "qemu-ga-7.2.22.txt";
    private static final Json STILL_RUNS = Json.members().with("exited", false).done();

    @TempDir Path folder;
    @TempDir Path system;
    private String pid = "0";

    @Test
    void answersAsQemusAgentDoesWordForWord() throws Exception {
        Files.writeString(folder.resolve("file.txt"), "hello world\n");
        Files.createDirectories(system.resolve("etc"));
        Files.writeString(system.resolve("etc/passwd"), "root:x:0:0:root:/root:/bin/bash\n");
        var dialect = dialect();
        var lines = recorded();
        var softly = new SoftAssertions();

        assertThat(lines).hasSizeGreaterThan(100);
        for (var i = 0; i < lines.size(); i += 2) {
            var answer = members(answer(dialect, here(lines.get(i))));
            learn(answer);
            softly.assertThat(answer.values())
                    .as(lines.get(i))
                    .isEqualTo(members(here(lines.get(i + 1))).values());
        }
        softly.assertAll();
    }

    /// Calls and answers by turns, without the marks before them.
    private static List<String> recorded() throws IOException {
        try (var in = RecordedAnswersTest.class.getResourceAsStream(RECORDING)) {
            return text(Objects.requireNonNull(in))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring("> ".length()))
                    .toList();
        }
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private String here(String line) {
        return line.replace("FOLDER", folder.toString()).replace("PID", pid);
    }

    /// One that still runs is asked after again.
    private static String answer(Dialect dialect, String call) throws Exception {
        var answer = dialect.answer(new Line.Text(call));
        while (members(answer).value("return").equals(Optional.of(STILL_RUNS))) {
            answer = dialect.answer(new Line.Text(call));
        }
        return answer;
    }

    private void learn(Members answer) {
        answer.value("return")
                .flatMap(
                        value ->
                                value instanceof Members said
                                        ? said.value("pid")
                                        : Optional.empty())
                .ifPresent(number -> pid = JsonWriter.write(number));
    }

    private static Members members(String text) throws NotJsonException {
        return (Members) JsonReader.read(text.strip(), JsonLimits.ANSWERS);
    }

    private Dialect dialect() throws IOException {
        return new Dialect(
                new Names(true, Set.of(), Set.of("guest-get-host-name")),
                new Policy(Names.ALL, Set.of(), false, List.of(folder), List.of(folder)),
                new RecordedRoot(system).root(),
                new Programs(),
                (_, _) -> {},
                Clock.systemUTC());
    }
}
