package dev.slipway.app.image;

import dev.slipway.app.image.Inspected.Asking;
import dev.slipway.app.image.Inspected.Nothing;
import dev.slipway.app.image.Inspected.Said;
import dev.slipway.app.image.Inspected.Unsaid;
import dev.slipway.app.settings.RecentImage;
import dev.slipway.app.text.Messages;
import dev.slipway.app.text.Quantities;
import dev.slipway.core.failure.Explanation;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.image.reference.InspectedImage.Signature;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/// What there is to say of an image, as people read it. What nobody knows is said to be unknown, with the reason.
record ImageWords(Messages messages) {
    /// @param chosen the platform of this machine
    String platforms(String chosen, Inspected inspected) {
        return switch (inspected) {
            case Said(var image) -> platforms(chosen, image.platforms());
            case Nothing _, Asking _, Unsaid _ -> chosen;
        };
    }

    private String platforms(String chosen, List<String> all) {
        var others = all.stream().filter(each -> !each.equals(chosen)).toList();
        return others.isEmpty()
                ? chosen
                : messages.get("image.platforms", chosen, String.join(", ", others));
    }

    String signature(Inspected inspected) {
        return switch (inspected) {
            case Nothing _ -> "";
            case Asking _ -> messages.get("image.signature.asking");
            case Said(var image) -> signature(image.signature());
            case Unsaid(var why) -> messages.get("image.signature.unknown", what(why));
        };
    }

    private String signature(Signature signature) {
        return switch (signature) {
            case Signature.Unverified(var kept) when kept == 0 ->
                    messages.get("image.signature.none");
            case Signature.Unverified(var kept) -> messages.get("image.signature.unverified", kept);
            case Signature.Verified(var key) -> messages.get("image.signature.good", key);
            case Signature.Refused(var key, var kept) ->
                    messages.get("image.signature.bad", key, kept);
        };
    }

    String fetch(Cost cost) {
        var bytes = cost.fetchBytes();
        if (bytes.isEmpty()) {
            return messages.get("image.fetch.unknown");
        }
        var amount = Quantities.bytes(bytes.getAsLong());
        return switch (cost.origin()) {
            case Origin.Server(var name) -> messages.get("image.fetch", amount, name);
            case Origin.Medium() -> messages.get("image.fetch.medium", amount);
            case Origin.Unknown() -> amount;
        };
    }

    String disk(Cost cost) {
        if (!cost.fits()) {
            return messages.get(
                    "image.disk.full", bytes(cost.diskBytes()), bytes(cost.roomBytes()));
        }
        var taken =
                cost.diskBytes().isPresent()
                        ? messages.get("image.disk", bytes(cost.diskBytes()))
                        : messages.get("image.disk.unknown");
        return cost.roomBytes().isPresent()
                ? messages.get("image.disk.room", taken, bytes(cost.roomBytes()))
                : taken;
    }

    String time(Cost cost) {
        return cost.time()
                .map(time -> time(time, cost.measured().orElseThrow()))
                .orElseGet(this::timeless);
    }

    private String time(Duration time, RecentImage measured) {
        var rate = Quantities.rate(measured.bytesPerSecond().orElseThrow());
        return messages.get("image.time", Quantities.time(time), rate, measured.reference());
    }

    private String timeless() {
        return messages.get("image.time.unknown");
    }

    private static String bytes(OptionalLong bytes) {
        return Quantities.bytes(bytes.orElseThrow());
    }

    private static String what(Failure why) {
        return Explanation.of(why).what();
    }
}
