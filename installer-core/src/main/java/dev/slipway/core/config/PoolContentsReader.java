package dev.slipway.core.config;

/// Understands `dataset "NAME" { mount "PATH"; quota "SIZE"; reservation "SIZE"; options { … } }`,
/// `volume "NAME" size="SIZE" { swap; options { … } }` and `swap "SIZE"`.
final class PoolContentsReader {
    private PoolContentsReader() {}

    static PoolContents contents(Element pool) {
        return new PoolContents(
                pool.children("dataset").stream().map(PoolContentsReader::dataset).toList(),
                pool.children("volume").stream().map(PoolContentsReader::volume).toList(),
                pool.child("swap").map(MachineConfigurationReader::text));
    }

    private static DatasetConfiguration dataset(Element dataset) {
        var read =
                new DatasetConfiguration(
                        dataset.argument(),
                        dataset.child("mount").map(MachineConfigurationReader::text),
                        dataset.child("quota").map(MachineConfigurationReader::text),
                        dataset.child("reservation").map(MachineConfigurationReader::text),
                        PoolReader.options(dataset));
        dataset.close();
        return read;
    }

    private static VolumeConfiguration volume(Element volume) {
        var size = volume.property("size");
        if (size.isEmpty()) {
            volume.complain(Problem.of("volume-without-size", volume.name()));
        }
        var swap = volume.child("swap");
        swap.ifPresent(Element::noArguments);
        swap.ifPresent(Element::close);
        var read =
                new VolumeConfiguration(
                        volume.argument(),
                        size.orElse("1G"),
                        swap.isPresent(),
                        PoolReader.options(volume));
        volume.close();
        return read;
    }
}
