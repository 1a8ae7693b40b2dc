package dev.slipway.agent.look;

import java.io.IOException;
import java.util.List;

/// What went over a link since it is there.
public record LinkTraffic(
        String name,
        long receivedBytes,
        long receivedPackets,
        long receiveErrors,
        long receiveDrops,
        long sentBytes,
        long sentPackets,
        long sendErrors,
        long sendDrops) {
    private static final int HEAD = 2;

    public static List<LinkTraffic> read(Root root) throws IOException {
        return root.lines("proc/net/dev").stream().skip(HEAD).map(LinkTraffic::of).toList();
    }

    private static LinkTraffic of(String line) {
        var colon = line.indexOf(':');
        var words = Words.of(line.substring(colon + 1));
        return new LinkTraffic(
                line.substring(0, colon).strip(),
                Long.parseLong(words.get(0)),
                Long.parseLong(words.get(1)),
                Long.parseLong(words.get(2)),
                Long.parseLong(words.get(3)),
                Long.parseLong(words.get(8)),
                Long.parseLong(words.get(9)),
                Long.parseLong(words.get(10)),
                Long.parseLong(words.get(11)));
    }
}
