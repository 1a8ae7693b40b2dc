# What the kernel line says, and what is said of the start.

argument() { tr ' ' '\n' </proc/cmdline | sed -n "s/^$1=//p" | tail -n 1; }

# On all consoles that the kernel was given, and kept for those of the system that comes.
noted() {
    for console in $(cat /sys/class/tty/console/active); do echo "slipway: $*" >"/dev/$console" || true; done
    echo "$*" >>/run/slipway/notes
}

# tried COMMAND...: prints what the command prints as soon as it succeeds; gives up after a minute.
tried() { tried_for 600 "$@"; }

# tried_for TENTHS COMMAND...: gives up after so many tenths of a second.
tried_for() {
    most=$1 tries=0
    shift
    while [ $tries -lt "$most" ]; do
        "$@" && return
        tries=$((tries + 1))
        usleep 100000
    done
    return 1
}
