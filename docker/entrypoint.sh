#!/bin/sh
# Starts the application inside the image: serve (default), health, or rehearse (while the image is built).
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
home=${TAALENTIO_HOME:-$here}
kept="${TAALENTIO_REHEARSED:-/opt/taalentio-rehearsed}/app.aot"

# The same Java options for the rehearsal and the real start: what was kept fits one set of them only.
java_options() {
    printf '%s ' -XX:+UseSerialGC -XX:MaxRAMPercentage=60 -Xss512k -XX:+ExitOnOutOfMemoryError \
        --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
}

case "${1:-serve}" in
serve)
    if [ -f "$kept" ]; then
        JAVA_OPTS="-XX:AOTCache=$kept ${JAVA_OPTS:-}"
    fi
    # Both hold several options on purpose.
    # shellcheck disable=SC2046,SC2086
    exec java $(java_options) ${JAVA_OPTS:-} -jar "$home/quarkus-run.jar"
    ;;
rehearse)
    # shellcheck disable=SC2046
    exec java $(java_options) -XX:AOTCacheOutput="$kept" -Dtaalentio.rehearsal=true -jar "$home/quarkus-run.jar"
    ;;
health)
    exec bash -c "exec 3<>/dev/tcp/127.0.0.1/${TAALENTIO_HTTP_PORT:-8080}"'
        printf "GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n" >&3
        read -r _ status _ <&3 && [ "$status" = 200 ]'
    ;;
*)
    exec "$@"
    ;;
esac
