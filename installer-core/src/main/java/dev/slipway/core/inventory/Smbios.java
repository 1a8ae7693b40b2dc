package dev.slipway.core.inventory;

import java.util.List;
import java.util.Optional;

/// What the firmware tells of the machine's parts (DMTF DSP0134); empty texts where it says nothing.
///
/// @param modules one for each slot that the board has for memory, empty ones too
/// @param unread why nothing is known of the modules; empty where they were read, be there any or none
public record Smbios(Bios bios, Board board, List<MemoryModule> modules, Optional<NotSeen> unread) {
    public Smbios {
        modules = List.copyOf(modules);
    }

    public static Smbios unread(Bios bios, Board board, NotSeen why) {
        return new Smbios(bios, board, List.of(), Optional.of(why));
    }

    /// @param date as the firmware writes it, mostly month/day/year
    public record Bios(String vendor, String version, String date) {
        public static final Bios UNKNOWN = new Bios("", "", "");
    }

    public record Board(String vendor, String product, String serial) {
        public static final Board UNKNOWN = new Board("", "", "");
    }

    /// @param slot as the board names it
    /// @param sizeBytes 0 where the slot is empty, -1 where the size is unknown
    /// @param type such as `DDR4`; empty where it has no name here
    /// @param megatransfers a second, as it runs; 0 where it is unknown
    public record MemoryModule(
            String slot,
            long sizeBytes,
            String type,
            int megatransfers,
            String maker,
            String part,
            String serial) {
        public static final long UNKNOWN_SIZE = -1;

        public boolean present() {
            return sizeBytes != 0;
        }
    }
}
