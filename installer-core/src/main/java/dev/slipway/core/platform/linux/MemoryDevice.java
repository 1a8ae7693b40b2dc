package dev.slipway.core.platform.linux;

import dev.slipway.core.inventory.MemoryType;
import dev.slipway.core.inventory.Smbios.MemoryModule;

/// A slot for memory, and what is in it: a structure of type 17 (DSP0134, section 7.18).
record MemoryDevice(SmbiosStructure structure) {
    private static final int UNKNOWN = 0xffff;
    private static final int EXTENDED = 0x7fff;
    private static final int IN_KIBIBYTES = 0x8000;

    MemoryModule module() {
        return new MemoryModule(
                slot(),
                sizeBytes(),
                MemoryType.name(structure.octet(0x12)),
                megatransfers(),
                structure.text(0x17),
                structure.text(0x1a),
                structure.text(0x18));
    }

    /// Some boards name the bank only.
    private String slot() {
        var locator = structure.text(0x10);
        return locator.isEmpty() ? structure.text(0x11) : locator;
    }

    private long sizeBytes() {
        var size = structure.word(0x0c);
        if (size == UNKNOWN) {
            return MemoryModule.UNKNOWN_SIZE;
        }
        if (size == EXTENDED) {
            return (structure.doubleWord(0x1c) & 0x7fff_ffffL) << 20;
        }
        return (size & IN_KIBIBYTES) != 0 ? (long) (size & ~IN_KIBIBYTES) << 10 : (long) size << 20;
    }

    /// As it is configured; what it could do where that is not said.
    private int megatransfers() {
        var configured = speed(0x20, 0x58);
        return configured == 0 ? speed(0x15, 0x54) : configured;
    }

    private int speed(int offset, int extended) {
        var speed = structure.word(offset);
        return speed == UNKNOWN
                ? (int) Math.min(Integer.MAX_VALUE, structure.doubleWord(extended))
                : speed;
    }
}
