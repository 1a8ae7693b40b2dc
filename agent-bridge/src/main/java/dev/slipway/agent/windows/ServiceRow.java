package dev.slipway.agent.windows;

import dev.slipway.agent.look.Service;
import dev.slipway.agent.windows.Answers.ServiceAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// `ENUM_SERVICE_STATUS_PROCESSW` of `winsvc.h`: two pointers to texts, and `SERVICE_STATUS_PROCESS`.
final class ServiceRow {
    static final int SIZE = 56;

    private static final int NAME = 0;
    private static final int SHOWN = 8;
    private static final int STATE = 20;
    private static final int EXIT_CODE = 28;
    private static final int PROCESS = 44;

    /// Of a name, and of what is shown for it; without the zero at the end.
    private static final int LONGEST = 2 * 256;

    /// `SERVICE_STOPPED` is 1. The words are those of `Win32_Service`.
    private static final List<String> STATES =
            List.of(
                    "Unknown",
                    "Stopped",
                    "Start Pending",
                    "Stop Pending",
                    "Running",
                    "Continue Pending",
                    "Pause Pending",
                    "Paused");

    private static final int STOPPED = 1;

    /// `dwWin32ExitCode` of what ended well, and of what nobody has started yet (`ERROR_SERVICE_NEVER_STARTED`).
    private static final Set<Integer> NO_ERROR = Set.of(0, 1_077);

    private ServiceRow() {}

    static List<Service> read(List<ServiceAnswer> answers) throws IOException {
        var all = new ArrayList<Service>();
        for (var answer : answers) {
            var bytes = Structure.of(answer.bytes().array(), 0);
            for (var row : bytes.rows(0, SIZE, answer.count())) {
                all.add(service(row, bytes, answer.address()));
            }
        }
        return all;
    }

    private static Service service(Structure row, Structure all, long address) throws IOException {
        return new Service(
                text(all, row.wide(NAME) - address),
                text(all, row.wide(SHOWN) - address),
                state(row.number(STATE)),
                row.unsigned(PROCESS),
                failed(row));
    }

    private static boolean failed(Structure row) throws IOException {
        return row.number(STATE) == STOPPED && !NO_ERROR.contains(row.number(EXIT_CODE));
    }

    private static String text(Structure all, long at) throws IOException {
        if (at < 0 || at >= all.length()) {
            throw new IOException("a service's name lies outside of the answer");
        }
        return all.text((int) at, LONGEST);
    }

    private static String state(int number) {
        return STATES.get(number > 0 && number < STATES.size() ? number : 0);
    }
}
