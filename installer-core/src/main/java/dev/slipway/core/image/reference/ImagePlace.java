package dev.slipway.core.image.reference;

import dev.slipway.core.failure.InstallException;
import java.util.Optional;

/// Where somebody looks for an image who does not know its name.
public sealed interface ImagePlace {
    /// A tag for what belongs to the image with that digest.
    String BESIDE = "sha256-[0-9a-f]{64}(?:\\..*)?";

    /// `oci://host[:port]`: what repositories it has.
    ///
    /// @param authority `host[:port]`, as HTTP writes it
    record Registry(String authority) implements ImagePlace {
        @Override
        public String text() {
            return "oci://" + authority;
        }

        @Override
        public String naming(String name) {
            return text() + "/" + name;
        }

        @Override
        public Optional<ImagePlace> above() {
            return Optional.empty();
        }
    }

    /// `oci://host[:port]/repository`: what tags it has.
    ///
    /// @param image any of its images
    record Repository(ImageReference.Registry image) implements ImagePlace {
        @Override
        public String text() {
            return "oci://" + image.authority() + "/" + image.repository();
        }

        @Override
        public String naming(String name) {
            return text() + ":" + name;
        }

        @Override
        public Optional<ImagePlace> above() {
            return Optional.of(new Registry(image.authority()));
        }
    }

    /// `media:`: what lies on the stick, and on whatever else is mounted on the machine that looks.
    record Media() implements ImagePlace {
        static final String TEXT = "media:";

        @Override
        public String text() {
            return TEXT;
        }

        @Override
        public String naming(String name) {
            return name;
        }

        @Override
        public Optional<ImagePlace> above() {
            return Optional.empty();
        }
    }

    /// Reads any form. A tag or a digest behind a repository says nothing here.
    ///
    /// @throws InstallException with a `BadReference` that says what is wrong
    static ImagePlace parse(String text) throws InstallException {
        return new ReferenceText(text.strip().replaceFirst("/$", "")).place();
    }

    /// In the form that [#parse] reads.
    String text();

    /// What a name means that this place offers: a place of its own where this is a registry, otherwise an image.
    String naming(String name);

    /// What this place is one of many of.
    Optional<ImagePlace> above();

    /// Whether an image, or a place, can have that name: what a registry says need not make sense, and what cosign and
    /// others keep beside an image under its digest is none.
    default boolean allows(String name) {
        var text = naming(name);
        try {
            return switch (this) {
                case Registry _ -> parse(text).text().equals(text);
                case Repository _ ->
                        !name.matches(BESIDE) && ImageReference.parse(text).text().equals(text);
                case Media _ -> ImageReference.parse(text).text().equals(text);
            };
        } catch (InstallException _) {
            return false;
        }
    }
}
