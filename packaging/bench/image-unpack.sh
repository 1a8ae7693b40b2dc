#!/usr/bin/env bash
# Times `slipway image unpack` of an image from a registry on loopback against `skopeo copy` + `umoci unpack` and
# against `curl | gzip -dc | tar -x` (or zstd), and compares what came out file by file. Beside them stands what the
# decompressor alone takes for the layer, and the disk alone for as many bytes in one file.
#
# Needs root and the Debian packages docker-registry, skopeo, umoci, mmdebstrap, curl, jq, python3, zstd.
# Usage: packaging/bench/image-unpack.sh [RUNS]     RUNS is 1 unless given; each run takes all three, another one first each time.
# BENCH_IMAGE: debian, a root of about 1 GB (usual); many, 200,000 small files; large, four files of 512 MB.
# BENCH_COMPRESSION: gzip (usual) or zstd, for which umoci is left out where it does not know it.
# SLIPWAY names the launcher; BENCH_TARGET a directory on the file system to unpack onto.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
slipway=${SLIPWAY:-$here/../../slipway}
runs=${1:-1}
image=${BENCH_IMAGE:-debian}
compression=${BENCH_COMPRESSION:-gzip}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/slipway/bench/$image
suite=bookworm
packages=linux-image-amd64,build-essential,git,vim,python3,perl,iputils-ping,systemd-sysv,locales
limit="timeout --kill-after=10 900"

[ "$(id -u)" = 0 ] || { echo "image-unpack.sh: must be root: owners and devices are part of the work" >&2; exit 2; }
for tool in docker-registry skopeo umoci mmdebstrap curl jq python3 zstd; do
    command -v "$tool" >/dev/null || { echo "image-unpack.sh: $tool is missing: apt-get install $tool" >&2; exit 2; }
done

work=$(mktemp -d "${BENCH_TARGET:-/var/tmp}/slipway-bench.XXXXXX")
memory=$(mktemp -d /dev/shm/slipway-bench.XXXXXX)
registry_pid=
clean_up() {
    if [ -n "$registry_pid" ]; then
        kill "$registry_pid" 2>/dev/null || true
        wait "$registry_pid" 2>/dev/null || true
    fi
    rm -rf "$work" "$memory"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

root_archive() {
    case $image in
        debian)
            $limit mmdebstrap --variant=minbase --aptopt='Apt::Install-Recommends "false"' \
                --include="$packages" "$suite" "$work/root.tar" >&2
            ;;
        *) "$here/make-archive.py" "$image" >"$work/root.tar" ;;
    esac
}

# One gzip layer, as most images have it; built once.
build_image() {
    if [ -e "$cache/layout/complete" ]; then
        return
    fi
    echo "building the image once, into $cache" >&2
    mkdir -p "$cache"
    rm -rf "$cache/layout"
    root_archive
    umoci init --layout "$cache/layout"
    umoci new --image "$cache/layout:base"
    $limit umoci raw add-layer --image "$cache/layout:base" "$work/root.tar" >&2
    rm "$work/root.tar"
    touch "$cache/layout/complete"
}

start_registry() {
    port=$((20000 + RANDOM % 20000))
    cat >"$work/registry.yml" <<EOF
version: 0.1
log: {level: error, accesslog: {disabled: true}}
storage: {filesystem: {rootdirectory: $work/registry}}
http: {addr: "127.0.0.1:$port"}
EOF
    docker-registry serve "$work/registry.yml" >"$work/registry.log" 2>&1 &
    registry_pid=$!
    for _ in $(seq 100); do
        if curl --silent --fail --max-time 2 --output /dev/null "http://127.0.0.1:$port/v2/"; then
            return
        fi
        sleep 0.1
    done
    echo "image-unpack.sh: the registry did not start:" >&2
    cat "$work/registry.log" >&2
    exit 1
}

# What the largest of its processes took of memory, in MiB, goes into the file "memory".
with_slipway() {
    python3 -c 'import resource, subprocess, sys
subprocess.run(sys.argv[2:], check=True)
open(sys.argv[1], "w").write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024))' "$work/memory" \
        $limit "$slipway" image unpack --plain-http "oci://127.0.0.1:$port/bench:base" "$work/slipway" >"$work/said"
}

with_umoci() {
    $limit skopeo copy --quiet --src-tls-verify=false "docker://127.0.0.1:$port/bench:base" "oci:$work/copy:base" &&
        $limit umoci unpack --image "$work/copy:base" "$work/umoci" && on_disk
}

# Debian 12 has one that does not know zstd.
umoci_knows() { [ "$compression" = gzip ] || ! umoci --version | grep -q ' 0\.[0-4]\.'; }

with_tar() {
    mkdir "$work/tar" &&
        fetch_layer |
            $compression -dc | $limit tar -x --delay-directory-restore --numeric-owner --xattrs --xattrs-include='*' --acls -C "$work/tar" && on_disk
}

fetch_layer() { curl --silent --show-error --fail --max-time 900 "http://127.0.0.1:$port/v2/bench/blobs/$layer"; }

decompressor_alone() { $compression -dc "$memory/layer" >/dev/null; }

# The bytes come from memory, and nothing but one file is made of them.
disk_alone() { dd if="$memory/archive" of="$work/archive" bs=4M conv=fsync status=none; }

# Ours ends when all is on the disk; so must the others.
on_disk() { sync --file-system "$work"; }

# Prints the seconds that a function took, and syncs before, so that none pays for another's writes.
timed() {
    sync
    local start end
    start=$(date +%s%N)
    "$1" || { echo "image-unpack.sh: $1 failed" >&2; exit 1; }
    end=$(date +%s%N)
    echo $(((end - start) / 1000000)) | awk '{printf "%.2f\n", $1 / 1000}'
}

build_image
start_registry
skopeo copy --quiet --dest-tls-verify=false --dest-compress-format "$compression" "oci:$cache/layout:base" "docker://127.0.0.1:$port/bench:base"
layer=$(skopeo inspect --tls-verify=false --raw "docker://127.0.0.1:$port/bench:base" | jq -r '.layers[0].digest')

fetch_layer >"$memory/layer"
$compression -dc "$memory/layer" >"$memory/archive"

# Whoever comes later finds a disk, and a journal of its file system, that others have used: each run begins with another one.
peers=(slipway tar)
if umoci_knows; then peers+=(umoci); fi
declare -A took

for run in $(seq "$runs"); do
    rm -rf "$work/slipway" "$work/umoci" "$work/copy" "$work/tar" "$work/archive"
    decompressor=$(timed decompressor_alone)
    disk=$(timed disk_alone)
    for peer in "${peers[@]}"; do took[$peer]=$(timed "with_$peer"); done
    printf 'run %d of %s, %s, load %s, in this order: %s\n' "$run" "$image" "$compression" "$(cut -d' ' -f1 /proc/loadavg)" "${peers[*]}"
    printf '  %-32s %7.2f s\n' ${took[umoci]:+'skopeo copy + umoci unpack' "${took[umoci]}"} "curl | $compression -dc | tar -x" "${took[tar]}" \
        'slipway image unpack' "${took[slipway]}" "$compression -dc alone" "$decompressor" 'the disk alone' "$disk"
    peers=("${peers[@]:1}" "${peers[0]}")
    awk -v s="${took[slipway]}" -v u="${took[umoci]:-}" -v t="${took[tar]}" -v c="$decompressor" -v d="$disk" -v m="$(cat "$work/memory")" 'BEGIN {
        if (u) printf "  slipway takes %.2f of skopeo + umoci\n", s / u
        printf "  slipway takes %.2f of curl | tar, and at most %d MiB of memory\n", s / t, m
        printf "  slipway takes %.2f of the slower of decompressor and disk\n", s / (c > d ? c : d) }'
done
if umoci_knows; then
    python3 "$here/compare-trees.py" "$work/slipway" "$work/umoci/rootfs"
else
    python3 "$here/compare-trees.py" "$work/slipway" "$work/tar"
fi
