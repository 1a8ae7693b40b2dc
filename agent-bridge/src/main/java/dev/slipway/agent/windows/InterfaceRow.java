package dev.slipway.agent.windows;

import dev.slipway.agent.look.LinkTraffic;
import java.io.IOException;
import java.util.List;

/// `MIB_IF_ROW2` of `netioapi.h`: a link, with what went over it.
///
/// @param index by which Windows numbers it
record InterfaceRow(int index, LinkTraffic traffic) {
    static final int SIZE = 1_352;

    /// In `MIB_IF_TABLE2`, behind their number.
    static final int FIRST = 8;

    private static final int INDEX = 8;
    private static final int ALIAS = 28;
    private static final int ALIAS_BYTES = 2 * 257;
    private static final int FLAGS = 1_152;
    private static final int OPERATIONAL = 1_156;
    private static final int RECEIVED = 1_208;
    private static final int SENT = 1_280;

    /// From both, in this order: bytes, packets to one, packets to many, what was dropped, errors.
    private static final int TO_ONE = 8;

    private static final int TO_MANY = 16;
    private static final int DROPS = 24;
    private static final int ERRORS = 32;

    private static final int HARDWARE = 1;
    private static final int FILTER = 2;
    private static final int UP = 1;

    /// Without drivers that only filter, which have what goes over another link once more, and without software that is not up.
    static List<InterfaceRow> read(byte[] table) throws IOException {
        var all = Structure.of(table, FIRST);
        return all.rows(FIRST, SIZE, all.unsigned(0)).stream()
                .filter(InterfaceRow::counts)
                .map(InterfaceRow::of)
                .toList();
    }

    private static boolean counts(Structure row) {
        var flags = row.number(FLAGS);
        return (flags & FILTER) == 0 && ((flags & HARDWARE) != 0 || row.number(OPERATIONAL) == UP);
    }

    private static InterfaceRow of(Structure row) {
        return new InterfaceRow(
                row.number(INDEX),
                new LinkTraffic(
                        row.text(ALIAS, ALIAS_BYTES),
                        row.wide(RECEIVED),
                        packets(row, RECEIVED),
                        row.wide(RECEIVED + ERRORS),
                        row.wide(RECEIVED + DROPS),
                        row.wide(SENT),
                        packets(row, SENT),
                        row.wide(SENT + ERRORS),
                        row.wide(SENT + DROPS)));
    }

    private static long packets(Structure row, int at) {
        return row.wide(at + TO_ONE) + row.wide(at + TO_MANY);
    }
}
