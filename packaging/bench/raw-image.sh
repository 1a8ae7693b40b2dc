#!/usr/bin/env bash
# Times the writing of a raw disk image to a loop device by Slipway against `curl | zstd -dc | dd` and against
# `bmaptool copy`, from a web server on loopback, and compares what came out byte for byte.
#
# Slipway reads everything back before it makes a disk start; that is timed by itself, since the others do not.
# Needs root and the Debian packages bmap-tools, curl, python3, zstd.
# Usage: packaging/bench/raw-image.sh [RUNS] [MIB]
#   RUNS is 1 unless given; each run takes all three in turn. MIB is the size of the disk, 2048 unless given; half of
#   the image is data, of which half compresses well, and half is holes.
# BENCH_TARGET is a directory on the file system that the loop device lies on.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$here/../..
runs=${1:-1}
mebibytes=${2:-2048}
limit="timeout --kill-after=10 900"

[ "$(id -u)" = 0 ] || { echo "raw-image.sh: must be root: loop devices are attached" >&2; exit 2; }
for tool in bmaptool curl python3 zstd losetup; do
    command -v "$tool" >/dev/null || { echo "raw-image.sh: $tool is missing: apt-get install bmap-tools curl python3 zstd" >&2; exit 2; }
done
"$root/slipway" --version >/dev/null # builds what is missing
java_home=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}

work=$(mktemp -d "${BENCH_TARGET:-/var/tmp}/slipway-bench.XXXXXX")
server_pid=
loop=
clean_up() {
    [ -z "$loop" ] || losetup -d "$loop" || true
    if [ -n "$server_pid" ]; then
        kill "$server_pid" 2>/dev/null || true
        wait "$server_pid" 2>/dev/null || true
    fi
    rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# A quarter random, a quarter text, the rest holes, in stretches of 16 MiB.
build_image() {
    python3 - "$work/disk.img" "$mebibytes" <<'PY'
import os, sys
path, mebibytes = sys.argv[1], int(sys.argv[2])
text = (b"All work and no play makes a disk a dull place. " * 22000)[: 1 << 20]
with open(path, "wb") as disk:
    disk.truncate(mebibytes << 20)
    for start in range(0, mebibytes, 64):
        disk.seek(start << 20)
        for _ in range(min(16, mebibytes - start)):
            disk.write(os.urandom(1 << 20))
        for _ in range(max(0, min(16, mebibytes - start - 16))):
            disk.write(text)
PY
    bmaptool create --output "$work/disk.bmap" "$work/disk.img" >/dev/null
    zstd --quiet -T0 "$work/disk.img" -o "$work/disk.img.zst"
    cp "$work/disk.bmap" "$work/disk.img.zst.bmap"
    digest=$(sha256sum "$work/disk.img.zst" | cut -d' ' -f1)
}

serve() {
    port=$((20000 + RANDOM % 20000))
    (cd "$work" && exec python3 -m http.server --bind 127.0.0.1 "$port" >/dev/null 2>&1) &
    server_pid=$!
    for _ in $(seq 100); do
        if curl --silent --fail --max-time 2 --head --output /dev/null "http://127.0.0.1:$port/disk.bmap"; then
            return
        fi
        sleep 0.1
    done
    echo "raw-image.sh: the web server did not start" >&2
    exit 1
}

address() { echo "http://127.0.0.1:$port/disk.img.zst"; }

with_dd() {
    curl --silent --show-error --fail --max-time 900 "$(address)" | zstd -dc |
        $limit dd of="$loop" bs=4M iflag=fullblock oflag=direct conv=fsync status=none
}

with_bmaptool() {
    $limit bmaptool --quiet copy --bmap "$work/disk.bmap" "$(address)" "$loop"
}

with_slipway() {
    $limit "$java_home/bin/java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        -cp "$work:$root/packaging/target/lib/core/*" WriteRawImage "raw+$(address)@sha256:$digest" "$loop" >"$work/said"
}

# A disk that was used before, for each the same.
use_disk() {
    head -c "${mebibytes}M" /dev/zero | tr '\0' '\245' >"$work/used"
    loop=$(losetup --find --show "$work/used")
    sync
}

drop_disk() {
    losetup -d "$loop"
    loop=
    rm "$work/used"
}

# Prints the seconds that a function took.
timed() {
    local start end
    start=$(date +%s%N)
    "$1" || { echo "raw-image.sh: $1 failed" >&2; exit 1; }
    end=$(date +%s%N)
    echo $(((end - start) / 1000000)) | awk '{printf "%.2f\n", $1 / 1000}'
}

"$java_home/bin/javac" -nowarn -proc:none -d "$work" -cp "$root/packaging/target/lib/core/*" "$here/WriteRawImage.java"
build_image
serve
for run in $(seq "$runs"); do
    use_disk; dd_time=$(timed with_dd); drop_disk
    use_disk; bmap_time=$(timed with_bmaptool); drop_disk
    use_disk; with_slipway
    cmp "$work/disk.img" "$work/used"
    drop_disk
    read -r ours back peak <"$work/said"
    printf 'run %d, load %s\n' "$run" "$(cut -d' ' -f1 /proc/loadavg)"
    printf '  %-32s %7.2f s\n' 'curl | zstd | dd' "$dd_time" 'bmaptool copy' "$bmap_time" 'slipway' "$ours" '  and reading back' "$back"
    awk -v s="$ours" -v d="$dd_time" -v b="$bmap_time" -v p="$peak" 'BEGIN {
        printf "  slipway takes %.2f of dd, and %.2f of bmaptool; at most %.0f MB of memory\n", s / d, s / b, p / 1024 }'
done
echo "  what slipway wrote is the image, byte for byte"
