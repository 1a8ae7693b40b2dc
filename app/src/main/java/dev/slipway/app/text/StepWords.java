package dev.slipway.app.text;

/// The id of a step as people read it: `partition-disk S4EV` is “Partition disk S4EV”.
public record StepWords(Messages messages) {
    public String of(String id) {
        var space = id.indexOf(' ');
        var kind = space < 0 ? id : id.substring(0, space);
        var object = space < 0 ? "" : id.substring(space + 1);
        return switch (kind) {
            case "verify-signature" -> messages.get("step.signature");
            case "save-disk" -> messages.get("step.save", object);
            case "keep-journal" -> messages.get("step.keep", disk(object));
            case "forget-journal" -> messages.get("step.forget", object);
            case "restore-disk" -> messages.get("step.restore", object);
            case "clear-disk" -> messages.get("step.clear", object);
            case "partition-disk" -> messages.get("step.partition", object);
            case "format-esp" -> messages.get("step.esp", object);
            case "create-pool" -> messages.get("step.pool", object);
            case "create-dataset" -> messages.get("step.dataset", object);
            case "create-boot-environment" -> messages.get("step.environment", object);
            case "receive-boot-environment" -> messages.get("step.receive", object);
            case "adopt-pool" -> messages.get("step.adopt", object);
            case "check-esp" -> messages.get("step.room", object);
            case "add-boot-environment" -> messages.get("step.add", object);
            case "add-boot-entry" -> messages.get("step.entry", object);
            case "activate-boot-environment" -> messages.get("step.activate", object);
            case "remove-boot-entry" -> messages.get("step.entry.removed", object);
            case "remove-boot-environment" -> messages.get("step.environment.removed", object);
            case "create-volume" -> messages.get("step.volume", object);
            case "mount-datasets" -> messages.get("step.datasets");
            case "format-swap" -> messages.get("step.swap", object);
            case "store-key" -> messages.get("step.key", object);
            case "create-array" -> messages.get("step.array", object);
            case "format-file-system" -> messages.get("step.format", object);
            case "create-subvolumes" -> messages.get("step.subvolumes", object);
            case "mount-file-systems" -> messages.get("step.mount");
            case "unpack-image" -> messages.get("step.image");
            case "write-image" -> messages.get("step.raw", object);
            case "move-backup-table" -> messages.get("step.backup", object);
            case "write-system-configuration" -> messages.get("step.system");
            case "write-storage-configuration" -> messages.get("step.storage");
            case "write-fstab" -> messages.get("step.fstab");
            case "install-boot-loader", "install-bios-loader" ->
                    messages.get("step.loader", object);
            case "take-snapshot" -> messages.get("step.snapshot", object);
            case "finish-file-systems" -> messages.get("step.finish");
            case "install-by-plain-machined" -> messages.get("step.plain");
            case "export-pool" -> messages.get("step.export", object);
            default -> id; // a newer machine may have steps that this wizard has no words for
        };
    }

    /// `S4EV before unpack-image`: the disk alone.
    private static String disk(String object) {
        return object.replaceFirst(" before .*", "");
    }
}
