package dev.slipway.agent.look;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/// The processes of a Linux system.
public final class ProcessTable implements Processes {
    private static final long USUAL_PAGE = 4;
    private static final String BOOTED = "btime ";

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

    @Override
    public List<ProcessLine> all() {
        return pids().stream()
                .map(
                        pid ->
                                root.ifThere("proc/" + pid + "/stat")
                                        .flatMap(stat -> ProcessLine.of(stat, page)))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
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

    @Override
    public long epoch() throws IOException {
        return root.lines("proc/stat").stream()
                .filter(line -> line.startsWith(BOOTED))
                .map(line -> Long.valueOf(line.substring(BOOTED.length())))
                .findFirst()
                .orElseThrow(() -> new IOException("no btime in /proc/stat"));
    }

    @Override
    public Optional<String> program(long pid) {
        try {
            return Optional.of(Files.readSymbolicLink(root.at("proc/" + pid + "/exe")).toString());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> commandLine(long pid) {
        return root.ifThere("proc/" + pid + "/cmdline")
                .map(line -> line.replace('\0', ' ').strip());
    }
}
