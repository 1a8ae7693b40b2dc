# A cache of built things. An entry is a folder named KIND-KEY, where KEY is the hash of everything it is made
# from; it appears under its name in one rename, with the checksums of its files, and is used only if they hold.

SLIPWAY_CACHE=${SLIPWAY_CACHE:-/var/cache/slipway}

# content_key PATH|WORD...: one hash over the names and contents of files and folders, and over plain words.
content_key() {
    local input
    for input in "$@"; do
        if [[ -e $input ]]; then files_hashed "$input"; else printf 'word %s\n' "$input"; fi
    done | sha256sum | cut -c1-16
}

# Names relative to the input, so that a checkout elsewhere has the same key.
files_hashed() {
    if [[ -d $1 ]]; then
        (cd "$1" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0r sha256sum)
    else
        sha256sum <"$1"
    fi
}

# cached KIND KEY COMMAND...: prints the entry's folder; runs COMMAND FOLDER to build it when there is none.
cached() {
    local kind=$1 key=$2 entry="$SLIPWAY_CACHE/$1-$2"
    shift 2
    mkdir -p "$SLIPWAY_CACHE"
    exec {CACHE_LOCK}>"$SLIPWAY_CACHE/$kind.lock"
    flock -w 3600 "$CACHE_LOCK" || die "another run has held $SLIPWAY_CACHE/$kind.lock for an hour"
    rm -rf "$SLIPWAY_CACHE/making-$kind."*
    if entry_intact "$entry"; then
        say "   $kind: cached ($key)"
    else
        entry_built "$kind" "$entry" "$@"
        forget_older "$kind"
    fi
    touch "$entry"
    exec {CACHE_LOCK}>&-
    printf '%s\n' "$entry"
}

entry_intact() {
    [[ -f $1/SHA256SUMS ]] && (cd "$1" && sha256sum --quiet --strict -c SHA256SUMS) >/dev/null 2>&1
}

entry_built() {
    local kind=$1 entry=$2 making from=$EPOCHREALTIME
    shift 2
    making=$(mktemp -d "$SLIPWAY_CACHE/making-$kind.XXXXXX")
    say "   $kind: building"
    if ! "$@" "$making" >"$making.log" 2>&1; then
        tail -n 40 "$making.log" >&2
        rm -rf "$making"
        die "$kind could not be built; all of what was said is in $making.log"
    fi
    (cd "$making" && find . -type f -print0 | xargs -0 sha256sum) >"$making.sums"
    mv "$making.sums" "$making/SHA256SUMS"
    sync -f "$making"
    rm -rf "$entry" "$making.log"
    mv -T "$making" "$entry"
    say "   $kind: built in $(seconds_since "$from") s"
}

# The two newest entries of a kind stay; the others are of old inputs.
forget_older() {
    local old
    find "$SLIPWAY_CACHE" -maxdepth 1 -type d -name "$1-*" -printf '%T@ %p\n' | sort -rn | tail -n +3 | cut -d' ' -f2- |
        while read -r old; do rm -rf "$old"; done
}
