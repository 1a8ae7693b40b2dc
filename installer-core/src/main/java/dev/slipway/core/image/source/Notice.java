package dev.slipway.core.image.source;

import dev.slipway.core.event.Delay;
import dev.slipway.core.failure.Explanation;
import dev.slipway.core.failure.Failure;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What happened while an image was fetched, that the operator should know of and that did not end it.
///
/// Never holds credentials: registries are named by host and port only.
public sealed interface Notice {
    /// It failed for a reason that may pass, and is asked again.
    record AskedAgain(Delay delay) implements Notice {}

    /// It failed, and another is asked instead.
    record WentElsewhere(String registry, Failure reason, String next) implements Notice {}

    /// A transfer that was cut goes on where it was cut.
    record Resumed(String registry, long position) implements Notice {}

    /// It sends from the start again, not from `position`: what we have already is passed over.
    record StartedOver(String registry, long position) implements Notice {}

    /// Its answer to a request for a range was not what was asked for.
    record RangesDoubted(String registry) implements Notice {}

    /// What it sent does not have the digest that it was asked for.
    record Distrusted(String registry, String digest) implements Notice {}

    /// What was written is taken away again, and everything begins anew.
    record BeganAnew(String digest) implements Notice {}

    /// An entry of the cache did not have its digest any more.
    record CacheEntryDropped(String digest) implements Notice {}

    /// The cache cannot take what comes; the installation goes on without it.
    record CacheLeftOut(String reason) implements Notice {}

    /// One line for people.
    default String text() {
        return switch (this) {
            case AskedAgain(var delay) ->
                    words("asked-again", delay.whom(), why(delay.reason()), delay.milliseconds());
            case WentElsewhere(var registry, var reason, var next) ->
                    words("went-elsewhere", registry, why(reason), next);
            case Resumed(var registry, var position) -> words("resumed", registry, position);
            case StartedOver(var registry, var position) ->
                    words("started-over", registry, position);
            case RangesDoubted(var registry) -> words("ranges-doubted", registry);
            case Distrusted(var registry, var digest) -> words("distrusted", registry, digest);
            case BeganAnew(var digest) -> words("began-anew", digest);
            case CacheEntryDropped(var digest) -> words("cache-entry-dropped", digest);
            case CacheLeftOut(var reason) -> words("cache-left-out", reason);
        };
    }

    private static String why(Failure reason) {
        return Explanation.of(reason).what() + " " + Explanation.of(reason).cause();
    }

    private static String words(String key, Object... arguments) {
        var words = ResourceBundle.getBundle("dev.slipway.core.image.source.messages");
        var texts = java.util.Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(words.getString(key), Locale.ROOT).format(texts);
    }
}
