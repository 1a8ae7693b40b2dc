package dev.slipway.core.event;

/// How far a step is, in bytes: download, decompression and writing each for themselves.
///
/// @param downloaded compressed bytes that have come
/// @param total compressed bytes that must come; 0 where unknown
/// @param decompressed bytes that came out of the decompressor
/// @param written bytes of files written to the target
/// @param unstored bytes of those that the disk does not have yet; 0 where nobody knows
/// @param starved milliseconds that the decompressor waited for the download
/// @param blocked milliseconds that the decompressor waited for the writing
public record Progress(
        long downloaded,
        long total,
        long decompressed,
        long written,
        long unstored,
        long starved,
        long blocked) {
    /// Where nobody knows what waits for the disk.
    public Progress(
            long downloaded,
            long total,
            long decompressed,
            long written,
            long starved,
            long blocked) {
        this(downloaded, total, decompressed, written, 0, starved, blocked);
    }

    /// Where nobody measures who waits for whom.
    public Progress(long downloaded, long total, long decompressed, long written) {
        this(downloaded, total, decompressed, written, 0, 0);
    }

    /// Compressed bytes that are done with: what they became is on the disk.
    public double done() {
        return written == 0 ? downloaded : (double) downloaded * (written - unstored) / written;
    }

    /// From 0 to 1; 0 where the total is unknown.
    public double fraction() {
        return total == 0 ? 0 : Math.min(1, done() / total);
    }
}
