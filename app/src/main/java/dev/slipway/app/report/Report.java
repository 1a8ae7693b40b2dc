package dev.slipway.app.report;

import dev.slipway.core.event.InstallEvent.Fact;
import java.util.List;

/// What is kept of an installation.
///
/// @param headline how it ended
/// @param facts names and values
/// @param stepsTitle over the steps
/// @param steps each with how long it took
/// @param identityTitle under the identity
/// @param identity by which the machine is found again; short, for a QR code
/// @param language a BCP 47 tag, such as `de`
public record Report(
        String headline,
        List<Fact> facts,
        String stepsTitle,
        List<Fact> steps,
        String identityTitle,
        String identity,
        String language) {
    public Report {
        facts = List.copyOf(facts);
        steps = List.copyOf(steps);
    }
}
