package dev.slipway.agent.action;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.message.Outcome;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.tool.Tool;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which packages have a newer version, by what apt knows of it: its lists are as old as their last update.
final class Updates {
    /// As in `Inst libc6 [2.36-9] (2.36-10 Debian-Security:12/stable-security [amd64])`.
    private static final Pattern UPDATE =
            Pattern.compile(
                    "Inst (?<name>\\S+) \\[(?<old>[^]]+)] \\((?<new>\\S+) (?<origin>[^)]*?)( \\[[^]]*])?\\).*");

    /// As in `'http://…/vim.deb' vim_9.0_amd64.deb 1567890 SHA256:…`.
    private static final Pattern ADDRESS = Pattern.compile("'[^']*' \\S+ (?<bytes>\\d+) .*");

    private Updates() {}

    /// @param name of one package; empty for all
    static Outcome check(String name, boolean securityOnly, Run run)
            throws RefusedException, InterruptedException {
        requireApt(run);
        var said =
                run.of(Tool.of("apt-get", "-s", "-q", "-o", "Debug::NoLocking=1", "dist-upgrade"));
        return said.success() ? said.with(Json.of(updates(said.out(), name, securityOnly))) : said;
    }

    private static List<Members> updates(String said, String name, boolean securityOnly) {
        return said.lines()
                .map(UPDATE::matcher)
                .filter(Matcher::matches)
                .filter(line -> name.isEmpty() || line.group("name").equals(name))
                .filter(line -> !securityOnly || security(line))
                .map(Updates::update)
                .toList();
    }

    private static boolean security(Matcher line) {
        return line.group("origin").toLowerCase(Locale.ROOT).contains("security");
    }

    private static Members update(Matcher line) {
        return Json.members()
                .with("app_id", line.group("name"))
                .with("current_version", line.group("old"))
                .with("available_version", line.group("new"))
                .with("origin", line.group("origin"))
                .with("security", security(line))
                .done();
    }

    /// What would have to be fetched, with all that it needs.
    static Outcome size(String name, Run run) throws RefusedException, InterruptedException {
        requireApt(run);
        var said =
                run.of(
                        Tool.of(
                                "apt-get",
                                "-qq",
                                "-y",
                                "--print-uris",
                                "-o",
                                "APT::Cmd::Pattern-Only=true",
                                "install",
                                "--only-upgrade",
                                "--",
                                name));
        return said.success()
                ? said.with(
                        Json.members().with("app_id", name).with("bytes", bytes(said.out())).done())
                : said;
    }

    private static long bytes(String said) {
        return said.lines()
                .map(ADDRESS::matcher)
                .filter(Matcher::matches)
                .mapToLong(line -> Long.parseLong(line.group("bytes")))
                .sum();
    }

    private static void requireApt(Run run) throws RefusedException {
        if (PackageTool.present(run) != PackageTool.APT) {
            throw new RefusedException(Code.UNSUPPORTED, "updates");
        }
    }
}
