package dev.slipway.core.platform;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.LinkHardware;
import dev.slipway.core.inventory.NotSeen.NoTool;
import dev.slipway.core.inventory.Smbios;
import java.util.List;

/// Parts of a machine that no plan depends on, for people to recognise it by.
public interface Fittings {
    Smbios smbios() throws InstallException;

    /// Of the links of the inventory, as far as more is known of them.
    List<LinkHardware> links() throws InstallException;

    /// Of a platform that cannot look.
    static Fittings unknown() {
        return new Fittings() {
            @Override
            public Smbios smbios() {
                return Smbios.unread(
                        Smbios.Bios.UNKNOWN, Smbios.Board.UNKNOWN, new NoTool("SMBIOS"));
            }

            @Override
            public List<LinkHardware> links() {
                return List.of();
            }
        };
    }
}
