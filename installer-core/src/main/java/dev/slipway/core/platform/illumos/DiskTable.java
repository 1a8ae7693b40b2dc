package dev.slipway.core.platform.illumos;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.OutputUnreadable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// `diskinfo`, asked twice: it shows sizes, or serial numbers and places, never both.
record DiskTable(Commands commands) {
    /// Tabs between, no head; sizes in bytes.
    private static final List<String> SIZES = List.of("diskinfo", "-Hp");

    /// Without `-p`, which would replace the name of the place by two numbers.
    private static final List<String> PLACES = List.of("diskinfo", "-HP");

    private static final int COLUMNS = 7;

    /// @param fault `yes`, `no`, or `-` where it has no light
    record Row(
            String type,
            String device,
            String vendor,
            String product,
            long sizeBytes,
            boolean removable,
            boolean solidState,
            String serial,
            String fault,
            String place) {}

    SequencedMap<String, Row> rows() throws InstallException, InterruptedException {
        var places = places();
        var rows = new LinkedHashMap<String, Row>();
        for (var line : lines(SIZES)) {
            var device = line[1];
            rows.put(device, row(line, places.getOrDefault(device, NOWHERE)));
        }
        return rows;
    }

    private static final String[] NOWHERE = {"", "", "", "", "-", "-", "-"};

    private static Row row(String[] sizes, String[] places) throws InstallException {
        return new Row(
                sizes[0],
                sizes[1],
                known(sizes[2]),
                known(sizes[3]),
                number(sizes[4]),
                sizes[5].equals("yes"),
                sizes[6].equals("yes"),
                known(places[3]),
                places[4],
                known(places[6]));
    }

    private Map<String, String[]> places() throws InstallException, InterruptedException {
        var places = new HashMap<String, String[]>();
        for (var line : lines(PLACES)) {
            places.put(line[0], line);
        }
        return places;
    }

    private List<String[]> lines(List<String> argv) throws InstallException, InterruptedException {
        var rows =
                commands.run(Command.of(argv)).lines().stream()
                        .map(line -> line.split("\t", -1))
                        .toList();
        for (var row : rows) {
            if (row.length != COLUMNS) {
                throw unreadable(argv, String.join(" ", row));
            }
        }
        return rows;
    }

    private static long number(String text) throws InstallException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw unreadable(SIZES, text);
        }
    }

    private static InstallException unreadable(List<String> argv, String what) {
        return new InstallException(new OutputUnreadable(argv, what));
    }

    /// It writes `-` for what it does not know.
    private static String known(String text) {
        return text.equals("-") ? "" : text.strip();
    }
}
