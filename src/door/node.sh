# shellcheck shell=bash
# Node 24 for the console's production build. A distribution's Node is usually older, so a whole one
# is laid into .tools; the machine's own stays as it is.

readonly NODE_WANTED=24
readonly NODE_FOLDER=.tools/node$NODE_WANTED

node_major() { "$1" --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p'; }

# sets PATH so that `node` is new enough; false when there is none
node_find() {
  local bin major
  for bin in "$RINGHALL_HOME/$NODE_FOLDER/bin/node" "$(command -v node || true)"; do
    [ -x "$bin" ] || continue
    major=$(node_major "$bin")
    if [ -n "$major" ] && [ "$major" -ge "$NODE_WANTED" ]; then
      PATH=$(dirname "$bin"):$PATH
      export PATH
      return 0
    fi
  done
  return 1
}

node_need() {
  node_find && return 0
  packages_need "building the console" npm=npm
  say "Laying Node $NODE_WANTED into $NODE_FOLDER"
  # Both packages: Vaadin looks for npm beside node, in ../lib/node_modules.
  npm install --silent -g --prefix "$NODE_FOLDER" "node@$NODE_WANTED" npm@11 >&2 </dev/null ||
    die "npm could not fetch Node $NODE_WANTED; install Node $NODE_WANTED or newer by hand and start again"
  node_find || die "Node $NODE_WANTED was laid into $NODE_FOLDER but does not start"
}
