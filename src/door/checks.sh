#!/usr/bin/env bash
# Checks of what no compiler reads: the scripts, the container files, the prompts. Prints "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 1

passed=0
failed=0
# check SENTENCE COMMAND... : the sentence is true when the command succeeds
check() {
  local sentence=$1 output
  shift
  if output=$("$@" 2>&1); then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED: %s\n%s\n' "$sentence" "$output"
  fi
}
refuse() { ! "$@"; }
# has TEXT FILE : the fixed text is in the file
has() { grep -qF -- "$1" "$2"; }
lacks() { ! grep -nE -- "$1" "$2"; }

# ---- scripts
mapfile -t scripts < <(find src/door -name '*.sh' | sort)
check "the scripts are clean" shellcheck -x ringhall .ci/run "${scripts[@]}"
for command in run test bench doctor; do
  check "help names $command" bash -c "./ringhall help | grep 'ringhall $command '"
done
check "an unknown command is refused" refuse ./ringhall dance

# ---- container image
image=docker/Dockerfile
final_stage() { awk '/^FROM /{text=""} {text=text $0 "\n"} END {printf "%s", text}' "$image"; }
final_user_is_not_root() {
  local user
  user=$(final_stage | awk '$1 == "USER" {user=$2} END {print user}')
  [[ -n $user && $user != root* && $user != 0* ]]
}
every_base_is_pinned() {
  ! awk '$1 == "FROM" {print $2}' "$image" | grep -vE '^[a-z/-]+:[0-9]' && refuse has ':latest' "$image"
}
# A word that is no instruction is a typing error the builder would stop at.
instructions_are_known() {
  ! sed -e ':a' -e '/\\$/N; s/\\\n//; ta' "$image" | grep -vE '^(#.*)?$' | awk '{print $1}' |
    grep -vE '^(FROM|WORKDIR|COPY|RUN|USER|ENV|VOLUME|EXPOSE|HEALTHCHECK|ENTRYPOINT)$'
}
# CMD, ENTRYPOINT and HEALTHCHECK in JSON form: no shell in between that would swallow signals
entry_is_exec_form() {
  final_stage | grep -E '^ENTRYPOINT' | sed 's/^ENTRYPOINT //' | is_json_array &&
    final_stage | grep -E '^  CMD' | sed 's/^  CMD //' | is_json_array
}
is_json_array() { grep -qE '^\[("([^"\\]|\\.)*"(, *|\]$))+'; }
check "the image runs as nobody's root" final_user_is_not_root
check "the image's bases are pinned to a version" every_base_is_pinned
check "the image file has known instructions only" instructions_are_known
check "the image starts the JVM without a shell" entry_is_exec_form
check "the image leaves the embedded database out" has '-P!embedded-db' "$image"
check "the image runs on a JRE, not a JDK" bash -c "tac $image | grep -m1 '^FROM' | grep -q 'jre'"
check "the image copies with COPY only" lacks '^ADD ' "$image"
check "the image holds no password" lacks '(PASSWORD|SECRET|TOKEN)=' "$image"
check "the image has a health check" has HEALTHCHECK "$image"
copied=$(sed -n 's/^COPY --from=build .* \/src\/\([^ ]*\) .*/\1/p' "$image")
check "the image copies what the front door builds" has "APP_FOLDER=$copied" src/door/build.sh
check "the build context leaves data and tools out" bash -c "grep -qx data $image.dockerignore && grep -qx .tools $image.dockerignore"

# ---- compose
compose=docker/compose.yaml
every_password_is_required() {
  ! grep -E '^ *[A-Z_]*PASSWORD:' "$compose" | grep -v RANDOM | grep -vE '\$\{[A-Z_]+:\?[^}]+\}'
}
ports_agree() {
  local port
  for port in 8080/tcp 5060/udp 5060/tcp 10000-10199/udp; do
    if ! grep -qE "^EXPOSE.* $port( |\$)" "$image" || ! has ":$port" "$compose"; then
      echo "$port"
      return 1
    fi
  done
}
check "compose has no tabs" lacks $'\t' "$compose"
check "compose requires every password" every_password_is_required
check "compose publishes what the image exposes" ports_agree
check "compose keeps the database off the network" bash -c "! sed -n '/^  db:/,\$p' $compose | grep -q ports:"
if docker compose version >/dev/null 2>&1; then
  check "compose parses" env RINGHALL_DB_PASSWORD=x RINGHALL_ADMIN_PASSWORD=x RINGHALL_PUBLIC_ADDRESS=192.0.2.1 \
    docker compose -f "$compose" config --quiet
fi

# ---- prompts: 8 kHz, one channel, 16 bits, as the RIFF header says at offsets 22, 24 and 34
wav_is_telephone() { [ "$(od -An -j22 -N6 -t u2 "$1" | xargs)" = "1 8000 0" ] && [ "$(od -An -j34 -N2 -t u2 "$1" | xargs)" = 16 ]; }
for id in $(sed -n 's/^\([a-z0-9-]*\) *|.*/\1/p' src/door/prompts/en.txt) beep hold-music; do
  check "prompt $id is 8 kHz mono 16-bit" wav_is_telephone "src/main/resources/prompts/en/$id.wav"
done

# ---- documents: a link to a file of ours leads somewhere
links_lead_somewhere() {
  local document target broken=0
  for document in README.md src/adr/*.md src/spec/*.md; do
    while read -r target; do
      [ -e "$(dirname "$document")/$target" ] || { echo "$document: $target"; broken=1; }
    done < <(grep -oE '\]\([^)#:]+\)' "$document" | sed 's/^](//; s/)$//')
  done
  return $broken
}
every_decision_is_listed() {
  local decision
  for decision in src/adr/[0-9]*.md; do
    has "(${decision##*/})" src/adr/README.md || { echo "$decision"; return 1; }
  done
}
check "links in the documents lead somewhere" links_lead_somewhere
check "every decision is in the index" every_decision_is_listed

printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
