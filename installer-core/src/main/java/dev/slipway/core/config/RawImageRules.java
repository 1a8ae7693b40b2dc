package dev.slipway.core.config;

/// What must hold where the image is the contents of a whole disk: it has a disk, and nothing else is asked for, since
/// nothing else could be done.
final class RawImageRules {
    private final Findings findings;

    RawImageRules(Findings findings) {
        this.findings = findings;
    }

    void apply(MachineConfiguration configuration) {
        var image = configuration.image();
        if (!image.isRaw()) {
            image.disk()
                    .map(disk -> Problem.of("image-disk-needless", disk))
                    .ifPresent(problem -> findings.add("image.disk", problem));
            return;
        }
        disk(image);
        refuse("pool[0]", "pool", !configuration.pools().isEmpty());
        refuse("disk[0]", "disk", !configuration.disks().isEmpty());
        var environment = configuration.bootEnvironment().isPresent();
        refuse("boot-environment-name", "boot-environment-name", environment);
        var system = !configuration.system().equals(SystemReader.nothing());
        refuse("sysconfig", "sysconfig", system);
    }

    private void disk(ImageConfiguration image) {
        if (image.disk().isEmpty()) {
            findings.add("image", Problem.of("image-disk-missing", image.reference()));
        }
        image.disk().ifPresent(it -> findings.add("image.disk", DiskSelector.problem(it)));
    }

    private void refuse(String field, String node, boolean there) {
        if (there) {
            findings.add(field, Problem.of("raw-image-alone", node));
        }
    }
}
