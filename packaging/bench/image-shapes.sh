#!/usr/bin/env bash
# Times `slipway image unpack` of images of extreme shapes from a registry on loopback, against `skopeo copy` +
# `umoci unpack` and against `curl | tar`: one of very many small files and one of few large ones, each compressed by gzip
# and by zstd. Compares what came out file by file. An umoci before 0.5 knows no zstd, and fails.
#
# Needs root and the Debian packages docker-registry, skopeo, umoci, curl, zstd, python3.
# Usage: packaging/bench/image-shapes.sh [RUNS]     RUNS is 1 unless given; each run takes all three in turn.
# SLIPWAY names the launcher; BENCH_TARGET a directory on the file system to unpack onto; BENCH_FILES (200000) how many
# small files there are, BENCH_MEBIBYTES (1024) how large each of the four large ones is.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
slipway=${SLIPWAY:-$here/../../slipway}
runs=${1:-1}
files=${BENCH_FILES:-200000}
mebibytes=${BENCH_MEBIBYTES:-1024}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/slipway/bench-shapes/$files-$mebibytes
limit="timeout --kill-after=10 1800"

[ "$(id -u)" = 0 ] || { echo "image-shapes.sh: must be root: owners and devices are part of the work" >&2; exit 2; }
for tool in docker-registry skopeo umoci curl zstd python3; do
    command -v "$tool" >/dev/null || { echo "image-shapes.sh: $tool is missing: apt-get install $tool" >&2; exit 2; }
done

work=$(mktemp -d "${BENCH_TARGET:-/var/tmp}/slipway-bench.XXXXXX")
registry_pid=
clean_up() {
    if [ -n "$registry_pid" ]; then
        kill "$registry_pid" 2>/dev/null || true
        wait "$registry_pid" 2>/dev/null || true
    fi
    rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# One layer each, built once: an image of every shape and compression is a tag of one layout.
build_images() {
    if [ ! -e "$cache/complete" ]; then
        echo "building the images once, into $cache" >&2
        rm -rf "$cache"
        mkdir -p "$cache"
        $limit python3 "$here/shaped-image.py" "$cache/layout" "$files" "$mebibytes"
        touch "$cache/complete"
    fi
}

start_registry() {
    port=$((20000 + RANDOM % 20000))
    cat >"$work/registry.yml" <<END
version: 0.1
log: {level: error, accesslog: {disabled: true}}
storage: {filesystem: {rootdirectory: $work/registry}}
http: {addr: "127.0.0.1:$port"}
END
    docker-registry serve "$work/registry.yml" >"$work/registry.log" 2>&1 &
    registry_pid=$!
    for _ in $(seq 100); do
        if curl --silent --fail --max-time 2 --output /dev/null "http://127.0.0.1:$port/v2/"; then
            return
        fi
        sleep 0.1
    done
    echo "image-shapes.sh: the registry did not start:" >&2
    cat "$work/registry.log" >&2
    exit 1
}

with_slipway() {
    $limit "$slipway" image unpack --plain-http "oci://127.0.0.1:$port/bench:$tag" "$work/slipway" >"$work/said"
}

with_umoci() {
    $limit skopeo copy --quiet --src-tls-verify=false "docker://127.0.0.1:$port/bench:$tag" "oci:$work/copy:base" &&
        $limit umoci raw unpack --image "$work/copy:base" "$work/umoci" >/dev/null
}

with_tar() {
    mkdir "$work/tar" &&
        curl --silent --show-error --fail --max-time 1800 "http://127.0.0.1:$port/v2/bench/blobs/$layer" |
            $limit tar -x "--${tag#*-}" --numeric-owner -C "$work/tar"
}

# Prints the seconds that a function took, and syncs before, so that none pays for another's writes.
timed() {
    sync
    local start end
    start=$(date +%s%N)
    "$1" >&2 || { echo "failed"; return; }
    end=$(date +%s%N)
    awk -v n=$((end - start)) 'BEGIN { printf "%.2f s", n / 1e9 }'
}

bench() {
    tag=$1
    layer=$(python3 "$here/shaped-image.py" --layer "$cache/layout" "$tag")
    skopeo copy --quiet --dest-tls-verify=false "oci:$cache/layout:$tag" "docker://127.0.0.1:$port/bench:$tag"
    for run in $(seq "$runs"); do
        rm -rf "$work/slipway" "$work/umoci" "$work/copy" "$work/tar"
        printf '%s, run %d, load %s\n' "$tag" "$run" "$(cut -d' ' -f1 /proc/loadavg)"
        printf '  %-28s %s\n' 'skopeo copy + umoci unpack' "$(timed with_umoci)"
        printf '  %-28s %s\n' 'curl | tar' "$(timed with_tar)"
        printf '  %-28s %s\n' 'slipway image unpack' "$(timed with_slipway)"
    done
    python3 "$here/compare-trees.py" "$work/slipway" "$work/tar"
}

build_images
start_registry
for shape in small large; do
    for compression in gzip zstd; do
        bench "$shape-$compression"
    done
done
