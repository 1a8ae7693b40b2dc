package dev.slipway.core.config;

import dev.slipway.core.config.DiskCondition.InBay;
import dev.slipway.core.config.DiskCondition.Name;
import dev.slipway.core.config.DiskCondition.Named;
import dev.slipway.core.config.DiskCondition.OfModel;
import dev.slipway.core.config.DiskCondition.OfSize;
import java.util.Optional;
import java.util.regex.Pattern;

/// How the condition of a disk selector is written.
final class ConditionForm {
    private static final Pattern MARKED = Pattern.compile("(serial|wwn|id|bay|model|size):(.*)");
    private static final Pattern NAME = Pattern.compile("[^\\s\\p{Cntrl}/,]+");
    private static final Pattern WORDS =
            Pattern.compile("[^\\p{Cntrl},]*[^\\p{Cntrl}\\s,][^\\p{Cntrl},]*");

    private ConditionForm() {}

    /// @return nothing where it is none
    static Optional<? extends DiskCondition> parse(String part) {
        var marked = MARKED.matcher(part);
        return marked.matches()
                ? parse(marked.group(1), marked.group(2).strip())
                : named(Name.ANY, part);
    }

    private static Optional<? extends DiskCondition> parse(String mark, String value) {
        return switch (mark) {
            case "serial" -> named(Name.SERIAL, value);
            case "wwn" -> named(Name.WWN, value);
            case "id" -> named(Name.ID, value);
            case "bay" -> words(value).map(InBay::new);
            case "model" -> words(value).map(OfModel::new);
            default -> SizeCondition.parse(value).map(OfSize::new);
        };
    }

    private static Optional<Named> named(Name name, String value) {
        return Optional.of(new Named(name, value)).filter(_ -> NAME.matcher(value).matches());
    }

    private static Optional<String> words(String value) {
        return Optional.of(value).filter(words -> WORDS.matcher(words).matches());
    }
}
