package dev.slipway.agent.qemu;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.line.Bytes;
import dev.slipway.agent.look.Root;
import dev.slipway.agent.message.Fields;
import dev.slipway.agent.message.Pattern;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.tool.Tool;
import dev.slipway.agent.tool.Tools;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Passwords and SSH keys of the guest's users.
///
/// What lies in a user's home is read and written as that user: a link there leads no further than the user gets.
record Accounts(Root root, Tools tools) {
    private static final int LONGEST_PASSWORD = 1_024;
    private static final int PASSWD_FIELDS = 7;
    private static final int HOME = 5;

    Map<String, Call> calls() {
        return Map.of(
                "guest-set-user-password", this::setPassword,
                "guest-ssh-get-authorized-keys", this::keys,
                "guest-ssh-add-authorized-keys", this::addKeys,
                "guest-ssh-remove-authorized-keys", this::removeKeys);
    }

    private record User(String name, String number, String group, String home) {}

    /// The password goes over standard input, and into no log.
    private Json setPassword(Fields arguments)
            throws RefusedException, QemuErrorException, InterruptedException {
        var user = user(arguments);
        var password = password(arguments);
        var tool = arguments.flag("crypted") ? Tool.of("chpasswd", "-e") : Tool.of("chpasswd");
        done(tool.saying(Bytes.of(user.name() + ":" + password + "\n")));
        return Call.DONE;
    }

    private static String password(Fields arguments) throws RefusedException, QemuErrorException {
        var password = Bytes.of(Base64Field.decoded(arguments, "password"));
        var text = password.text();
        if (password.length() > LONGEST_PASSWORD
                || text.isEmpty()
                || text.chars().anyMatch(each -> each < ' ')) {
            throw arguments.refused(Code.BAD_VALUE, "password");
        }
        return text;
    }

    private Json keys(Fields arguments)
            throws RefusedException, QemuErrorException, InterruptedException {
        var keys =
                read(user(arguments)).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
        return Json.members().with("keys", Json.texts(keys)).done();
    }

    private Json addKeys(Fields arguments)
            throws RefusedException, QemuErrorException, InterruptedException {
        var user = user(arguments);
        var lines = new LinkedHashSet<String>();
        if (!arguments.flag("reset")) {
            lines.addAll(read(user));
        }
        lines.addAll(arguments.texts("keys", Pattern.SSH_KEY));
        write(user, List.copyOf(lines));
        return Call.DONE;
    }

    private Json removeKeys(Fields arguments)
            throws RefusedException, QemuErrorException, InterruptedException {
        var user = user(arguments);
        var removed = arguments.texts("keys", Pattern.SSH_KEY);
        write(user, read(user).stream().filter(line -> !removed.contains(line)).toList());
        return Call.DONE;
    }

    /// Of this system's own list of users: not of a directory on some network.
    private User user(Fields arguments) throws RefusedException, QemuErrorException {
        var name = arguments.text("username", Pattern.USER);
        try {
            return root.lines("etc/passwd").stream()
                    .map(line -> line.split(":", -1))
                    .filter(fields -> fields.length == PASSWD_FIELDS && fields[0].equals(name))
                    .map(fields -> new User(name, fields[2], fields[3], fields[HOME]))
                    .findFirst()
                    .orElseThrow(() -> QemuErrorException.of("no_user", name));
        } catch (IOException e) {
            throw new RefusedException(Code.UNREADABLE, "/etc/passwd");
        }
    }

    /// None where there is no such file.
    private List<String> read(User user) throws RefusedException, InterruptedException {
        var ran = tools.run(as(user, "cat", "--", file(user)));
        if (!ran.well() && !ran.errors().contains("No such file")) {
            throw new RefusedException(Code.UNREADABLE, file(user));
        }
        if (ran.dropped() > 0) {
            throw new RefusedException(Code.OUT_OF_RANGE, file(user));
        }
        return ran.well() ? ran.text().lines().toList() : List.of();
    }

    /// Under another name first: there is never half a file.
    private void write(User user, List<String> lines)
            throws RefusedException, InterruptedException {
        var made = file(user) + ".new";
        var text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        done(as(user, "mkdir", "-p", "-m", "0700", "--", user.home() + "/.ssh"));
        done(as(user, "tee", "--", made).saying(Bytes.of(text)).keeping(0));
        done(as(user, "chmod", "0600", "--", made));
        done(as(user, "mv", "-T", "--", made, file(user)));
    }

    private static String file(User user) {
        return user.home() + "/.ssh/authorized_keys";
    }

    private static Tool as(User user, String... argv) {
        var all = new ArrayList<>(List.of("setpriv", "--reuid", user.number(), "--regid"));
        all.addAll(List.of(user.group(), "--init-groups", "--"));
        all.addAll(Arrays.asList(argv));
        return Tool.of(all);
    }

    private void done(Tool tool) throws RefusedException, InterruptedException {
        var ran = tools.run(tool);
        if (!ran.well()) {
            throw new RefusedException(Code.TOOL_FAILED, ran.errors());
        }
    }
}
