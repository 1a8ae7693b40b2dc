package dev.slipway.core.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which disk is meant: conditions with commas between, all of which it must meet.
///
/// `serial:…`, `wwn:…` and `id:…` name a disk exactly, and so does one of these values bare and alone. `bay:…`,
/// `model:…` and `size:…` describe one: `model:Samsung SSD 990,size:2TB`. What they mean, [DiskCondition] says.
///
/// @param conditions at least one
public record DiskSelector(List<DiskCondition> conditions) {
    private static final Pattern COMMA = Pattern.compile(",");

    public DiskSelector {
        conditions = List.copyOf(conditions);
    }

    /// @return nothing where [#problem] has something to say
    public static Optional<DiskSelector> parse(String selector) {
        var parts = parts(selector);
        var conditions =
                parts.stream()
                        .<DiskCondition>flatMap(part -> ConditionForm.parse(part).stream())
                        .toList();
        var bare = conditions.stream().anyMatch(DiskCondition::bare);
        var good = conditions.size() == parts.size() && !(bare && parts.size() > 1);
        return good ? Optional.of(new DiskSelector(conditions)) : Optional.empty();
    }

    /// Whether it is a serial number or a WWN, said to be one: it means the same disk in whatever machine.
    public boolean namesOnly() {
        return conditions.stream()
                .allMatch(
                        each ->
                                each instanceof DiskCondition.Named(var name, _)
                                        && (name == DiskCondition.Name.SERIAL
                                                || name == DiskCondition.Name.WWN));
    }

    public static Optional<Problem> problem(String selector) {
        if (parse(selector).isPresent()) {
            return Optional.empty();
        }
        var badSize =
                parts(selector).stream()
                        .filter(part -> part.startsWith("size:"))
                        .filter(part -> ConditionForm.parse(part).isEmpty())
                        .findFirst();
        return badSize.map(part -> Problem.of("disk-size-bad", part))
                .or(() -> Optional.of(Problem.of("disk-bad", selector)));
    }

    /// What two selectors have in common when only the mark, the case or the order differs.
    public static String essence(String selector) {
        return parse(selector)
                .map(
                        each ->
                                each.conditions().stream()
                                        .map(DiskCondition::essence)
                                        .sorted()
                                        .collect(Collectors.joining(",")))
                .orElse(selector)
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> parts(String selector) {
        return Stream.of(COMMA.split(selector, -1)).map(String::strip).toList();
    }
}
