package dev.slipway.app.report;

import dev.slipway.core.event.InstallEvent.Fact;
import dev.slipway.core.text.ControlCharacters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

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
    /// What a QR code has room for.
    private static final int LONGEST_BYTES = 1000;

    public Report {
        headline = plain(headline);
        facts = facts.stream().map(Report::plain).toList();
        steps = steps.stream().map(Report::plain).toList();
        identity = shortened(plain(identity));
    }

    private static Fact plain(Fact fact) {
        return new Fact(plain(fact.name()), plain(fact.value()));
    }

    /// Machines and disks call themselves what they like: nothing of that turns what is read around, or is an order to what
    /// shows it.
    private static String plain(String text) {
        return text.lines().map(ControlCharacters::blanked).collect(Collectors.joining("\n"));
    }

    private static String shortened(String text) {
        var longest = Math.min(text.length(), LONGEST_BYTES);
        while (text.substring(0, longest).getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            longest--;
        }
        return text.substring(0, longest);
    }
}
