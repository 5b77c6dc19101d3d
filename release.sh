#!/bin/sh
# Walks through the release checklist of docs/release.md. By default it changes and publishes
# nothing: it looks, builds in a folder of its own, and says what is missing. With "--publish" it
# signs, tags and deploys when nothing is missing.
#   ./release.sh 1.0.0 [--quick] [--publish]
# --quick leaves out the tests and the double build, to look at the rest.
set -u
cd "$(dirname "$0")"
VERSION=${1:-}
QUICK=false
PUBLISH=false
for option in "$@"; do
  case $option in
    --quick) QUICK=true ;;
    --publish) PUBLISH=true ;;
  esac
done
case $VERSION in
  [0-9]*.[0-9]*.[0-9]*) ;;
  *) echo "release.sh: which version? for example: ./release.sh 1.0.0" >&2; exit 2 ;;
esac
MISSING=0

ok() { printf '  ok       %s\n' "$1"; }
missing() { printf '  MISSING  %s\n' "$1"; MISSING=$((MISSING + 1)); }
skipped() { printf '  skipped  %s\n' "$1"; }

check() { # a sentence, and a command that succeeds where it holds
  sentence=$1
  shift
  if "$@" >/dev/null 2>&1; then ok "$sentence"; else missing "$sentence"; fi
}

no_lines() { [ -z "$("$@")" ]; }

versions_are() {
  for pom in pom.xml filter/pom.xml collector/pom.xml legacy/*/pom.xml sample-app/pom.xml; do
    grep -q "<version>$VERSION</version>" "$pom" || return 1
  done
}

changelog_is_dated() {
  grep -Eq "^## $(printf '%s' "$VERSION" | sed 's/\./\\./g') \([0-9]{4}-[0-9]{2}-[0-9]{2}\)" CHANGELOG.md
}

timestamp_is_of_today() {
  grep -q "<project.build.outputTimestamp>$(date -u +%Y-%m-%d)T" pom.xml
}

papers_name_the_version() {
  ! grep -rn "1\.0\.0-SNAPSHOT" README.md docs/*.md
}

is_first() { [ "$(git tag --list 'v*' | wc -l)" = 0 ]; }

echo "The commit"
check "the working tree is clean" no_lines git status --porcelain
check "the branch is main" test "$(git rev-parse --abbrev-ref HEAD)" = main
check "there is no tag v$VERSION yet" no_lines git tag --list "v$VERSION"

echo "The texts"
check "every pom has the version $VERSION" versions_are
check "the changelog has a date for $VERSION" changelog_is_dated
check "the papers name $VERSION and no snapshot" papers_name_the_version
check "project.build.outputTimestamp is of today (UTC)" timestamp_is_of_today
check "LICENSE, NOTICE and SECURITY.md are there" test -s LICENSE -a -s NOTICE -a -s SECURITY.md

echo "The tests"
if $QUICK; then
  skipped "./verify.sh, everything but what publishes"
  skipped "./reproducible.sh, the same bytes twice"
else
  check "./verify.sh is green" ./verify.sh
  check "two builds have the same bytes" ./reproducible.sh
fi
if is_first; then
  skipped "the API fits that of the version before: there is none"
else
  SINCE=$(git tag --list 'v*' --sort=-v:refname | head -n 1 | sed 's/^v//')
  check "the API fits that of $SINCE" ./mvnw -q -B -ntp -pl filter -am -Papi verify -DskipTests "-Dapi.since=$SINCE"
fi

echo "The signature"
check "gpg has a secret key" sh -c 'gpg --list-secret-keys --with-colons | grep -q ^sec'
check "a server with the id central is in Maven's settings" grep -q "<id>central</id>" "${HOME:-/root}/.m2/settings.xml"

echo "By hand"
echo "  - the advisories that this version mends are drafted (SECURITY.md)"
echo "  - docs/reliability.md was written by runs of this commit"
echo "  - the namespace io.github.webrtcmasking is verified at Maven Central"

if [ $MISSING -gt 0 ]; then
  echo "release.sh: $MISSING missing"
  exit 1
fi
if ! $PUBLISH; then
  echo "release.sh: nothing is missing; --publish signs, tags and deploys"
  exit 0
fi
./mvnw -B -ntp -Pinstall,release,sign -pl filter,legacy/stepdown,legacy/javax deploy || exit 1
git tag -s "v$VERSION" -m "Version $VERSION" && git push origin "v$VERSION"
