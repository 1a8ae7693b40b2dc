package dev.slipway.core.config;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// An IPv4 or IPv6 address, from its text alone: no name is ever looked up, and none of the short or
/// octal spellings of the platform's parsers is taken.
///
/// @param width in bits: 32 or 128
public record IpAddress(BigInteger bits, int width) {
    private static final int V4 = 32;
    private static final int V6 = 128;
    private static final Pattern OCTET = Pattern.compile("0|[1-9][0-9]{0,2}");
    private static final Pattern ZEROS = Pattern.compile("\\b0(:0)+\\b");
    private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");

    /// @return nothing if `text` is not an address
    public static Optional<IpAddress> parse(String text) {
        return text.indexOf(':') < 0 ? v4(text) : v6(text);
    }

    public static Optional<Problem> problem(String text) {
        return parse(text).isPresent()
                ? Optional.empty()
                : Optional.of(Problem.of("address-bad", text));
    }

    public boolean isV4() {
        return width == V4;
    }

    /// Whether a machine can have it: not unspecified, loopback, multicast or broadcast.
    public boolean isForHost() {
        if (isV4()) {
            var first = bits.shiftRight(24).intValue();
            return first != 0 && first != 127 && first < 224;
        }
        return bits.compareTo(BigInteger.ONE) > 0 && bits.shiftRight(120).intValue() != 0xFF;
    }

    /// Whether it is valid on its own link only: fe80::/10, 169.254.0.0/16.
    public boolean isLinkLocal() {
        return isV4()
                ? bits.shiftRight(16).intValue() == 0xA9FE
                : bits.shiftRight(118).intValue() == 0xFE80 >> 6;
    }

    /// As it is usually written; an IPv6 address as RFC 5952 has it, in lower case and shortened.
    public String text() {
        return isV4() ? parts(4, 8, 10, ".") : shortened(parts(8, 16, 16, ":"));
    }

    /// The longest run of zeros goes, and the first of those that are as long.
    private static String shortened(String groups) {
        return ZEROS.matcher(groups)
                .results()
                .reduce((longest, next) -> length(next) > length(longest) ? next : longest)
                .map(zeros -> without(zeros, groups))
                .orElse(groups);
    }

    private String parts(int count, int size, int radix, String between) {
        var mask = BigInteger.ONE.shiftLeft(size).subtract(BigInteger.ONE);
        return IntStream.rangeClosed(1, count)
                .mapToObj(part -> bits.shiftRight(width - part * size).and(mask).toString(radix))
                .collect(Collectors.joining(between));
    }

    private static int length(MatchResult zeros) {
        return zeros.end() - zeros.start();
    }

    private static String without(MatchResult zeros, String groups) {
        var before = groups.substring(0, zeros.start()).replaceFirst(":$", "");
        var after = groups.substring(zeros.end()).replaceFirst("^:", "");
        return before + "::" + after;
    }

    private static Optional<IpAddress> v4(String text) {
        var octets = text.split("\\.", -1);
        var bits = BigInteger.ZERO;
        for (var octet : octets) {
            if (!OCTET.matcher(octet).matches() || Integer.parseInt(octet) > 255) {
                return Optional.empty();
            }
            bits = bits.shiftLeft(8).or(new BigInteger(octet));
        }
        return octets.length == 4 ? Optional.of(new IpAddress(bits, V4)) : Optional.empty();
    }

    private static Optional<IpAddress> v6(String text) {
        var gap = text.indexOf("::");
        var full =
                gap < 0
                        ? Optional.of(text)
                        : filled(text.substring(0, gap), text.substring(gap + 2));
        return full.flatMap(IpAddress::groups);
    }

    /// With the zeros that `::` stands for: at least one group of them.
    private static Optional<String> filled(String before, String after) {
        var missing = 8 - count(before) - count(after);
        if (missing < 1) {
            return Optional.empty();
        }
        var zeros = "0:".repeat(missing);
        var head = before.isEmpty() ? zeros : before + ":" + zeros;
        return Optional.of(after.isEmpty() ? head.substring(0, head.length() - 1) : head + after);
    }

    /// Groups of 16 bits; a dotted tail is two.
    private static int count(String part) {
        return part.isEmpty() ? 0 : part.split(":", -1).length + (part.indexOf('.') < 0 ? 0 : 1);
    }

    /// Eight groups, or six and a dotted tail.
    private static Optional<IpAddress> groups(String full) {
        var end = full.lastIndexOf(':');
        var tail = full.substring(end + 1);
        return tail.indexOf('.') < 0
                ? bits(full, 8).map(bits -> new IpAddress(bits, V6))
                : bits(full.substring(0, Math.max(0, end)), 6)
                        .flatMap(head -> v4(tail).map(v4 -> head.shiftLeft(V4).or(v4.bits)))
                        .map(bits -> new IpAddress(bits, V6));
    }

    private static Optional<BigInteger> bits(String text, int count) {
        var groups = text.split(":", -1);
        var bits = BigInteger.ZERO;
        for (var group : groups) {
            if (!GROUP.matcher(group).matches()) {
                return Optional.empty();
            }
            bits = bits.shiftLeft(16).or(new BigInteger(group, 16));
        }
        return groups.length == count ? Optional.of(bits) : Optional.empty();
    }
}
