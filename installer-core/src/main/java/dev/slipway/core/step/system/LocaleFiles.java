package dev.slipway.core.step.system;

import dev.slipway.core.config.SystemConfiguration;
import java.io.IOException;
import java.util.Locale;

/// The language: where Debian looks for it, where systemd does, and what `locale-gen` is to build.
record LocaleFiles(RootFiles files) {
    private static final String LIST = "/etc/locale.gen";

    void write(SystemConfiguration system) throws IOException {
        var locale = system.locale();
        if (locale.isPresent()) {
            write(locale.get());
        }
    }

    private void write(String locale) throws IOException {
        files.write("/etc/default/locale", "LANG=" + locale + "\n");
        files.write("/etc/locale.conf", "LANG=" + locale + "\n");
        if (!builtIn(locale)) {
            list(locale);
            if (!built(locale)) {
                files.notes().add("locale", locale);
            }
        }
    }

    /// The C library has these without any file.
    private static boolean builtIn(String locale) {
        return locale.matches("C|POSIX|C\\.(UTF-8|utf8)");
    }

    /// As a folder of its own, or in the archive, where names have their code set as `utf8`.
    private boolean built(String locale) throws IOException {
        var dot = locale.indexOf('.');
        var name =
                dot < 0
                        ? locale
                        : locale.substring(0, dot) + "." + codeSet(locale.substring(dot + 1));
        return files.exists("/usr/lib/locale/" + name)
                || files.exists("/usr/lib/locale/" + locale)
                || files.text("/usr/lib/locale/locale-archive")
                        .filter(archive -> archive.contains(name))
                        .isPresent();
    }

    private static String codeSet(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "");
    }

    /// `en_US.UTF-8 UTF-8`, once.
    private void list(String locale) throws IOException {
        var dot = locale.indexOf('.');
        var line = locale + " " + (dot < 0 ? "ISO-8859-1" : locale.substring(dot + 1));
        var text = files.text(LIST);
        if (text.isEmpty()) {
            files.write(LIST, line + "\n");
        } else if (text.get().lines().noneMatch(line::equals)) {
            files.rewrite(LIST, ended(text.get()) + line + "\n");
        }
    }

    private static String ended(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }
}
