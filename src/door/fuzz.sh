# shellcheck shell=bash
# ./ringhall fuzz [SECONDS [TARGET]]: the fuzz targets (src/test/java/io/ringhall/fuzz) for longer than the tests run them.

door_fuzz() {
  local seconds=${1:-600} target=${2:-}
  case $seconds in *[!0-9]*) die "how many seconds? e.g. ./ringhall fuzz 600 MessageFuzz" ;; esac
  test_prepare
  say "Each target for $seconds s; what is found lies in target/fuzz"
  maven test -Dtest=FuzzTest "-Dringhall.fuzz.seconds=$seconds" "-Dringhall.fuzz.target=$target"
}
