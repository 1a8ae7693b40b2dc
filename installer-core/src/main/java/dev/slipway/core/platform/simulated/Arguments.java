package dev.slipway.core.platform.simulated;

import java.util.List;

/// What a tool was given, taken apart.
///
/// @param options in their order, which matters to some tools
record Arguments(String tool, List<Option> options, List<String> operands) {
    Arguments {
        options = List.copyOf(options);
        operands = List.copyOf(operands);
    }

    /// @param value empty where the option takes none
    record Option(String name, String value) {}

    boolean has(String option) {
        return options.stream().anyMatch(given -> given.name().equals(option));
    }

    /// The last one given; `otherwise` where none was.
    String value(String option, String otherwise) {
        var given = values(option);
        return given.isEmpty() ? otherwise : given.getLast();
    }

    List<String> values(String option) {
        return options.stream()
                .filter(given -> given.name().equals(option))
                .map(Option::value)
                .toList();
    }

    String operand(int index) throws Refusal {
        if (index >= operands.size()) {
            throw new Refusal(2, tool + ": missing operand");
        }
        return operands.get(index);
    }

    /// The only operand.
    String operand() throws Refusal {
        if (operands.size() > 1) {
            throw new Refusal(2, tool + ": unexpected argument '" + operands.get(1) + "'");
        }
        return operand(0);
    }
}
