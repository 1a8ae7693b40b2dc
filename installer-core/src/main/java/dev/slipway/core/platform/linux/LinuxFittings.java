package dev.slipway.core.platform.linux;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.LinkHardware;
import dev.slipway.core.inventory.NotSeen.NoAnswer;
import dev.slipway.core.inventory.Smbios;
import dev.slipway.core.inventory.Smbios.Bios;
import dev.slipway.core.inventory.Smbios.Board;
import dev.slipway.core.platform.Fittings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// As sysfs shows them.
record LinuxFittings(Roots roots) implements Fittings {
    /// The tables of a machine with hundreds of modules have some ten thousand.
    private static final int MOST_BYTES = 1 << 20;

    @Override
    public Smbios smbios() {
        var id = roots.sys().resolve("class/dmi/id");
        var bios =
                new Bios(text(id, "bios_vendor"), text(id, "bios_version"), text(id, "bios_date"));
        var board =
                new Board(
                        text(id, "board_vendor"), text(id, "board_name"), text(id, "board_serial"));
        try {
            return new Smbios(bios, board, SmbiosTables.modules(tables()), Optional.empty());
        } catch (IOException | BadTables e) {
            return Smbios.unread(bios, board, new NoAnswer(String.valueOf(e.getMessage())));
        }
    }

    /// Readable for root only.
    private byte[] tables() throws IOException {
        try (var in = Files.newInputStream(roots.sys().resolve("firmware/dmi/tables/DMI"))) {
            return in.readNBytes(MOST_BYTES);
        }
    }

    @Override
    public List<LinkHardware> links() throws InstallException {
        var links = new ArrayList<LinkHardware>();
        for (var link : Roots.children(roots.sys().resolve("class/net"))) {
            if (Files.exists(link.resolve("device"))) {
                links.add(link(link));
            }
        }
        return links;
    }

    private static LinkHardware link(Path link) {
        return new LinkHardware(
                link.getFileName().toString(),
                driver(link),
                text(link, "operstate"),
                text(link, "duplex"));
    }

    private static String driver(Path link) {
        try {
            return link.resolve("device/driver").toRealPath().getFileName().toString();
        } catch (IOException _) {
            return "";
        }
    }

    private static String text(Path folder, String attribute) {
        return Roots.attribute(folder.resolve(attribute));
    }
}
