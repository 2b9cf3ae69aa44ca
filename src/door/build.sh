# shellcheck shell=bash
# The production jar, built once: a hash over everything that goes into it says whether it is still right.

readonly APP_FOLDER=.tools/app
readonly APP_JAR=$APP_FOLDER/ringhall.jar
readonly APP_STAMP=.tools/app.sha256

build_sources() {
  find pom.xml src/main -type f
  # Generated frontend files are left out: the build itself writes them.
  find frontend -name generated -prune -o -name node_modules -prune -o -name index.html -prune -o -type f -print
}

build_fingerprint() {
  {
    build_sources | LC_ALL=C sort | tr '\n' '\0' | xargs -0 sha256sum
    echo "${RINGHALL_BUILD_OPTIONS:-}"
  } | sha256sum | cut -d ' ' -f 1
}

build_is_current() {
  [ -f "$APP_JAR" ] && [ -f "$APP_STAMP" ] && [ "$(cat "$APP_STAMP")" = "$(build_fingerprint)" ]
}

build_app() {
  if build_is_current; then
    say "Nothing to build"
    return 0
  fi
  jdk_need
  node_need
  maven_need
  say "Building the production jar (a few minutes the first time)"
  local fingerprint
  fingerprint=$(build_fingerprint)
  # shellcheck disable=SC2086  # split on purpose: several options in one variable
  maven -q package -Dmaven.test.skip=true ${RINGHALL_BUILD_OPTIONS:-}
  build_keep "$fingerprint"
}

# Laid out flat beside its libraries: a start from there is seconds faster than from the nested jar.
build_keep() {
  local jar
  jar=$(find target -maxdepth 1 -name 'ringhall-*.jar' | head -n 1)
  [ -n "$jar" ] || die "the build left no jar in target/"
  rm -rf "$APP_FOLDER" "$APP_STAMP"
  mkdir -p .tools
  java -Djarmode=tools -jar "$jar" extract --destination "$APP_FOLDER" >&2
  mv "$APP_FOLDER/$(basename "$jar")" "$APP_JAR"
  train_app
  echo "$1" > "$APP_STAMP"
}
