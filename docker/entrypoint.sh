#!/bin/sh
# Starts the application inside the image: serve (default) or health.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
case "${1:-serve}" in
serve)
    # JAVA_OPTS is split on purpose: it holds several options.
    # shellcheck disable=SC2086
    exec java -XX:+UseSerialGC -XX:MaxRAMPercentage=60 ${JAVA_OPTS:-} -jar "$here/quarkus-run.jar"
    ;;
health)
    exec bash -c 'exec 3<>/dev/tcp/127.0.0.1/8080
        printf "GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n" >&3
        read -r _ status _ <&3 && [ "$status" = 200 ]'
    ;;
*)
    exec "$@"
    ;;
esac
