# shellcheck shell=bash
# ./ringhall doctor: looks, changes nothing. Ends with 1 when `run` could not work.

doctor_line() { printf '  %-4s %-12s %s\n' "$1" "$2" "$3"; }

# doctor_tool COMMAND PACKAGE WHY
doctor_tool() {
  if have "$1"; then
    doctor_line ok "$1" "$(command -v "$1")"
  else
    doctor_line "--" "$1" "for $3: sudo apt-get install -y $2"
  fi
}

doctor_port() {
  local port=$1 what=$2 listening
  if ! have ss; then
    doctor_line "?" "port $port" "$what: cannot look (package iproute2)"
    return 0
  fi
  listening=$(ss -Htuln 2>/dev/null | awk '{print $5}' || true)
  if grep -qE "[:.]$port\$" <<<"$listening"; then
    doctor_line "!" "port $port" "$what: in use by another program"
  else
    doctor_line ok "port $port" "$what: free"
  fi
}

door_doctor() {
  local fit=0
  echo "To run"
  if jdk_find; then
    doctor_line ok "JDK $JDK_WANTED" "$JDK_HOME"
  else
    doctor_line "--" "JDK $JDK_WANTED" "missing (found: $(jdk_seen)): sudo apt-get install -y openjdk-$JDK_WANTED-jdk-headless or temurin-$JDK_WANTED-jdk"
    fit=1
  fi
  if build_is_current; then
    doctor_line ok build "$APP_JAR is up to date"
  else
    doctor_line "!" build "sources changed or never built: ./ringhall run will build"
    if node_find; then
      doctor_line ok "Node" "$(node --version), $(command -v node)"
    else
      doctor_line "!" "Node" "$NODE_WANTED or newer is laid into $NODE_FOLDER by npm when needed (machine has: $(node --version 2>/dev/null || echo none))"
    fi
    doctor_tool mvn maven building
  fi
  doctor_port "${RINGHALL_HTTP_PORT:-8080}" "console and REST"
  doctor_port "${RINGHALL_SIP_PORT:-5060}" "SIP"
  echo "To test"
  doctor_tool chromium chromium "the browser tests"
  doctor_tool sipp sip-tester "the phone tests"
  doctor_tool baresip baresip "the sound tests"
  doctor_tool shellcheck shellcheck "the script tests"
  echo "To bench"
  doctor_tool kamailio kamailio "the comparison"
  echo "To make prompts"
  doctor_tool flite flite "speech"
  doctor_tool sox sox "sound"
  return $fit
}
