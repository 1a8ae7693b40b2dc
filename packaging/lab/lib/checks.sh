# Saying what holds and what does not.

# check SENTENCE COMMAND...: `ok` when the command succeeds.
check() {
    local sentence=$1
    shift
    if heard "$@"; then passed "$sentence"; else failed "$sentence" "$(tail -n 5 "$LOGS/last-command")"; fi
}

# needed SENTENCE COMMAND...: a check without which there is no going on.
needed() {
    check "$@"
    nothing_failed || die "there is no going on without: $1"
}

# What a command says is kept, to be shown where it was not what was wanted.
heard() {
    local status=0
    "$@" >"$LOGS/last-command" 2>&1 || status=$?
    cat "$LOGS/last-command" >>"$LOGS/checks.log"
    return "$status"
}

# check_is SENTENCE WANTED FOUND
check_is() {
    if [[ $2 == "$3" ]]; then passed "$1"; else failed "$1" "wanted: $2" "found: $3"; fi
}

# check_exit SENTENCE STATUS COMMAND...: the command must end with that very status.
check_exit() {
    local sentence=$1 wanted=$2 status=0
    shift 2
    heard "$@" || status=$?
    if ((status == wanted)); then
        passed "$sentence"
    else
        failed "$sentence" "exit $status instead of $wanted" "$(tail -n 5 "$LOGS/last-command")"
    fi
}

passed() { printf 'ok      %s\n' "$1" | tee -a "$RESULTS"; }

failed() {
    printf 'FAILED  %s\n' "$1" | tee -a "$RESULTS"
    shift
    (($# == 0)) || printf '        %s\n' "$@"
}

nothing_failed() { ! grep -q '^FAILED' "$RESULTS"; }

# within SECONDS COMMAND...: tries once a second until it succeeds or the time is over.
within() {
    local end=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        ((SECONDS < end)) || return 1
        sleep 1
    done
}
