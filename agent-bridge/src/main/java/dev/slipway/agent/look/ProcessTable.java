package dev.slipway.agent.look;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/// All processes; threads are none.
public final class ProcessTable {
    private static final long USUAL_PAGE = 4;

    private final Root root;
    private final long page;

    public ProcessTable(Root root) {
        this.root = root;
        this.page = page(root);
    }

    private static long page(Root root) {
        return root.ifThere("proc/self/smaps").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("KernelPageSize:"))
                .map(line -> line.replaceAll("\\D", ""))
                .findFirst()
                .map(Long::valueOf)
                .orElse(USUAL_PAGE);
    }

    /// By number.
    public List<ProcessLine> read() {
        return pids().stream()
                .map(
                        pid ->
                                root.ifThere("proc/" + pid + "/stat")
                                        .flatMap(stat -> ProcessLine.of(stat, page)))
                .flatMap(Optional::stream)
                .toList();
    }

    public Optional<ProcessLine> find(long pid) {
        return root.ifThere("proc/" + pid + "/stat").flatMap(stat -> ProcessLine.of(stat, page));
    }

    List<Long> pids() {
        return root.names("proc").stream()
                .filter(name -> name.chars().allMatch(Character::isDigit))
                .map(Long::valueOf)
                .sorted()
                .toList();
    }

    /// Empty for threads of the kernel, and where it is nobody's business.
    public Optional<String> program(long pid) {
        try {
            return Optional.of(Files.readSymbolicLink(root.at("proc/" + pid + "/exe")).toString());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// With spaces between its words. May hold secrets of careless programs: said only where the guest's owner wants it.
    public Optional<String> commandLine(long pid) {
        return root.ifThere("proc/" + pid + "/cmdline")
                .map(line -> line.replace('\0', ' ').strip());
    }
}
