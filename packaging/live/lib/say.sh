# What the scripts of this folder say, and when: a line for each phase, its time, and how to stop.

say() { printf '%s\n' "$*" >&2; }

die() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

# phase NAME: ends the phase before it and starts the next one.
phase() {
    phase_end
    PHASE_NAME=$1
    PHASE_START=$EPOCHREALTIME
    say "== $1"
}

phase_end() {
    [[ -n ${PHASE_NAME-} && -n ${PHASES_FILE-} ]] || return 0
    printf '%s\t%s\n' "$(seconds_since "$PHASE_START")" "$PHASE_NAME" >>"$PHASES_FILE"
    PHASE_NAME=
}

seconds_since() { awk -v from="$1" -v to="$EPOCHREALTIME" 'BEGIN { printf "%.1f", to - from }'; }

# phase_table: what each phase took, and the sum.
phase_table() {
    phase_end
    [[ -s ${PHASES_FILE-} ]] || return 0
    awk -F '\t' '{ printf "%8.1f s  %s\n", $1, $2; sum += $1 } END { printf "%8.1f s  all phases\n", sum }' "$PHASES_FILE"
}
