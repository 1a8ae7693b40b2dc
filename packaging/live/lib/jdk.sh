# Finding the JDK that cuts the runtime: JAVA_HOME if it is a 25, else one where Debian and Temurin put theirs.

jdk_found() {
    local home
    for home in "${JAVA_HOME-}" /usr/lib/jvm/*25*; do
        if [[ -x $home/bin/jlink ]] && grep -q '^JAVA_VERSION="25' "$home/release" 2>/dev/null; then
            printf '%s\n' "$home"
            return
        fi
    done
    die "no JDK 25 with jlink: set JAVA_HOME to one, or install the package temurin-25-jdk or openjdk-25-jdk-headless"
}
