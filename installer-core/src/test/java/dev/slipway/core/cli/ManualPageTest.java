package dev.slipway.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

class ManualPageTest {
    private final CommandSpec copy =
            CommandSpec.create()
                    .name("copy")
                    .addOption(
                            OptionSpec.builder("-o", "--only")
                                    .type(String.class)
                                    .paramLabel("PART")
                                    .description(".part", "a back\\slash")
                                    .build())
                    .addOption(OptionSpec.builder("--secret").hidden(true).build())
                    .addPositional(
                            PositionalParamSpec.builder()
                                    .paramLabel("TO")
                                    .description("where to")
                                    .build());

    private final CommandSpec root = CommandSpec.create().name("tool").addSubcommand("copy", copy);

    @Test
    void isNamedAfterTheWholeCommand() {
        copy.usageMessage().header("Copies.");

        assertThat(new ManualPage(copy).fileName()).isEqualTo("tool-copy.1");
        assertThat(new ManualPage(copy).text())
                .startsWith(
                        """
                        .TH "TOOL\\-COPY" 1 "" Slipway
                        .SH NAME
                        tool\\-copy \\- Copies.
                        .SH SYNOPSIS
                        \\fBtool copy\\fR [\\fIOPTION\\fR]... \\fITO\\fR
                        """);
    }

    @Test
    void describesWhatIsNotHidden() {
        assertThat(new ManualPage(copy).text())
                .contains(
                        """
                        .SH ARGUMENTS
                        .TP
                        \\fITO\\fR
                        where to
                        .SH OPTIONS
                        .TP
                        \\fB\\-o\\fR, \\fB\\-\\-only\\fR \\fIPART\\fR
                        \\&.part
                        a back\\eslash
                        """)
                .doesNotContain("secret");
    }

    @Test
    void namesTheCommandsBelowAndAbove() {
        copy.usageMessage().header("Copies.");

        assertThat(new ManualPage(root).text())
                .contains(".SH COMMANDS\n.TP\n\\fBcopy\\fR\nCopies.\n")
                .endsWith(".SH SEE ALSO\n\\fBtool\\-copy\\fR(1)\n");
        assertThat(new ManualPage(copy).text()).endsWith(".SH SEE ALSO\n\\fBtool\\fR(1)\n");
    }

    @Test
    void hasWordsForEveryCommandOfOurs() {
        var line = Slipway.line(Surroundings.ofThisProcess());

        for (var command : line.getSubcommands().values()) {
            var page = new ManualPage(command.getCommandSpec()).text();
            assertThat(page).contains(" \\- ").doesNotContain(" \\- \n").doesNotContain("${");
        }
    }
}
