package dev.slipway.core.image.root;

import dev.slipway.core.image.tar.RawName;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/// A path below a root: names joined by single slashes, none of them `.` or `..`. The root itself is empty.
final class RawPath {
    static final RawPath ROOT = new RawPath(new byte[0]);
    private static final byte[] UP = {'.', '.'};

    private final byte[] bytes;

    private RawPath(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Empty when the name leads out of the root. A leading slash means the root.
    static Optional<RawPath> inside(RawName name) {
        var bytes = name.bytes();
        return isPlain(bytes) ? Optional.of(new RawPath(bytes)) : normal(bytes, false);
    }

    /// Where a symbolic link in this directory leads; `..` at the root stays there, as in a system.
    RawPath followed(byte[] target) {
        var absolute = target.length > 0 && target[0] == '/';
        var whole = absolute ? target : joined(bytes, target);
        return normal(whole, true).orElse(ROOT);
    }

    /// Whether the path can stay as it is: most can.
    private static boolean isPlain(byte[] bytes) {
        var previous = (byte) '/';
        for (var each : bytes) {
            if ((each == '/' || each == '.') && previous == '/') {
                return false;
            }
            previous = each;
        }
        return previous != '/';
    }

    private static Optional<RawPath> normal(byte[] bytes, boolean stayAtRoot) {
        var parts = new ArrayDeque<byte[]>();
        for (var start = 0; start <= bytes.length; ) {
            var end = slash(bytes, start);
            if (!step(parts, Arrays.copyOfRange(bytes, start, end)) && !stayAtRoot) {
                return Optional.empty();
            }
            start = end + 1;
        }
        return Optional.of(parts.stream().reduce(ROOT, RawPath::child, (a, _) -> a));
    }

    private static int slash(byte[] bytes, int start) {
        var end = start;
        while (end < bytes.length && bytes[end] != '/') {
            end++;
        }
        return end;
    }

    private static boolean step(Deque<byte[]> parts, byte[] part) {
        if (Arrays.equals(part, UP)) {
            return parts.pollLast() != null;
        }
        if (part.length > 0 && !(part.length == 1 && part[0] == '.')) {
            parts.addLast(part);
        }
        return true;
    }

    RawPath child(byte[] name) {
        return new RawPath(isRoot() ? name : joined(bytes, name));
    }

    private static byte[] joined(byte[] directory, byte[] name) {
        var path = Arrays.copyOf(directory, directory.length + 1 + name.length);
        path[directory.length] = '/';
        System.arraycopy(name, 0, path, directory.length + 1, name.length);
        return path;
    }

    boolean isRoot() {
        return bytes.length == 0;
    }

    RawPath parent() {
        var slash = lastSlash();
        return slash < 0 ? ROOT : new RawPath(Arrays.copyOf(bytes, slash));
    }

    byte[] name() {
        return Arrays.copyOfRange(bytes, lastSlash() + 1, bytes.length);
    }

    private int lastSlash() {
        var at = bytes.length - 1;
        while (at >= 0 && bytes[at] != '/') {
            at--;
        }
        return at;
    }

    boolean isBelow(RawPath other) {
        var length = other.bytes.length;
        return bytes.length > length
                && bytes[length] == '/'
                && Arrays.equals(bytes, 0, length, other.bytes, 0, length);
    }

    byte[] bytes() {
        return bytes;
    }

    /// Children after their parents.
    int compareTo(RawPath other) {
        return Arrays.compare(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawPath path && Arrays.equals(bytes, path.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return new RawName(bytes).toString();
    }
}
