package dev.slipway.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.check.Alternative;
import dev.slipway.core.check.Verdict;
import dev.slipway.core.config.Problem;
import dev.slipway.core.config.Problem.Severity;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictInWordsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void saysErrorsFirstThenWarningsThenNotes() {
        say(
                new Verdict(
                        List.of(
                                problem(Severity.NOTE, "a-note", 7),
                                problem(Severity.WARNING, "a-warning", 5),
                                problem(Severity.ERROR, "an-error", 3),
                                problem(Severity.ERROR, "another", 0)),
                        List.of()));

        assertThat(err.toString())
                .isEqualTo(
                        """
                        Errors: 2
                          m.kdl:3:9  an-error  pool[0]
                              Because.
                              Mend it.
                          m.kdl  another  pool[0]
                              Because.
                              Mend it.
                        Warnings: 1
                          m.kdl:5:9  a-warning  pool[0]
                              Because.
                              Mend it.
                        Notes: 1
                          m.kdl:7:9  a-note  pool[0]
                              Because.
                              Mend it.
                        """);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void saysThatNotesAreNotInTheWay() {
        say(new Verdict(List.of(problem(Severity.NOTE, "a-note", 7)), List.of()));

        assertThat(out.toString()).isEqualTo("m.kdl: nothing is in the way.\n");
    }

    @Test
    void printsOtherLayoutsReadyToPaste() {
        var kdl = "pool \"rpool\" {\n}\n";
        var single = new Alternative("pool[0]", "single", List.of("S1"), 8_000_000_000L, 0, kdl);
        say(new Verdict(List.of(problem(Severity.ERROR, "disk-failing", 3)), List.of(single)));

        assertThat(out.toString())
                .isEqualTo(
                        """
                        Other layouts that these disks allow:
                          In place of pool[0]: single of S1; holds 8.0 GB, survives the loss of disks: 0
                              pool "rpool" {
                              }
                        """);
    }

    private void say(Verdict verdict) {
        var words =
                new VerdictInWords(
                        Path.of("m.kdl"),
                        new Screen(new PrintWriter(out)),
                        new Screen(new PrintWriter(err)));
        words.say(verdict);
    }

    private static Problem problem(Severity severity, String code, int line) {
        return new Problem(
                severity, code, "pool[0]", line, line == 0 ? 0 : 9, "x", "Because.", "Mend it.");
    }
}
