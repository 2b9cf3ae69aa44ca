# shellcheck shell=bash
# ./ringhall bench [all|soak|heap|asterisk]: a call forked to three phones, one answers, two are cancelled, BYE. Our engine beside
# Kamailio (and Asterisk where it is to be had), in the same run, each alone on the first core; a load generator of ours
# (src/test/java/io/ringhall/bench) as caller and phones on the other. Alternating runs, medians, and whether the aims of ADR 27 are
# met. Loopback only, bounded in count and time: about a quarter of an hour as it stands. On a machine that others use it says little.
#   RINGHALL_BENCH_RATES    calls/s of the CPU measure (400,800)  RINGHALL_BENCH_SECONDS  length of one run (8)
#   RINGHALL_BENCH_WARM_UP  seconds at 600/s before each (25)     RINGHALL_BENCH_ROUNDS   runs of each system (5)
#   RINGHALL_BENCH_LADDER   rates tried for the highest clean one RINGHALL_BENCH_STANDING calls of the heap measure (3000)
#   RINGHALL_BENCH_SOAK     seconds of ./ringhall bench soak (600) and RINGHALL_BENCH_SOAK_RATE its calls/s (500)
#   RINGHALL_BENCH_OPTIONS  other JVM options for the engine, instead of those of ./ringhall run

# Below the range from which the engine under test takes its sound ports.
readonly BENCH_PORT=17060 BENCH_CALLER=17070 BENCH_PHONES=17071,17072,17073
readonly BENCH_CLASSES=.tools/bench
BENCH_WORK=
BENCH_SYSTEM_PID=
BENCH_CALL_HEAP=

bench_cores() { if [ "$(nproc)" -gt 1 ]; then echo "0 1-$(($(nproc) - 1))"; else echo "0 0"; fi; }

bench_prepare() {
  build_app
  jdk_need
  packages_need "the benchmark" taskset=util-linux ss=iproute2 "$@"
  BENCH_CLASS_PATH="$BENCH_CLASSES:$APP_JAR:$APP_FOLDER/lib/*"
  rm -rf "$BENCH_CLASSES"
  mkdir -p "$BENCH_CLASSES"
  javac -proc:none -nowarn -d "$BENCH_CLASSES" -cp "$APP_JAR:$APP_FOLDER/lib/*" -sourcepath src/test/java \
    src/test/java/io/ringhall/bench/EngineUnderTest.java src/test/java/io/ringhall/bench/Load.java
  BENCH_WORK=$(mktemp -d)
  read -r BENCH_CORE BENCH_PEER_CORES <<<"$(bench_cores)"
  trap bench_stop EXIT
}

# With every INVITE challenged
bench_start_digest() { bench_start_ringhall true; }

# bench_start_ringhall [digest]
bench_start_ringhall() {
  local options
  mapfile -t options < <(run_java_options)
  # shellcheck disable=SC2206  # split on purpose: several options in one variable
  [ -z "${RINGHALL_BENCH_OPTIONS:-}" ] || options=(${RINGHALL_BENCH_OPTIONS} --enable-native-access=ALL-UNNAMED)
  rm -f "$BENCH_WORK/questions"
  mkfifo "$BENCH_WORK/questions"
  taskset -c "$BENCH_CORE" java "${options[@]}" "-Xlog:gc:file=$BENCH_WORK/gc.log" -cp "$BENCH_CLASS_PATH" \
    io.ringhall.bench.EngineUnderTest "$BENCH_PORT" 1 "${1:-false}" > "$BENCH_WORK/ringhall.log" 2>&1 < "$BENCH_WORK/questions" &
  BENCH_SYSTEM_PID=$!
  exec 7> "$BENCH_WORK/questions"
  bench_await_port "$BENCH_WORK/ringhall.log"
}

bench_start_kamailio() {
  local modules phones
  modules=$(dirname "$(find /usr/lib -name tm.so -path '*kamailio*' | head -n 1)")
  IFS=, read -r -a phones <<<"$BENCH_PHONES"
  sed -e "s|@port@|$BENCH_PORT|; s|@modules@|$modules/|" -e "s|@phone1@|${phones[0]}|; s|@phone2@|${phones[1]}|" \
    -e "s|@phone3@|${phones[2]}|" src/door/bench/kamailio.cfg > "$BENCH_WORK/kamailio.cfg"
  taskset -c "$BENCH_CORE" kamailio -DD -E -m 512 -f "$BENCH_WORK/kamailio.cfg" > "$BENCH_WORK/kamailio.log" 2>&1 </dev/null &
  BENCH_SYSTEM_PID=$!
  bench_await_port "$BENCH_WORK/kamailio.log"
}

bench_await_port() {
  local tries
  for tries in $(seq 150); do
    if ss -Hlun "sport = :$BENCH_PORT" | grep -q .; then return 0; fi
    kill -0 "$BENCH_SYSTEM_PID" 2>/dev/null || break
    sleep 0.2
  done
  tail -n 20 "$1" >&2
  die "no answer on port $BENCH_PORT after ${tries:-0} looks"
}

bench_stop() {
  [ -z "$BENCH_SYSTEM_PID" ] || kill "$BENCH_SYSTEM_PID" 2>/dev/null || true
  wait "$BENCH_SYSTEM_PID" 2>/dev/null || true
  BENCH_SYSTEM_PID=
}

# bench_load SYSTEM STEPS [option…] -> one line "step …" for each step (see Load.java)
bench_load() {
  local system=$1 steps=$2 register=false
  shift 2
  case $system in ringhall | digest) register=true ;; esac
  taskset -c "$BENCH_PEER_CORES" java -XX:+UseSerialGC -Xmn256m -Xmx1g -cp "$BENCH_CLASS_PATH" io.ringhall.bench.Load \
    "target=$BENCH_PORT" "caller=$BENCH_CALLER" "phones=$BENCH_PHONES" "register=$register" "pid=$BENCH_SYSTEM_PID" "steps=$steps" "$@"
}

# bench_ask [gc] -> "figures name=value …" of the running engine
bench_ask() {
  local lines before tries
  before=$(grep -c '^figures' "$BENCH_WORK/ringhall.log" || true)
  echo "${1:-}" >&7
  for tries in $(seq 100); do
    lines=$(grep -c '^figures' "$BENCH_WORK/ringhall.log" || true)
    [ "$lines" = "$before" ] || break
    sleep 0.1
  done
  grep '^figures' "$BENCH_WORK/ringhall.log" | tail -n 1
  [ "${tries:-0}" -lt 100 ] || die "the engine does not answer"
}

bench_figure() { tr ' ' '\n' <<<"$1" | sed -n "s/^$2=//p"; }

bench_median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }

# bench_column SYSTEM RATE FIELD: the median over the rounds. Fields of a step line: 4 calls, 5 ok, 6 again, 7-10 INVITE to first
# branch p50 p99 p99.9 max, 11-14 INVITE to 180, 15 CPU ms a call
bench_column() { awk -v s="$1" -v r="$2" -v c="$3" '$1 == s && $3 == r {print $(c + 1)}' "$BENCH_WORK/runs" | bench_median; }

# Of step lines: the highest rate at which fewer than one call in a thousand failed and fewer than one message a thousand calls was
# repeated; and what a call cost there.
bench_clean() { awk '$5 >= $4 * 0.999 && $6 <= $4 / 1000 {best = $2} END {print best + 0}'; }
bench_clean_cost() { awk '$5 >= $4 * 0.999 && $6 <= $4 / 1000 {cost = $15} END {print cost + 0}'; }

# Climbs the ladder until two runs are not clean.
bench_highest() {
  local system=$1 steps='' rate
  for rate in ${RINGHALL_BENCH_LADDER:-800 1000 1200 1400 1600 1800 2000 2400 2800}; do
    steps=$steps${steps:+,}${rate}x5
  done
  bench_load "$system" "$steps" stop=true | tee -a "$BENCH_WORK/ladder" |
    tee >(sed 's/^/  /' >&2) | bench_clean
}

bench_all() {
  bench_prepare kamailio=kamailio
  local rates=${RINGHALL_BENCH_RATES:-400,800} seconds=${RINGHALL_BENCH_SECONDS:-8} rounds=${RINGHALL_BENCH_ROUNDS:-5}
  local round system steps='' rate line half highest
  for rate in ${rates//,/ }; do steps=$steps,${rate}x$seconds; done
  : > "$BENCH_WORK/runs"
  for round in $(seq "$rounds"); do
    for system in ringhall kamailio digest; do
      "bench_start_$system"
      # Warm up: a JVM compiles what it runs often (on its one core, beside the calls), a proxy fills its pools.
      bench_load "$system" "600x${RINGHALL_BENCH_WARM_UP:-25}$steps" | tail -n +2 | while read -r line; do
        say "round $round, $system: $line"
        echo "$system $line" >> "$BENCH_WORK/runs"
      done
      if [ "$round" = "$rounds" ] && [ "$system" != digest ]; then
        highest=$(bench_highest "$system")
        half=$((highest / 2))
        [ "$half" -gt 0 ] || half=100
        echo "$system $highest $(bench_load "$system" "${half}x15")" >> "$BENCH_WORK/half"
        [ "$system" != ringhall ] || bench_ask > "$BENCH_WORK/used"
      fi
      bench_stop
      [ "$system" != ringhall ] || cp "$BENCH_WORK/gc.log" "$BENCH_WORK/ringhall-gc.log"
    done
  done
  bench_run_asterisk
  bench_report "$rates" "$rounds" "$seconds"
  bench_heap
  bench_aims "$rates"
}

# bench_aim WHAT FOUND RELATION BOUND: one line that says whether it holds
bench_aim() {
  awk -v what="$1" -v found="$2" -v relation="$3" -v bound="$4" 'BEGIN {
    held = relation == "<=" ? found + 0 <= bound + 0 : found + 0 >= bound + 0
    printf "%-4s  %-62s %s %s %s\n", (held && found != "" ? "PASS" : "MISS"), what, (found == "" ? "?" : found), relation, bound}'
}

bench_ratio() { awk -v a="$1" -v b="$2" 'BEGIN {if (b > 0) printf "%.2f", a / b}'; }

# The aims of ADR 27
bench_aims() {
  local rate ours theirs half
  printf '\nAims\n\n'
  for rate in ${1//,/ }; do
    bench_aim "CPU a call at $rate/s, as part of Kamailio's" \
      "$(bench_ratio "$(bench_column ringhall "$rate" 15)" "$(bench_column kamailio "$rate" 15)")" '<=' 0.5
  done
  ours=$(awk '$1 == "ringhall" {print $2}' "$BENCH_WORK/half")
  theirs=$(awk '$1 == "kamailio" {print $2}' "$BENCH_WORK/half")
  half=$(awk '$1 == "ringhall" {print $10}' "$BENCH_WORK/half")
  bench_aim "highest clean rate, calls/s; bound: Kamailio's" "$ours" '>=' "$theirs"
  bench_aim "INVITE to first branch at half of it, p99 ms" "$half" '<=' 5
  if [ -f "$BENCH_WORK/asterisk" ]; then
    bench_aim "highest clean rate; bound: ten times Asterisk's" "$ours" '>=' $(($(bench_clean < "$BENCH_WORK/asterisk") * 10))
  fi
  bench_aim "heap of an established call, bytes" "$BENCH_CALL_HEAP" '<=' 20000
}

bench_report() {
  local rate system
  printf '\nThree-way forked calls, medians of %s runs of %s s, one core each\n\n' "$2" "$3"
  printf '%-10s %6s %12s %8s %8s %30s\n' system rate "CPU ms/call" ok again "INVITE to branch p50/p99/p99.9"
  for rate in ${1//,/ }; do
    for system in ringhall kamailio digest; do
      printf '%-10s %6s %12s %8s %8s %30s\n' "$system" "$rate" "$(bench_column "$system" "$rate" 15)" "$(bench_column "$system" "$rate" 5)" \
        "$(bench_column "$system" "$rate" 6)" \
        "$(bench_column "$system" "$rate" 7) / $(bench_column "$system" "$rate" 8) / $(bench_column "$system" "$rate" 9) ms"
    done
  done
  printf '\nHighest clean rate, and INVITE to first branch at half of it (p50 p99 p99.9 max, ms)\n\n'
  awk '{printf "%-10s %6s/s   at %s/s: %s %s %s %s, CPU %s ms a call\n", $1, $2, $4, $9, $10, $11, $12, $17}' "$BENCH_WORK/half"
  printf '\nThe engine'\''s collector, warm-up and overload included: %s\n' "$(bench_collector < "$BENCH_WORK/ringhall-gc.log")"
  if [ -f "$BENCH_WORK/asterisk" ]; then
    printf 'Asterisk: clean up to %s calls/s, %s ms CPU a call there\n' \
      "$(bench_clean < "$BENCH_WORK/asterisk")" "$(bench_clean_cost < "$BENCH_WORK/asterisk")"
  fi
  printf 'Not the same work: the engine is a B2BUA that anchors the media and writes a record; Kamailio is a proxy here.\n'
  printf '"digest" is the engine with every INVITE challenged: two more messages each way. Kamailio has no digest.\n'
}

# Of a collector's log: how often and how long it stopped the engine. Times stand in front of each line.
bench_collector() {
  awk '/Pause/ {n++; t += $NF; v = $NF + 0; if (v > m) m = v} {split($0, at, /[][s]/); end = at[2] + 0}
    END {printf "%d pauses, %.0f ms in all (%.2f %% of the time), longest %.1f ms", n, t, (end > 0 ? t / end / 10 : 0), m}'
}

# Heap of an established call: what is reachable with N calls standing, less what is reachable with none.
bench_heap() {
  local standing=${RINGHALL_BENCH_STANDING:-3000} rate=200 before after
  [ -n "$BENCH_WORK" ] || bench_prepare
  bench_start_ringhall
  bench_load ringhall 300x5 > /dev/null
  # what lingers (32 s) is no established call
  sleep 34
  before=$(bench_ask gc)
  mkfifo "$BENCH_WORK/release"
  (bench_load ringhall "${rate}x$((standing / rate))h" < "$BENCH_WORK/release" > "$BENCH_WORK/standing") &
  local load=$!
  exec 8> "$BENCH_WORK/release"
  local tries
  for tries in $(seq 100); do
    grep -q '^standing' "$BENCH_WORK/standing" 2>/dev/null && break
    sleep 0.5
  done
  # the losing phones' transactions and the INVITEs' linger for 32 s
  sleep 34
  after=$(bench_ask gc)
  echo >&8
  exec 8>&-
  wait "$load" || true
  bench_stop
  local calls
  calls=$(bench_figure "$after" calls)
  BENCH_CALL_HEAP=$((($(bench_figure "$after" heap) - $(bench_figure "$before" heap)) / (calls > 0 ? calls : 1)))
  printf '\nHeap per established call: %s bytes (%s calls standing, %s bytes before, %s with them; media ports are lent, not made, per call; looked %s times)\n' \
    "$BENCH_CALL_HEAP" "$calls" "$(bench_figure "$before" heap)" "$(bench_figure "$after" heap)" "$tries"
}

# Half the maximum rate for long, then a drain: nothing may have grown.
bench_soak() {
  bench_prepare
  local seconds=${RINGHALL_BENCH_SOAK:-600} rate=${RINGHALL_BENCH_SOAK_RATE:-500} before after name bad=0
  bench_start_ringhall
  say "Warming up, then $seconds s at $rate calls/s"
  bench_load ringhall "${rate}x20" > /dev/null
  sleep 36
  before=$(bench_ask gc)
  bench_load ringhall "${rate}x$seconds"
  say "Drain: 36 s"
  sleep 36
  after=$(bench_ask gc)
  bench_stop
  printf 'before: %s\nafter:  %s\n' "$before" "$after"
  for name in calls transactions; do
    [ "$(bench_figure "$after" "$name")" -le "$(bench_figure "$before" "$name")" ] || { warn "$name grew"; bad=1; }
  done
  # Sound ports once opened stay open, as many as were ever used at once; a leak would be one a call.
  [ $(($(bench_figure "$after" files) - $(bench_figure "$before" files))) -le 1000 ] || { warn "open files grew"; bad=1; }
  # 2 MB: caches of classes and compiled code's data, not calls
  [ $(($(bench_figure "$after" heap) - $(bench_figure "$before" heap))) -le 2000000 ] || { warn "heap grew"; bad=1; }
  [ "$bad" = 0 ] || die "something grew"
  say "Nothing grew"
}

door_bench() {
  case ${1:-all} in
    all | soak | heap | asterisk) "bench_${1:-all}" ;;
    *) die "usage: ./ringhall bench [all|soak|heap|asterisk]" ;;
  esac
}
