# shellcheck shell=bash
# ./ringhall test [checks|unit|e2e]: all three without an argument, the cheap ones first.

test_prepare() {
  jdk_need
  node_need
  maven_need
}

test_checks() {
  packages_need "the script tests" shellcheck=shellcheck
  src/door/checks.sh
}

# Packages too: the end-to-end tests start what was just tested.
test_unit() {
  local fingerprint
  fingerprint=$(build_fingerprint)
  packages_need "the test of captures" tshark=tshark
  say "Unit and database tests, production build"
  maven package
  build_keep "$fingerprint"
}

test_e2e() {
  build_app
  packages_need "the phone tests" sipp=sip-tester baresip=baresip openssl=openssl
  # Elsewhere (Ubuntu's chromium is a snap) Playwright brings its own browser.
  if ! have chromium && packages_may_install && grep -q '^ID=debian' /etc/os-release; then
    packages_need "the browser tests" chromium=chromium
  fi
  if have chromium; then
    export RINGHALL_CHROMIUM PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
    RINGHALL_CHROMIUM=$(command -v chromium)
  fi
  say "End-to-end tests: packaged application, browser, phones"
  maven -f e2e-tests/pom.xml test "-Dringhall.jar=$RINGHALL_HOME/$APP_JAR" "$@"
}

door_test() {
  local part=${1:-all}
  shift || true
  test_prepare
  case $part in
    checks) test_checks ;;
    unit)   test_unit ;;
    e2e)    test_e2e "$@" ;;
    all)
      test_checks
      test_unit
      test_e2e
      say "All tests passed in $((SECONDS / 60)) min $((SECONDS % 60)) s"
      ;;
    *) die "test what? checks, unit or e2e" ;;
  esac
}
