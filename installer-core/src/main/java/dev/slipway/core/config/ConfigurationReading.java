package dev.slipway.core.config;

import dev.slipway.core.failure.ConfigurationFailure;
import dev.slipway.core.failure.ConfigurationFailure.BadConfiguration;
import dev.slipway.core.failure.ConfigurationFailure.BadKdl;
import java.util.List;

/// What became of a text that should be a machine configuration.
public sealed interface ConfigurationReading {
    /// @param warnings what the operator should look at all the same
    /// @param places where each of its fields stands
    record Understood(MachineConfiguration configuration, List<Problem> warnings, Places places)
            implements ConfigurationReading {
        public Understood {
            warnings = List.copyOf(warnings);
        }
    }

    /// @param problems all of them, in the order of the text; at least one is an error
    record Refused(List<Problem> problems) implements ConfigurationReading {
        public Refused {
            problems = List.copyOf(problems);
        }

        /// @param source the name of the text, such as its file
        public ConfigurationFailure failure(String source) {
            var errors = problems.stream().filter(Problem::forbids).toList();
            var first = errors.getFirst();
            if (first.code().equals(MachineConfigurationReader.NOT_KDL)) {
                return new BadKdl(source, first.line(), first.column(), first.cause());
            }
            var place = "%s:%d:%d: ".formatted(source, first.line(), first.column());
            return new BadConfiguration(errors.size(), place + first.message());
        }
    }
}
