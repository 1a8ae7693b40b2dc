package dev.slipway.agent.action;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.message.Outcome;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.Refusal;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.tool.Tool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The packages of the system. Every name comes behind `--`, so that none is taken for an option.
final class Packages {
    private static final Duration LONG = Duration.ofMinutes(30);
    private static final String DETAILS =
            "${Package}\\t${Version}\\t${db:Status-Status}\\t${Installed-Size}\\t${binary:Summary}\\n";
    private static final List<String> DETAIL_NAMES =
            List.of("name", "version", "status", "installed_kb", "summary");

    private Packages() {}

    static Outcome list(Run run) throws RefusedException, InterruptedException {
        return switch (PackageTool.present(run)) {
            case APT ->
                    run.of(
                            Tool.of("dpkg-query", "--list", "--no-pager")
                                    .with(Map.of("COLUMNS", "200")));
            case DNF -> run.of(Tool.of("rpm", "-qa"));
        };
    }

    static Outcome search(String query, Run run) throws RefusedException, InterruptedException {
        return switch (PackageTool.present(run)) {
            case APT -> run.of(Tool.of("apt-cache", "search", "--", query));
            case DNF -> run.of(Tool.of("dnf", "-q", "search", "--", query));
        };
    }

    static Outcome install(String name, Run run) throws RefusedException, InterruptedException {
        return changed("install", List.of(), name, run);
    }

    static Outcome remove(String name, Run run) throws RefusedException, InterruptedException {
        return changed("remove", List.of(), name, run);
    }

    static Outcome update(String name, Run run) throws RefusedException, InterruptedException {
        return switch (PackageTool.present(run)) {
            case APT -> changed("install", List.of("--only-upgrade"), name, run);
            case DNF -> changed("upgrade", List.of(), name, run);
        };
    }

    private static Outcome changed(String verb, List<String> options, String name, Run run)
            throws RefusedException, InterruptedException {
        var argv = new ArrayList<String>(PackageTool.present(run).changing());
        argv.add(verb);
        argv.addAll(options);
        argv.addAll(List.of("--", name));
        return run.of(Tool.of(argv).within(LONG).with(Map.of("DEBIAN_FRONTEND", "noninteractive")));
    }

    static Outcome details(String name, Run run) throws RefusedException, InterruptedException {
        if (PackageTool.present(run) != PackageTool.APT) {
            throw new RefusedException(Code.UNSUPPORTED, "GetApplicationDetails");
        }
        var said = run.of(Tool.of("dpkg-query", "--show", "--showformat=" + DETAILS, "--", name));
        return said.success()
                ? said.with(details(said.out()))
                : said.because(new Refusal(Code.NOT_FOUND, name));
    }

    private static Json details(String line) {
        var words = line.strip().split("\t");
        var details = Json.members();
        for (var i = 0; i < Math.min(words.length, DETAIL_NAMES.size()); i++) {
            details.with(DETAIL_NAMES.get(i), words[i]);
        }
        return details.done();
    }
}
