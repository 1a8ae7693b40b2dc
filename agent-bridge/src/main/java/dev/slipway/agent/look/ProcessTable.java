package dev.slipway.agent.look;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The processes of a Linux system.
public final class ProcessTable implements Processes {
    private static final long USUAL_PAGE = 4;

    /// `AT_PAGESZ` of `getauxval(3)`.
    private static final long PAGE_SIZE = 6;

    private static final String BOOTED = "\nbtime ";

    private final Root root;
    private final long page;

    public ProcessTable(Root root) {
        this.root = root;
        this.page = page(root);
    }

    /// As the kernel tells every program when it starts it: pairs of words, of a kind and a value.
    private static long page(Root root) {
        try {
            var said = ByteBuffer.wrap(root.bytes("proc/self/auxv")).order(ByteOrder.nativeOrder());
            while (said.remaining() >= 2 * Long.BYTES) {
                var kind = said.getLong();
                var value = said.getLong();
                if (kind == PAGE_SIZE) {
                    return value / 1024;
                }
            }
        } catch (IOException _) {
            return USUAL_PAGE;
        }
        return USUAL_PAGE;
    }

    @Override
    public List<ProcessLine> all() {
        var all = new ArrayList<ProcessLine>();
        for (var pid : pids()) {
            find(pid).ifPresent(all::add);
        }
        return all;
    }

    @Override
    public Optional<ProcessLine> find(long pid) {
        return root.ifThere("proc/" + pid + "/stat").flatMap(stat -> ProcessLine.of(stat, page));
    }

    List<Long> pids() {
        var pids = new ArrayList<Long>();
        for (var name : root.names("proc")) {
            if (name.charAt(0) >= '1' && name.charAt(0) <= '9') {
                pids.add(Long.valueOf(name));
            }
        }
        pids.sort(Comparator.naturalOrder());
        return pids;
    }

    @Override
    public long epoch() throws IOException {
        var text = root.text("proc/stat");
        var at = text.indexOf(BOOTED);
        if (at < 0) {
            throw new IOException("no btime in /proc/stat");
        }
        var from = at + BOOTED.length();
        return Long.parseLong(text, from, text.indexOf('\n', from), 10);
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
