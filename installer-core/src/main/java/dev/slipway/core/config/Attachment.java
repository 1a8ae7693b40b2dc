package dev.slipway.core.config;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// What an interface is made of.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "attachment")
public sealed interface Attachment {
    /// The links that no other interface can have then, as [LinkSelector] has them.
    List<String> selectors();

    /// A link of the machine.
    record Direct(String selector) implements Attachment {
        @Override
        public List<String> selectors() {
            return List.of(selector);
        }
    }

    /// Several links that act as one.
    record Bond(BondMode mode, List<String> selectors) implements Attachment {
        public Bond {
            selectors = List.copyOf(selectors);
        }
    }

    /// What carries a tag by IEEE 802.1Q on another interface.
    ///
    /// @param id from 1 to 4094
    /// @param parent the name of that interface
    record Vlan(int id, String parent) implements Attachment {
        @Override
        public List<String> selectors() {
            return List.of();
        }
    }
}
