# shellcheck shell=bash
# Maven. Any 3.8 or newer does; there is no wrapper (src/adr/0012-front-door.md).

maven_need() {
  packages_need "building" mvn=maven
}

# Two cores and a console build in the same JVM: bounded, so that tests beside it have room.
maven() {
  MAVEN_OPTS="${MAVEN_OPTS:--Xmx1500m --enable-native-access=ALL-UNNAMED}" \
    mvn --batch-mode --no-transfer-progress "$@" </dev/null
}
