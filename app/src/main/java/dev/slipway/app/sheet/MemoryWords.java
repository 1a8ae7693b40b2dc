package dev.slipway.app.sheet;

import dev.slipway.app.sheet.SheetSection.Part;
import dev.slipway.app.text.HealthWords;
import dev.slipway.app.text.Messages;
import dev.slipway.app.text.Quantities;
import dev.slipway.core.inventory.HardwareSheet;
import dev.slipway.core.inventory.Smbios.MemoryModule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The memory, and each slot for it.
record MemoryWords(Messages messages) {
    List<Part> of(HardwareSheet sheet) {
        var usable = Quantities.memory(sheet.inventory().memoryBytes());
        var all = new ArrayList<Part>();
        all.add(new Part(messages.get("sheet.usable"), usable));
        sheet.smbios().modules().forEach(module -> all.add(part(module)));
        sheet.smbios()
                .unread()
                .map(why -> new HealthWords(messages).unknown(why))
                .map(why -> new Part(messages.get("sheet.modules"), why))
                .ifPresent(all::add);
        return all;
    }

    private Part part(MemoryModule module) {
        var slot = module.slot().isEmpty() ? messages.get("sheet.slot") : module.slot();
        return new Part(slot, module.present() ? words(module) : messages.get("sheet.empty"));
    }

    private String words(MemoryModule module) {
        return Stream.of(
                        size(module),
                        module.type(),
                        speed(module),
                        module.maker(),
                        module.part(),
                        module.serial())
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(", "));
    }

    private String size(MemoryModule module) {
        return module.sizeBytes() == MemoryModule.UNKNOWN_SIZE
                ? messages.get("sheet.sizeless")
                : Quantities.memory(module.sizeBytes());
    }

    private String speed(MemoryModule module) {
        return module.megatransfers() == 0
                ? ""
                : messages.get("sheet.speed", module.megatransfers());
    }
}
