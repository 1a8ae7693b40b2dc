package dev.slipway.agent.policy;

import dev.slipway.agent.message.Fields;
import dev.slipway.agent.message.HostMessageReader;
import dev.slipway.agent.message.Pattern;
import dev.slipway.agent.refusal.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The policy as the guest's owner writes it: one JSON object. A name in it that means nothing is a mistake.
public final class PolicyFile {
    private static final String EVERYTHING = "*";

    private PolicyFile() {}

    /// The usual policy where there is no such file.
    ///
    /// @throws IOException where it is there and cannot be believed
    /// @throws RefusedException with the field that is wrong
    public static Policy read(Path file) throws IOException, RefusedException {
        if (!Files.exists(file)) {
            return Policy.USUAL;
        }
        return parse(new String(OwnedFile.read(file), StandardCharsets.UTF_8));
    }

    /// Which commands of QEMU's dialect are allowed, by the same file.
    ///
    /// @param usual where nothing is said of which are
    public static Names readQemu(Path file, Names usual) throws IOException, RefusedException {
        return Files.exists(file)
                ? parseQemu(new String(OwnedFile.read(file), StandardCharsets.UTF_8), usual)
                : usual;
    }

    static Names parseQemu(String text, Names usual) throws RefusedException {
        var said = fields(text).optionalObject("qemu");
        if (said.isEmpty()) {
            return usual;
        }
        var names = names(said.get());
        return said.get().has("allow")
                ? names
                : new Names(usual.all(), usual.allowed(), names.blocked());
    }

    private static Fields fields(String text) throws RefusedException {
        var fields = new Fields(HostMessageReader.parse(text));
        fields.refuseOthers(Set.of("actions", "unsafe_commands", "files", "qemu"));
        return fields;
    }

    static Policy parse(String text) throws RefusedException {
        var fields = fields(text);
        var actions = fields.optionalObject("actions");
        var unsafe = fields.optionalObject("unsafe_commands");
        var files = fields.optionalObject("files");
        return new Policy(
                actions.isEmpty() ? Names.ALL : names(actions.get()),
                unsafe.isEmpty() ? Set.of() : lines(unsafe.get()),
                unsafe.isPresent() && unsafe.get().flag("any"),
                files.isEmpty() ? List.of() : folders(files.get(), "read"),
                files.isEmpty() ? List.of() : folders(files.get(), "write"));
    }

    private static Names names(Fields fields) throws RefusedException {
        fields.refuseOthers(Set.of("allow", "block"));
        var allowed = new HashSet<>(fields.texts("allow", Pattern.WORD));
        var all = !fields.has("allow") || allowed.contains(EVERYTHING);
        return new Names(all, allowed, Set.copyOf(fields.texts("block", Pattern.WORD)));
    }

    private static Set<String> lines(Fields fields) throws RefusedException {
        fields.refuseOthers(Set.of("any", "lines"));
        return Set.copyOf(fields.texts("lines", Pattern.LINE));
    }

    private static List<Path> folders(Fields fields, String name) throws RefusedException {
        fields.refuseOthers(Set.of("read", "write"));
        return fields.texts(name, Pattern.fileHere()).stream()
                .map(Path::of)
                .map(Path::normalize)
                .toList();
    }
}
