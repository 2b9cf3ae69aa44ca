# shellcheck shell=bash
# Asterisk for ./ringhall bench asterisk. Debian 12 has no package of it, Debian 11 has; so it lives in a folder of its own, made by
# debootstrap and entered by chroot. Nothing of it is installed on this machine, and it talks to loopback only.
#   RINGHALL_BENCH_ASTERISK         the folder (.tools/asterisk)   RINGHALL_BENCH_ASTERISK_RATES  rates tried (40 to 240)

readonly ASTERISK_RELEASE=bullseye

# Whether it is to be had; says why not.
asterisk_ready() {
  ASTERISK_ROOT=${RINGHALL_BENCH_ASTERISK:-$RINGHALL_HOME/.tools/asterisk}
  [ "$(id -u)" = 0 ] || { say "Asterisk left out: only root can make and enter its folder"; return 1; }
  [ -x "$ASTERISK_ROOT/usr/sbin/asterisk" ] && return 0
  command -v debootstrap > /dev/null || { say "Asterisk left out: no debootstrap to make its folder with (apt-get install debootstrap)"; return 1; }
  say "Making a folder with Debian $ASTERISK_RELEASE and Asterisk, some 500 MB (a few minutes, once)"
  asterisk_make > "$BENCH_WORK/debootstrap.log" 2>&1 && return 0
  say "Asterisk left out: its folder could not be made: $(tail -n 1 "$BENCH_WORK/debootstrap.log")"
  return 1
}

asterisk_make() {
  rm -rf "$ASTERISK_ROOT"
  mkdir -p "$ASTERISK_ROOT"
  debootstrap --variant=minbase "$ASTERISK_RELEASE" "$ASTERISK_ROOT" || return 1
  printf '#!/bin/sh\nexit 101\n' > "$ASTERISK_ROOT/usr/sbin/policy-rc.d"
  chmod +x "$ASTERISK_ROOT/usr/sbin/policy-rc.d"
  chroot "$ASTERISK_ROOT" sh -c 'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends asterisk'
}

bench_start_asterisk() {
  local phones file
  IFS=, read -r -a phones <<<"$BENCH_PHONES"
  rm -rf "$ASTERISK_ROOT/bench"
  mkdir -p "$ASTERISK_ROOT/bench/etc"
  for file in src/door/bench/asterisk/*.conf; do
    sed -e "s|@work@|/bench|; s|@port@|$BENCH_PORT|; s|@phone1@|${phones[0]}|; s|@phone2@|${phones[1]}|; s|@phone3@|${phones[2]}|" \
      "$file" > "$ASTERISK_ROOT/bench/etc/$(basename "$file")"
  done
  # For each call it looks its own name up; a name server that does not answer would be what is measured.
  printf '127.0.0.1 localhost %s\n' "$(hostname)" > "$ASTERISK_ROOT/etc/hosts"
  : > "$ASTERISK_ROOT/etc/resolv.conf"
  taskset -c "$BENCH_CORE" chroot "$ASTERISK_ROOT" /usr/sbin/asterisk -f -C /bench/etc/asterisk.conf > "$BENCH_WORK/asterisk.log" 2>&1 </dev/null &
  # shellcheck disable=SC2034  # bench.sh ends it
  BENCH_SYSTEM_PID=$!
  bench_await_port "$BENCH_WORK/asterisk.log"
}

# Its own, lower ladder. Prints nothing when it is not to be had.
bench_run_asterisk() {
  local rate steps=''
  asterisk_ready || return 0
  for rate in ${RINGHALL_BENCH_ASTERISK_RATES:-40 80 120 160 200 240}; do
    steps=$steps${steps:+,}${rate}x5
  done
  bench_start_asterisk
  bench_load asterisk 20x5 > /dev/null
  bench_load asterisk "$steps" stop=true | tee "$BENCH_WORK/asterisk" | sed 's/^/  asterisk /' >&2
  bench_stop
}

# ./ringhall bench asterisk: it alone, with nothing to compare.
bench_asterisk() {
  bench_prepare
  bench_run_asterisk
  [ -f "$BENCH_WORK/asterisk" ] || return 0
  printf '\nAsterisk, one core: clean up to %s calls/s, %s ms CPU a call there\n' \
    "$(bench_clean < "$BENCH_WORK/asterisk")" "$(bench_clean_cost < "$BENCH_WORK/asterisk")"
}
