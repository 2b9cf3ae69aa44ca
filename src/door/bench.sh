# shellcheck shell=bash
# ./ringhall bench: a call forked to three phones, one answers, two are cancelled, BYE. Our engine beside Kamailio, in the
# same run, each alone on the first core; sipp as every phone on the other. Alternating runs, medians. Loopback only, bounded
# in count and time.
#   RINGHALL_BENCH_RATE    calls/s of the CPU measure (400)     RINGHALL_BENCH_SECONDS  length of one run (8)
#   RINGHALL_BENCH_WARM_UP seconds of it before each (20)
#   RINGHALL_BENCH_ROUNDS  runs of each system (3)              RINGHALL_BENCH_LADDER   rates tried for the highest clean one

# Below the range from which the engine under test takes its sound ports.
readonly BENCH_DOMAIN=bench.ringhall.local
readonly BENCH_PORT=17060 BENCH_CALLER=17070
readonly BENCH_PHONES=(17071 17072 17073)
BENCH_WORK=
BENCH_SYSTEM_PID=
bench_peers=()

bench_cores() { if [ "$(nproc)" -gt 1 ]; then echo "0 1-$(($(nproc) - 1))"; else echo "0 0"; fi; }

# exec: called in the background, so that the job's id is sipp's own
bench_sipp() {
  local scenario=$1
  shift
  exec taskset -c "$BENCH_PEER_CORES" sipp -sf "src/door/bench/$scenario.xml" -i 127.0.0.1 -nostdin -key domain "$BENCH_DOMAIN" \
    -buff_size 8388608 "$@" </dev/null
}

# CPU ticks of a process and its children so far
bench_ticks() {
  local pid sum=0 stat
  for pid in $1 $(pgrep -P "$1" || true); do
    stat=$(sed 's/^.*) //' "/proc/$pid/stat" 2>/dev/null) || continue
    # shellcheck disable=SC2086  # split on purpose: the fields after the name; 12 and 13 are user and system time
    set -- $stat
    sum=$((sum + ${12} + ${13}))
  done
  echo "$sum"
}

bench_start_ringhall() {
  local options
  mapfile -t options < <(run_java_options)
  taskset -c "$BENCH_CORE" java "${options[@]}" -cp "$APP_JAR:$APP_FOLDER/lib/*" \
    src/test/java/io/ringhall/bench/EngineUnderTest.java "$BENCH_PORT" > "$BENCH_WORK/ringhall.log" 2>&1 </dev/null &
  BENCH_SYSTEM_PID=$!
  bench_await_port "$BENCH_WORK/ringhall.log"
  local i
  for i in 0 1 2; do
    (bench_sipp register "127.0.0.1:$BENCH_PORT" -p "${BENCH_PHONES[i]}" -m 1 -timeout 10 -timeout_error \
      -key user "10$((i + 1))" > "$BENCH_WORK/register.log" 2>&1) || die "the engine took no registration; see $BENCH_WORK"
  done
}

bench_start_kamailio() {
  local modules
  modules=$(dirname "$(find /usr/lib -name tm.so -path '*kamailio*' | head -n 1)")
  sed -e "s|@port@|$BENCH_PORT|; s|@modules@|$modules/|" -e "s|@phone1@|${BENCH_PHONES[0]}|; s|@phone2@|${BENCH_PHONES[1]}|" \
    -e "s|@phone3@|${BENCH_PHONES[2]}|" src/door/bench/kamailio.cfg > "$BENCH_WORK/kamailio.cfg"
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

bench_phones_up() {
  bench_sipp answers -p "${BENCH_PHONES[0]}" -mp 17080 > /dev/null 2>"$BENCH_WORK/phone1.err" & bench_peers=($!)
  bench_sipp loses -p "${BENCH_PHONES[1]}" > /dev/null 2>"$BENCH_WORK/phone2.err" & bench_peers+=($!)
  bench_sipp loses -p "${BENCH_PHONES[2]}" > /dev/null 2>"$BENCH_WORK/phone3.err" & bench_peers+=($!)
  sleep 0.5
}

bench_phones_down() {
  # Without a name `wait` would wait for the system under test as well.
  [ ${#bench_peers[@]} -gt 0 ] || return 0
  kill -9 "${bench_peers[@]}" 2>/dev/null || true
  wait "${bench_peers[@]}" 2>/dev/null || true
  bench_peers=()
}

# bench_calls RATE SECONDS -> "calls failed retransmissions p50 p99 cpu_ms_per_call"
bench_calls() {
  local rate=$1 seconds=$2 before after stat=$BENCH_WORK/stat.csv
  bench_phones_up
  rm -f "$stat" "$BENCH_WORK"/caller_*_rtt.csv
  before=$(bench_ticks "$BENCH_SYSTEM_PID")
  (cd "$BENCH_WORK" && taskset -c "$BENCH_PEER_CORES" sipp "127.0.0.1:$BENCH_PORT" -sf "$BENCH_WORK/caller.xml" -i 127.0.0.1 \
    -p "$BENCH_CALLER" -mp 17090 -nostdin -key domain "$BENCH_DOMAIN" -buff_size 8388608 -r "$rate" -m $((rate * seconds)) \
    -l 20000 -timeout $((seconds + 20)) -trace_stat -stf "$stat" -fd 1 -trace_rtt -rtt_freq 200 </dev/null >/dev/null 2>&1) || true
  after=$(bench_ticks "$BENCH_SYSTEM_PID")
  bench_phones_down
  local sums delays
  sums=$(awk -F';' 'NR == 1 {for (i = 1; i <= NF; i++) at[$i] = i; next}
    {ok = $at["SuccessfulCall(C)"]; failed = $at["FailedCall(C)"]; again = $at["Retransmissions(C)"]}
    END {print ok + 0, failed + 0, again + 0}' "$stat")
  delays=$(awk -F';' 'FNR > 1 {print $2}' "$BENCH_WORK"/caller_*_rtt.csv 2>/dev/null | sort -n |
    awk '{v[NR] = $1} END {print v[int(NR * 0.5) + 1] + 0, v[int(NR * 0.99)] + 0}')
  echo "$sums $delays $(awk -v t=$((after - before)) -v hz="$(getconf CLK_TCK)" -v calls="${sums%% *}" \
    'BEGIN {printf "%.3f", calls ? t * 1000 / hz / calls : 0}')"
}

bench_median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }

bench_clean() { awk -v want="$1" '{exit !($1 >= want * 0.999 && $2 == 0 && $3 <= want * 0.001)}'; }

# Climbs the ladder until a run is not clean: every call completed, hardly a repeated message.
bench_highest() {
  local rate best=0 seconds=5 figures
  for rate in ${RINGHALL_BENCH_LADDER:-200 400 600 800 1000 1200 1400 1600 1800 2000 2400}; do
    figures=$(bench_calls "$rate" "$seconds")
    say "  $rate calls/s: $figures"
    bench_clean $((rate * seconds)) <<<"$figures" || break
    best=$rate
  done
  echo "$best"
}

door_bench() {
  build_app
  jdk_need
  packages_need "the benchmark" sipp=sip-tester kamailio=kamailio taskset=util-linux ss=iproute2 pgrep=procps
  BENCH_WORK=$(mktemp -d)
  cp src/door/bench/*.xml "$BENCH_WORK"
  read -r BENCH_CORE BENCH_PEER_CORES <<<"$(bench_cores)"
  trap 'bench_phones_down; bench_stop' EXIT
  local rate=${RINGHALL_BENCH_RATE:-400} seconds=${RINGHALL_BENCH_SECONDS:-8} rounds=${RINGHALL_BENCH_ROUNDS:-3} round system figures
  : > "$BENCH_WORK/runs"
  for round in $(seq "$rounds"); do
    for system in ringhall kamailio; do
      "bench_start_$system"
      # Warm up: a JVM compiles what it runs often (on its one core, beside the calls), a proxy fills its pools.
      bench_calls "$rate" "${RINGHALL_BENCH_WARM_UP:-20}" > /dev/null
      figures=$(bench_calls "$rate" "$seconds")
      say "round $round, $system: $figures"
      echo "$system $figures" >> "$BENCH_WORK/runs"
      if [ "$round" = "$rounds" ]; then
        bench_highest > "$BENCH_WORK/highest.$system"
      fi
      bench_stop
    done
  done
  printf '\nThree-way forked calls at %s/s, medians of %s runs of %s s, one core each\n\n' "$rate" "$rounds" "$seconds"
  printf '%-10s %14s %10s %10s %8s %8s %18s\n' system "CPU ms/call" "180 p50" "180 p99" failed again "highest clean/s"
  for system in ringhall kamailio; do
    printf '%-10s %14s %10s %10s %8s %8s %18s\n' "$system" "$(bench_column "$system" 7)" "$(bench_column "$system" 5) ms" \
      "$(bench_column "$system" 6) ms" "$(bench_column "$system" 3)" "$(bench_column "$system" 4)" "$(cat "$BENCH_WORK/highest.$system")"
  done
  printf '\nNot the same work: the engine is a B2BUA that anchors the media and writes a record; Kamailio is a proxy here.\n'
}

bench_column() { awk -v s="$1" -v c="$2" '$1 == s {print $c}' "$BENCH_WORK/runs" | bench_median; }
