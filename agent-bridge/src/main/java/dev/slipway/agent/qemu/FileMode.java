package dev.slipway.agent.qemu;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.nio.file.OpenOption;
import java.util.Set;

/// A mode of fopen(3).
///
/// @param word as the host said it
/// @param appends whether all that is written goes to the end of the file, wherever it was read before
record FileMode(String word, Set<? extends OpenOption> options, boolean appends) {
    static FileMode of(String word) throws QemuErrorException {
        return switch (word) {
            case "r", "rb" -> new FileMode(word, Set.of(READ), false);
            case "r+", "rb+", "r+b" -> new FileMode(word, Set.of(READ, WRITE), false);
            case "w", "wb" -> new FileMode(word, Set.of(WRITE, CREATE, TRUNCATE_EXISTING), false);
            case "w+", "wb+", "w+b" ->
                    new FileMode(word, Set.of(READ, WRITE, CREATE, TRUNCATE_EXISTING), false);
            case "a", "ab" -> new FileMode(word, Set.of(WRITE, CREATE), true);
            case "a+", "ab+", "a+b" -> new FileMode(word, Set.of(READ, WRITE, CREATE), true);
            default -> throw QemuErrorException.of("bad_mode", word);
        };
    }
}
