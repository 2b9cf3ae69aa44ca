# shellcheck shell=bash
# Debian/Ubuntu packages: installed when we are root, otherwise the exact line to type is printed.

packages_apt_updated=

# true when apt knows a version of the package that could be installed
packages_candidate() {
  have apt-cache || return 1
  # Read whole, not by `grep -q`: that would end apt-cache by SIGPIPE, a failure under pipefail.
  local policy
  policy=$(apt-cache policy "$1" 2>/dev/null)
  [[ $policy == *"Candidate: "* && $policy != *"Candidate: (none)"* ]]
}

# A fresh machine has empty package lists: apt-cache finds nothing before the first update.
packages_update() {
  [ -z "$packages_apt_updated" ] || return 0
  packages_apt_updated=yes
  say "Refreshing the package lists"
  apt-get -qq update >&2 || warn "apt-get update failed; going on with the lists at hand"
}

packages_may_install() { [ "$(id -u)" = 0 ] && have apt-get; }

# packages_need WHY COMMAND=PACKAGE... : makes sure that each command exists
packages_need() {
  local why=$1 pair missing=()
  shift
  for pair in "$@"; do
    have "${pair%%=*}" || missing+=("${pair#*=}")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if packages_may_install; then
    packages_update
    say "Installing for $why: ${missing[*]}"
    DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "${missing[@]}" >&2 </dev/null ||
      die "apt-get could not install: ${missing[*]}"
  else
    die "Missing for $why. Type:  sudo apt-get install -y ${missing[*]}"
  fi
  hash -r
}
