package dev.slipway.core.image.tar;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The records of extended headers: `length key=value` and a newline (POSIX.1-2017, `pax`, “pax Extended Header”).
/// A later value replaces an earlier one; an empty one takes it away.
final class Pax {
    private static final String ATTRIBUTE = "SCHILY.xattr.";
    private static final String ENCODED_ATTRIBUTE = "LIBARCHIVE.xattr.";
    private static final String ACCESS = "SCHILY.acl.access";
    private static final String DEFAULT_ACCESS = "SCHILY.acl.default";
    private static final String NFS_ACCESS = "SCHILY.acl.ace";
    private static final String SPARSE_OFFSET = "GNU.sparse.offset";
    private static final String SPARSE_LENGTH = "GNU.sparse.numbytes";

    private final Map<String, byte[]> values;
    private final List<Long> sparse = new ArrayList<>();

    Pax() {
        this(Map.of());
    }

    private Pax(Map<String, byte[]> values) {
        this.values = new HashMap<>(values);
    }

    /// To start an entry from what holds for all of them.
    Pax copy() {
        return new Pax(values);
    }

    void read(byte[] records) throws BadArchive {
        for (var at = 0; at < records.length; ) {
            at = record(records, at);
        }
    }

    private int record(byte[] records, int start) throws BadArchive {
        var space = indexOf(records, ' ', start, records.length);
        var length = Numbers.decimal(Arrays.copyOfRange(records, start, space));
        var end = start + length;
        if (length > records.length - start || end <= space || records[(int) end - 1] != '\n') {
            throw bad();
        }
        var equals = indexOf(records, '=', space, (int) end);
        var key = new String(records, space + 1, equals - space - 1, UTF_8);
        put(key, Arrays.copyOfRange(records, equals + 1, (int) end - 1));
        return (int) end;
    }

    private void put(String key, byte[] value) throws BadArchive {
        if (key.equals(SPARSE_OFFSET) || key.equals(SPARSE_LENGTH)) {
            sparse.add(Numbers.decimal(value));
        } else if (value.length == 0 && !key.startsWith(ATTRIBUTE)) {
            values.remove(key);
        } else {
            values.put(key, value);
        }
    }

    private static int indexOf(byte[] bytes, char wanted, int start, int end) throws BadArchive {
        for (var i = start; i < end; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        throw bad();
    }

    private static BadArchive bad() {
        return new BadArchive("an extended header is not one");
    }

    void put(String key, RawName name) {
        values.put(key, name.bytes());
    }

    Optional<byte[]> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    long number(String key, long otherwise) throws BadArchive {
        var value = values.get(key);
        return value == null ? otherwise : Numbers.decimal(value);
    }

    /// Offsets and lengths in turn, of sparse files in format 0.0.
    List<Long> sparse() {
        return sparse;
    }

    Map<String, byte[]> attributes() throws BadArchive {
        if (values.isEmpty()) {
            return Map.of();
        }
        var attributes = new HashMap<String, byte[]>();
        for (var each : values.entrySet()) {
            if (each.getKey().startsWith(ENCODED_ATTRIBUTE)) {
                var name = each.getKey().substring(ENCODED_ATTRIBUTE.length());
                attributes.putIfAbsent(decodedName(name), decoded(each.getValue()));
            } else if (each.getKey().startsWith(ATTRIBUTE)) {
                attributes.put(each.getKey().substring(ATTRIBUTE.length()), each.getValue());
            }
        }
        if (values.containsKey(NFS_ACCESS)) {
            throw new BadArchive("it has access lists of NFSv4, which cannot be given here");
        }
        addAccessList(ACCESS, "system.posix_acl_access", attributes);
        addAccessList(DEFAULT_ACCESS, "system.posix_acl_default", attributes);
        return attributes;
    }

    /// As text, unless the archive has it as an attribute too, and so without any names.
    private void addAccessList(String key, String attribute, Map<String, byte[]> attributes)
            throws BadArchive {
        var text = values.get(key);
        if (text != null && !attributes.containsKey(attribute)) {
            attributes.put(attribute, AccessList.bytes(text));
        }
    }

    private static String decodedName(String name) throws BadArchive {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException _) {
            throw bad();
        }
    }

    private static byte[] decoded(byte[] value) throws BadArchive {
        try {
            var text = new String(value, ISO_8859_1).replaceAll("[=\\s]", "");
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw bad();
        }
    }
}
