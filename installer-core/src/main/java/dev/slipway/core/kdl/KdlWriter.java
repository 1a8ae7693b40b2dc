package dev.slipway.core.kdl;

import dev.slipway.core.kdl.KdlValue.KdlBoolean;
import dev.slipway.core.kdl.KdlValue.KdlNull;
import dev.slipway.core.kdl.KdlValue.KdlNumber;
import dev.slipway.core.kdl.KdlValue.KdlString;
import java.util.Optional;
import java.util.TreeMap;

/// Writes documents: a node a line, arguments in order, then properties by name, then children,
/// indented by four spaces.
public final class KdlWriter {
    private static final String INDENT = "    ";

    private final KdlStyle style;
    private final StringBuilder out = new StringBuilder();

    private KdlWriter(KdlStyle style) {
        this.style = style;
    }

    /// @throws IllegalArgumentException if the document has a value that the style cannot say
    public static String write(KdlDocument document, KdlStyle style) {
        var writer = new KdlWriter(style);
        writer.nodes(document, 0);
        return document.nodes().isEmpty() ? "\n" : writer.out.toString();
    }

    private void nodes(KdlDocument document, int depth) {
        for (var node : document.nodes()) {
            out.repeat(INDENT, depth);
            line(node);
            node.children().ifPresent(block -> block(block, depth));
            out.append('\n');
        }
    }

    private void line(KdlNode node) {
        out.append(type(node.type())).append(style.name(node.name()));
        node.arguments().forEach(each -> out.append(' ').append(value(each)));
        new TreeMap<>(node.properties()).forEach(this::property);
    }

    private void property(String key, KdlValue value) {
        out.append(' ').append(style.name(key)).append('=').append(value(value));
    }

    private void block(KdlDocument block, int depth) {
        if (!block.nodes().isEmpty() || style.keepsEmptyBlocks()) {
            out.append(" {\n");
            nodes(block, depth + 1);
            out.repeat(INDENT, depth).append('}');
        }
    }

    private String value(KdlValue value) {
        return type(value.type())
                + switch (value) {
                    case KdlString(_, _, var text) -> style.value(text);
                    case KdlNumber(_, _, var numeral) -> style.number(numeral);
                    case KdlBoolean(_, _, var isTrue) -> style.keyword(String.valueOf(isTrue));
                    case KdlNull _ -> style.keyword("null");
                };
    }

    private String type(Optional<String> type) {
        return type.map(text -> "(" + style.name(text) + ")").orElse("");
    }
}
