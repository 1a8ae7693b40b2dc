package dev.slipway.agent.host;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Folders with the sockets of virtual machines.
///
/// A machine is a socket `NAME.sock`, or a folder as libvirt makes it, `domain-ID-NAME` or `ID-NAME`, with a socket that has
/// the name of the agent's port. Other sockets are left alone: they may be consoles or monitors.
public record GuestFolders(List<Path> folders) {
    /// Where libvirt has them: until its version 9, and since.
    public static final List<Path> OF_LIBVIRT =
            List.of(
                    Path.of("/var/lib/libvirt/qemu/channel/target"),
                    Path.of("/run/libvirt/qemu/channel"));

    private static final int MOST = 256;
    private static final String SUFFIX = ".sock";
    private static final Set<String> PORTS =
            Set.of("org.infinibay.agent", "org.infinibay.agent.0", "org.infinibay.0");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");
    private static final Pattern DOMAIN = Pattern.compile("(?:domain-)?\\d+-(.+)");

    public GuestFolders {
        folders = List.copyOf(folders);
    }

    /// The machines that are there now, by name; a folder that is not there has none.
    public List<GuestSocket> look() {
        return folders.stream()
                .flatMap(folder -> inside(folder).stream())
                .map(GuestFolders::machine)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(GuestSocket::name))
                .limit(MOST)
                .toList();
    }

    private static Optional<GuestSocket> machine(Path entry) {
        var file = String.valueOf(entry.getFileName());
        if (file.endsWith(SUFFIX) && isSocket(entry)) {
            return named(file.substring(0, file.length() - SUFFIX.length()), entry);
        }
        var domain = DOMAIN.matcher(file);
        return domain.matches()
                ? inside(entry).stream()
                        .filter(socket -> PORTS.contains(String.valueOf(socket.getFileName())))
                        .filter(GuestFolders::isSocket)
                        .findFirst()
                        .flatMap(socket -> named(domain.group(1), socket))
                : Optional.empty();
    }

    private static Optional<GuestSocket> named(String name, Path socket) {
        return NAME.matcher(name).matches()
                ? Optional.of(new GuestSocket(name, socket))
                : Optional.empty();
    }

    private static boolean isSocket(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .isOther();
        } catch (IOException e) {
            return false; // it went away while we looked
        }
    }

    private static List<Path> inside(Path folder) {
        var entries = new ArrayList<Path>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            all.forEach(entries::add);
        } catch (IOException e) {
            return List.of(); // it is not there, or no folder
        }
        return entries;
    }
}
