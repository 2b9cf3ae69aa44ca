# shellcheck shell=bash
# ./ringhall run: everything up, in the foreground. Ctrl-C ends it in order.

# The engine's tail is the collector's. On a machine with two cores or little memory the JVM would
# choose the serial collector by itself, so the choice is made here.
run_java_options() {
  printf '%s\n' -XX:+UseG1GC -XX:MaxGCPauseMillis=20 -XX:+UseCompactObjectHeaders -XX:+UseStringDeduplication \
    -Xms256m -Xmx"${RINGHALL_HEAP:-1g}" -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED \
    -Dfile.encoding=UTF-8 -Djava.awt.headless=true "-Xlog:aot*=error"
}

door_run() {
  build_app
  jdk_need
  # A newcomer finds something to look at; a service says RINGHALL_DEMO=false.
  export RINGHALL_DEMO=${RINGHALL_DEMO:-true}
  export RINGHALL_DATA_DIR=${RINGHALL_DATA_DIR:-$RINGHALL_HOME/data}
  # Data is private: password hashes, recordings.
  (umask 077; mkdir -p "$RINGHALL_DATA_DIR")
  local options
  mapfile -t options < <(run_java_options)
  [ ! -f "$APP_CACHE" ] || options+=(-XX:AOTCache="$APP_CACHE")
  # shellcheck disable=SC2206  # split on purpose: several options in one variable
  [ -z "${RINGHALL_JAVA_OPTS:-}" ] || options+=($RINGHALL_JAVA_OPTS)
  say "Console  http://localhost:${RINGHALL_HTTP_PORT:-8080}/   (in a few seconds)"
  say "Phones   ${RINGHALL_PUBLIC_ADDRESS:-this machine}:${RINGHALL_SIP_PORT:-5060}, UDP and TCP"
  say "Data     $RINGHALL_DATA_DIR"
  # exec: signals reach the JVM itself, so a stop is an orderly one.
  exec java "${options[@]}" -jar "$APP_JAR" "$@"
}
