package dev.slipway.core.machine.guest;

import dev.slipway.agent.relay.Address;
import dev.slipway.core.config.ConfigurationReading.Refused;
import dev.slipway.core.config.ConfigurationReading.Understood;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.config.MachineConfigurationReader;
import dev.slipway.core.config.MirrorConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.FileReference;
import dev.slipway.core.image.reference.FileReference.Local;
import dev.slipway.core.image.reference.FileReference.Web;
import dev.slipway.core.image.reference.ImagePlace;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ImageReference.Archive;
import dev.slipway.core.image.reference.ImageReference.Layout;
import dev.slipway.core.image.reference.ImageReference.OneFile;
import dev.slipway.core.image.reference.ImageReference.Raw;
import dev.slipway.core.image.reference.ImageReference.Registry;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Where the image comes from that the operator named: what a machine without a network may reach through this host.
///
/// Other servers, to which a registry sends for tokens or layers, are not among them.
record ImagePlaces(Set<Address> addresses) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final String DOCKER_HUB = "docker.io";
    private static final String DOCKER_HUB_SERVER = "registry-1.docker.io";

    ImagePlaces {
        addresses = Set.copyOf(addresses);
    }

    /// Of a machine configuration; one that cannot be read names none.
    static ImagePlaces of(String kdl) {
        return switch (MachineConfigurationReader.read(kdl)) {
            case Understood understood -> of(understood.configuration().image());
            case Refused _ -> new ImagePlaces(Set.of());
        };
    }

    static ImagePlaces of(ImageConfiguration image) {
        var all = new HashSet<Address>();
        place(image.reference(), image.plainHttp()).ifPresent(all::add);
        image.mirrors().forEach(mirror -> place(mirror).ifPresent(all::add));
        return new ImagePlaces(all);
    }

    private static Optional<Address> place(MirrorConfiguration mirror) {
        var location = mirror.location();
        return location.startsWith("oci:")
                ? place(whole(location), mirror.plainHttp())
                : place(new Web(URI.create(location)));
    }

    /// Of where the operator looks for one; a machine's own media are no place to reach.
    static ImagePlaces of(ImagePlace place, boolean plainHttp) {
        return switch (place) {
            case ImagePlace.Registry registry -> of(registry.naming("any"), plainHttp);
            case ImagePlace.Repository repository -> of(repository.text(), plainHttp);
            case ImagePlace.Media _ -> new ImagePlaces(Set.of());
        };
    }

    static ImagePlaces of(String reference, boolean plainHttp) {
        return new ImagePlaces(place(reference, plainHttp).map(Set::of).orElse(Set.of()));
    }

    /// A mirror may be named without a repository.
    private static String whole(String mirror) {
        return mirror.indexOf('/', mirror.indexOf("://") + 3) < 0 ? mirror + "/any" : mirror;
    }

    private static Optional<Address> place(String reference, boolean plainHttp) {
        try {
            return place(ImageReference.parse(reference), plainHttp);
        } catch (InstallException e) {
            return Optional.empty(); // the machine says what is wrong with it
        }
    }

    private static Optional<Address> place(ImageReference image, boolean plainHttp) {
        return switch (image) {
            case Registry registry ->
                    address(registry.host(), registry.port().orElse(plainHttp ? HTTP : HTTPS));
            case Raw(var file) -> place(file);
            case OneFile file -> place(file.file());
            case Layout _, Archive _ -> Optional.empty();
        };
    }

    private static Optional<Address> place(FileReference file) {
        return switch (file.place()) {
            case Local _ -> Optional.empty();
            case Web web -> place(web);
        };
    }

    private static Optional<Address> place(Web web) {
        var port = web.address().getPort();
        return address(web.address().getHost(), port > 0 ? port : web.plain() ? HTTP : HTTPS);
    }

    private static Optional<Address> address(String host, int port) {
        var server = host.equals(DOCKER_HUB) ? DOCKER_HUB_SERVER : host;
        return Address.parse(server + ":" + port);
    }
}
