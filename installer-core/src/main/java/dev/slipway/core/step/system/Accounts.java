package dev.slipway.core.step.system;

import dev.slipway.core.config.UserConfiguration;
import dev.slipway.core.failure.ImageFailure.ImageLacks;
import dev.slipway.core.failure.InstallException;
import java.io.IOException;
import java.util.List;

/// The users: lines of passwd(5), shadow(5), group(5) and gshadow(5), their homes and their SSH keys.
record Accounts(RootFiles files) {
    private static final int FIRST_ID = 1000;
    private static final int LAST_ID = 59_999;
    private static final String PASSWD = "/etc/passwd";
    private static final String SHADOW = "/etc/shadow";
    private static final String GROUP = "/etc/group";
    private static final String GSHADOW = "/etc/gshadow";

    void write(List<UserConfiguration> users) throws IOException, InstallException {
        for (var user : users) {
            var account = account(user.name());
            setPassword(user);
            for (var group : user.groups()) {
                join(user.name(), group);
            }
            var home = new Home(files, account);
            home.make();
            home.write(user.sshKeys());
        }
    }

    /// The one that is there, or a new one.
    private Account account(String name) throws IOException, InstallException {
        var passwd = table(PASSWD);
        var line = passwd.line(name);
        if (line.isPresent()) {
            return Account.of(line.get());
        }
        var groups = table(GROUP);
        var id = freeId(passwd, groups);
        var own = groups.line(name);
        var group = own.isPresent() ? own.get().number(2) : id;
        var account = new Account(name, new Owner(id, group), "/home/" + name);
        if (own.isEmpty()) {
            groups.with(new Line(List.of(name, "x", "" + id, ""))).write(GROUP, files);
            withShadowed(GSHADOW, new Line(List.of(name, "!", "", "")));
        }
        passwd.with(account.line(shell())).write(PASSWD, files);
        return account;
    }

    private String shell() throws IOException {
        return files.exists("/bin/bash") ? "/bin/bash" : "/bin/sh";
    }

    private Table table(String path) throws IOException, InstallException {
        var text = files.text(path);
        if (text.isEmpty()) {
            throw new InstallException(new ImageLacks(path, "users"));
        }
        return Table.of(text.get());
    }

    private static int freeId(Table passwd, Table groups) throws InstallException {
        for (var id = FIRST_ID; id <= LAST_ID; id++) {
            if (!passwd.has(2, id) && !groups.has(2, id)) {
                return id;
            }
        }
        throw new InstallException(new ImageLacks("user number", "users"));
    }

    /// Without a hash nobody can log in by password, and by key all the same: `*`, where `!` would lock the
    /// account. No date of the last change: passwords do not age, and nothing depends on the clock.
    private void setPassword(UserConfiguration user) throws IOException, InstallException {
        var shadow = table(SHADOW);
        var line =
                shadow.line(user.name())
                        .orElse(
                                new Line(
                                        List.of(
                                                user.name(),
                                                "*",
                                                "",
                                                "0",
                                                "99999",
                                                "7",
                                                "",
                                                "",
                                                "")));
        var hash = user.passwordHash();
        var set = hash.isPresent() ? line.with(1, hash.get()) : line;
        shadow.with(set).write(SHADOW, files);
    }

    private void join(String user, String group) throws IOException, InstallException {
        var groups = table(GROUP);
        var line = groups.line(group);
        if (line.isEmpty()) {
            throw new InstallException(new ImageLacks("group " + group, "user " + user));
        }
        groups.with(line.get().including(3, user)).write(GROUP, files);
        var shadowed = files.text(GSHADOW).map(Table::of).flatMap(table -> table.line(group));
        if (shadowed.isPresent()) {
            withShadowed(GSHADOW, shadowed.get().including(3, user));
        }
    }

    /// Not every image has gshadow.
    private void withShadowed(String path, Line line) throws IOException {
        var text = files.text(path);
        if (text.isPresent()) {
            Table.of(text.get()).with(line).write(path, files);
        }
    }
}
