package dev.slipway.core.config;

import dev.slipway.core.config.ConfigurationReading.Refused;
import dev.slipway.core.config.ConfigurationReading.Understood;
import dev.slipway.core.kdl.KdlDocument;
import dev.slipway.core.kdl.KdlException;
import dev.slipway.core.kdl.KdlNode;
import dev.slipway.core.kdl.KdlProblem;
import dev.slipway.core.kdl.KdlReader;
import dev.slipway.core.kdl.KdlText;
import dev.slipway.core.kdl.Position;
import java.util.List;
import java.util.Optional;

/// Understands a KDL document as a machine configuration, strictly, and says all that is wrong with it.
///
/// The shape is that of the illumos daemon's configuration, with `disk …` and
/// `image … { plain-http; mirror …; signature key=…; disk … }`, and in `sysconfig` `search`, `timezone`, `locale`,
/// `keyboard`, `user` and an interface's `gateway`, `mtu`, `bond`, `vlan-id` and `parent` beside it.
public final class MachineConfigurationReader {
    static final String NOT_KDL = "not-kdl";

    private MachineConfigurationReader() {}

    /// @param bytes of a document in UTF-8, KDL 2 or KDL 1
    public static ConfigurationReading read(byte[] bytes) {
        try {
            return read(KdlText.decoded(bytes));
        } catch (KdlException e) {
            return refused(e.problem());
        }
    }

    /// @param text a document, KDL 2 or KDL 1
    public static ConfigurationReading read(String text) {
        try {
            return read(KdlReader.read(text));
        } catch (KdlException e) {
            return refused(e.problem());
        }
    }

    /// A pool's node alone, as [MachineConfigurationWriter] writes it; empty where the text is not that.
    public static Optional<PoolConfiguration> readPool(String text) {
        try {
            var places = new Places();
            var root = root(KdlReader.read(text), places);
            var pools = root.children("pool").stream().map(PoolReader::pool).toList();
            root.close();
            var sound = places.with(List.of()).isEmpty() && pools.size() == 1;
            return sound ? Optional.of(pools.getFirst()) : Optional.empty();
        } catch (KdlException e) {
            return Optional.empty();
        }
    }

    public static ConfigurationReading read(KdlDocument document) {
        var places = new Places();
        var configuration = sketch(document, places).filled();
        var problems = places.with(MachineConfigurationRules.problems(configuration));
        return problems.stream().anyMatch(Problem::forbids)
                ? new Refused(problems)
                : new Understood(configuration, problems, places);
    }

    /// Of a text that somebody may still be writing.
    public static SketchReading sketch(String text) {
        try {
            return sketch(KdlReader.read(text));
        } catch (KdlException e) {
            return new SketchReading(Optional.empty(), refused(e.problem()).problems());
        }
    }

    private static SketchReading sketch(KdlDocument document) {
        var places = new Places();
        var sketch = sketch(document, places);
        var problems = places.with(MachineConfigurationRules.problems(sketch.filled()));
        return new SketchReading(Optional.of(sketch), problems);
    }

    private static Sketch sketch(KdlDocument document, Places places) {
        return sketch(root(document, places));
    }

    static Element root(KdlDocument document, Places places) {
        var start = new Position(1, 1);
        var node = new KdlNode(start, Optional.empty(), "", List.of(), Optional.of(document));
        return new Element(node, "", places);
    }

    private static Sketch sketch(Element root) {
        var pools = root.children("pool").stream().map(PoolReader::pool).toList();
        var disks = root.children("disk").stream().map(DiskReader::disk).toList();
        var image = root.required("image").map(MachineConfigurationReader::image);
        var environment = root.child("boot-environment-name").map(MachineConfigurationReader::text);
        var raw = image.filter(ImageConfiguration::isRaw).isPresent(); // it brings its own system
        var sysconfig = raw ? root.child("sysconfig") : root.required("sysconfig");
        var system = sysconfig.map(SystemReader::system);
        root.close();
        return new Sketch(pools, disks, image, environment, system);
    }

    private static ImageConfiguration image(Element image) {
        var reference = image.argument();
        var plainHttp = plainHttp(image);
        var mirrors =
                image.children("mirror").stream().map(MachineConfigurationReader::mirror).toList();
        var key = image.child("signature").map(MachineConfigurationReader::signatureKey);
        var disk = image.child("disk").map(MachineConfigurationReader::text);
        image.close();
        return new ImageConfiguration(reference, plainHttp, mirrors, key, disk);
    }

    private static MirrorConfiguration mirror(Element mirror) {
        var location = mirror.argument();
        var plainHttp = plainHttp(mirror);
        mirror.close();
        return new MirrorConfiguration(location, plainHttp);
    }

    private static boolean plainHttp(Element owner) {
        var plainHttp = owner.child("plain-http");
        plainHttp.ifPresent(Element::noArguments);
        plainHttp.ifPresent(Element::close);
        return plainHttp.isPresent();
    }

    /// Without its key, a signature is still asked for, and nothing can satisfy it.
    private static String signatureKey(Element signature) {
        signature.noArguments();
        var key = signature.property("key");
        signature.close();
        return key.orElse("");
    }

    /// Of a node that has one argument and nothing else.
    static String text(Element element) {
        var text = element.argument();
        element.close();
        return text;
    }

    private static Refused refused(KdlProblem problem) {
        var worded = Problem.of(NOT_KDL, "", problem.message());
        return new Refused(List.of(worded.at(problem.position())));
    }
}
