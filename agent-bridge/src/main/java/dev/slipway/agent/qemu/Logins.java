package dev.slipway.agent.qemu;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.look.Root;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.SortedMap;
import java.util.TreeMap;

/// Who is logged in since when, as `guest-get-users` has it: the first login of each. Read from `/run/utmp`, whose entries are those of
/// utmp(5) on 64 bits; a system without it counts nobody.
record Logins(Root root) {
    private static final String FILE = "run/utmp";
    private static final int ENTRY = 384;
    private static final short USER_PROCESS = 7;
    private static final int USER = 44;
    private static final int LONGEST_USER = 32;
    private static final int SECONDS = 340;
    private static final int MICROS = 344;

    Json all() throws IOException {
        return Json.of(
                since().entrySet().stream()
                        .map(
                                login ->
                                        Json.members()
                                                .with("user", login.getKey())
                                                .with("login-time", login.getValue())
                                                .done())
                        .toList());
    }

    private SortedMap<String, Double> since() throws IOException {
        var entries = ByteBuffer.wrap(bytes()).order(ByteOrder.LITTLE_ENDIAN);
        var since = new TreeMap<String, Double>();
        for (var at = 0; at + ENTRY <= entries.limit(); at += ENTRY) {
            if (entries.getShort(at) == USER_PROCESS) {
                since.merge(user(entries, at), time(entries, at), Math::min);
            }
        }
        return since;
    }

    private byte[] bytes() throws IOException {
        return Files.exists(root.at(FILE)) ? root.bytes(FILE) : new byte[0];
    }

    private static String user(ByteBuffer entries, int at) {
        var bytes = new byte[LONGEST_USER];
        entries.get(at + USER, bytes);
        var text = new String(bytes, StandardCharsets.UTF_8);
        var end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    private static double time(ByteBuffer entries, int at) {
        return entries.getInt(at + SECONDS) + entries.getInt(at + MICROS) / 1e6;
    }
}
