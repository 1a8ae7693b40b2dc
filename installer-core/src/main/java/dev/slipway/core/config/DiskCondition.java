package dev.slipway.core.config;

/// One thing that a disk must be.
public sealed interface DiskCondition {
    /// As the document spells it.
    String text();

    /// What two spellings of it have in common.
    default String essence() {
        return text();
    }

    /// Whether it is a value without a mark.
    default boolean bare() {
        return false;
    }

    /// Exactly this serial number, WWN or stable id: a prefix would name another disk on another day.
    record Named(Name name, String value) implements DiskCondition {
        @Override
        public String text() {
            return name.mark + value;
        }

        @Override
        public String essence() {
            return value;
        }

        @Override
        public boolean bare() {
            return name == Name.ANY;
        }
    }

    enum Name {
        SERIAL("serial:"),
        WWN("wwn:"),
        ID("id:"),
        /// Whichever of the three.
        ANY("");

        private final String mark;

        Name(String mark) {
            this.mark = mark;
        }
    }

    /// In that bay, whatever the case: `bay:Slot 03`; a number alone is that of the bay: `bay:3`.
    record InBay(String bay) implements DiskCondition {
        @Override
        public String text() {
            return "bay:" + bay;
        }
    }

    /// These words stand beside each other in the maker's and the model's name, whatever the case.
    record OfModel(String words) implements DiskCondition {
        @Override
        public String text() {
            return "model:" + words;
        }
    }

    record OfSize(SizeCondition size) implements DiskCondition {
        @Override
        public String text() {
            return "size:" + size.text();
        }
    }
}
