package dev.slipway.app.image;

import dev.slipway.core.failure.Failure;
import dev.slipway.core.image.reference.InspectedImage;

/// What the machine says of the image that is looked up, beside what its name stands for.
sealed interface Inspected {
    /// There is no image, or one that nobody can say more of.
    record Nothing() implements Inspected {}

    record Asking() implements Inspected {}

    record Said(InspectedImage image) implements Inspected {}

    record Unsaid(Failure why) implements Inspected {}
}
