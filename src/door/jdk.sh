# shellcheck shell=bash
# JDK 25. Seldom a machine's default, so the usual folders are searched and nothing is switched over.

readonly JDK_WANTED=25
JDK_HOME=

# prints the feature version of the JDK in folder $1, nothing when there is none
jdk_version_of() {
  [ -x "$1/bin/javac" ] || return 0
  # The release file is read instead of starting a JVM for every candidate.
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null | head -n 1
}

jdk_candidates() {
  [ -z "${JAVA_HOME:-}" ] || echo "$JAVA_HOME"
  if have javac; then dirname "$(dirname "$(readlink -f "$(command -v javac)")")"; fi
  local folder
  for folder in /usr/lib/jvm/*"$JDK_WANTED"* /usr/lib/jvm/* /opt/*jdk* /opt/java/* /usr/local/*jdk* \
                "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* .tools/jdk*; do
    [ ! -d "$folder" ] || echo "$folder"
  done
}

# sets JDK_HOME; false when there is none
jdk_find() {
  local folder version
  while read -r folder; do
    version=$(jdk_version_of "$folder")
    if [ -n "$version" ] && [ "$version" -ge "$JDK_WANTED" ]; then
      JDK_HOME=$(cd "$folder" && pwd)
      return 0
    fi
  done < <(jdk_candidates)
  return 1
}

jdk_need() {
  if ! jdk_find && packages_may_install; then
    packages_update
    local package
    for package in "openjdk-$JDK_WANTED-jdk-headless" "openjdk-$JDK_WANTED-jdk" "temurin-$JDK_WANTED-jdk"; do
      if packages_candidate "$package"; then
        say "Installing $package"
        DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$package" >&2 </dev/null && break
      fi
    done
    jdk_find || true
  fi
  if [ -z "$JDK_HOME" ]; then
    warn "Ringhall needs JDK $JDK_WANTED; found: $(jdk_seen)"
    warn "Where your release has it:    sudo apt-get install -y openjdk-$JDK_WANTED-jdk-headless"
    warn "With the Adoptium packages:   sudo apt-get install -y temurin-$JDK_WANTED-jdk"
    warn "With SDKMAN:                  sdk install java $JDK_WANTED-tem"
    die "then start again, or set JAVA_HOME to a JDK $JDK_WANTED"
  fi
  export JAVA_HOME=$JDK_HOME PATH=$JDK_HOME/bin:$PATH
}

# the versions that are there, for the message
jdk_seen() {
  local folder seen=
  while read -r folder; do
    seen+="$(jdk_version_of "$folder") "
  done < <(jdk_candidates)
  # shellcheck disable=SC2086  # split on purpose: one version a line for sort
  seen=$(printf '%s\n' $seen | sort -un | paste -sd ' ')
  echo "${seen:-none}"
}
