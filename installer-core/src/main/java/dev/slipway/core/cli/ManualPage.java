package dev.slipway.core.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// A command as a page of the manual, in the macros of `man(7)`: what `--help` says, and nothing besides.
record ManualPage(CommandSpec command) {
    private static final String SECTION = "1";

    /// `slipway-image-copy.1`
    String fileName() {
        return name() + "." + SECTION;
    }

    private String name() {
        return command.qualifiedName("-");
    }

    String text() {
        return Stream.of(
                        title(),
                        synopsis(),
                        section("description", description()),
                        section("arguments", arguments()),
                        section("options", options()),
                        section("commands", commands()),
                        section("notes", plain(command.usageMessage().footer())),
                        section("seeAlso", related()))
                .flatMap(List::stream)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private List<String> title() {
        var name = quoted(name().toUpperCase(Locale.ROOT));
        return List.of(
                ".TH " + name + " " + SECTION + " \"\" Slipway",
                ".SH " + word("name"),
                escaped(name()) + " \\- " + escaped(String.join(" ", summary())));
    }

    private String[] summary() {
        var usage = command.usageMessage();
        return usage.header().length > 0 ? usage.header() : usage.description();
    }

    private List<String> synopsis() {
        var words = new ArrayList<String>();
        words.add(bold(command.qualifiedName(" ")));
        if (!command.optionsMap().isEmpty()) {
            words.add("[" + italic(word("option")) + "]...");
        }
        command.positionalParameters().forEach(each -> words.add(italic(each.paramLabel())));
        if (!command.subcommands().isEmpty()) {
            words.add(italic(word("command")));
        }
        return List.of(".SH " + word("synopsis"), String.join(" ", words));
    }

    private List<String> description() {
        return plain(
                Stream.of(command.usageMessage().header(), command.usageMessage().description())
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
    }

    private List<String> arguments() {
        return command.positionalParameters().stream()
                .filter(each -> !each.hidden())
                .flatMap(each -> described(italic(each.paramLabel()), each))
                .toList();
    }

    private List<String> options() {
        return command.options().stream()
                .filter(each -> !each.hidden())
                .flatMap(each -> described(head(each), each))
                .toList();
    }

    private static String head(OptionSpec option) {
        var names = Stream.of(option.names()).map(ManualPage::bold);
        var head = names.collect(Collectors.joining(", "));
        return option.arity().max() == 0 ? head : head + " " + italic(option.paramLabel());
    }

    private static Stream<String> described(String head, ArgSpec argument) {
        return Stream.concat(Stream.of(".TP", head), plain(argument.description()).stream());
    }

    private List<String> commands() {
        return command.subcommands().entrySet().stream()
                .flatMap(
                        each ->
                                Stream.of(
                                        ".TP",
                                        bold(each.getKey()),
                                        escaped(
                                                String.join(
                                                        " ",
                                                        page(each.getValue().getCommandSpec())
                                                                .summary()))))
                .toList();
    }

    private List<String> related() {
        var above = Stream.ofNullable(command.parent());
        var below = command.subcommands().values().stream().map(each -> each.getCommandSpec());
        var names = Stream.concat(above, below).map(each -> page(each).reference());
        var list = names.collect(Collectors.joining(",\n"));
        return list.isEmpty() ? List.of() : List.of(list);
    }

    private String reference() {
        return bold(name()) + "(" + SECTION + ")";
    }

    private static ManualPage page(CommandSpec command) {
        return new ManualPage(command);
    }

    private static List<String> section(String key, List<String> lines) {
        return lines.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(".SH " + word(key)), lines.stream()).toList();
    }

    private static List<String> plain(String[] lines) {
        return Stream.of(lines).map(ManualPage::escaped).filter(each -> !each.isBlank()).toList();
    }

    private static String bold(String text) {
        return "\\fB" + escaped(text) + "\\fR";
    }

    private static String italic(String text) {
        return "\\fI" + escaped(text) + "\\fR";
    }

    private static String quoted(String text) {
        return '"' + escaped(text) + '"';
    }

    /// A line that begins with a dot or a quote would be a macro.
    private static String escaped(String text) {
        var escaped = text.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }

    private static String word(String key) {
        return Screen.word("manual." + key);
    }
}
