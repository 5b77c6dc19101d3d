#!/bin/sh
# Builds the jars of one commit twice, in two folders, with two time zones, locales and umasks, and
# compares every file byte for byte. Arguments: the commit (HEAD), and the folder to work in.
set -eu
cd "$(dirname "$0")"
COMMIT=$(git rev-parse --short "${1:-HEAD}")
WORK=${2:-$(mktemp -d)}
MODULES=filter,legacy/stepdown,legacy/javax

build() { # the folder, the time zone, the locale, the umask
  mkdir -p "$WORK/$1"
  git archive "$COMMIT" | tar -x -C "$WORK/$1"
  (
    umask "$4"
    cd "$WORK/$1"
    # "-am" is not needed: nothing of ours is taken from the local repository in one reactor.
    TZ=$2 LC_ALL=$3 LANG=$3 ./mvnw -q -B -ntp -Pinstall,release -pl "$MODULES" package \
      "-Duser.timezone=$2" "-Duser.language=${3%%_*}"
  )
}

sums() {
  (cd "$WORK/$1" && find filter/target legacy/*/target -maxdepth 1 \
    \( -name 'webrtc-masking-*.jar' -o -name '*-cyclonedx.json' -o -name flattened-pom.xml \) \
    -exec sha256sum {} + | sort -k 2)
}

build one UTC C.UTF-8 022
build "other folder" Pacific/Auckland tr_TR.UTF-8 077
sums one >"$WORK/one.sums"
sums "other folder" >"$WORK/other.sums"
[ -s "$WORK/one.sums" ] || { echo "reproducible.sh: nothing was built" >&2; exit 1; }
if diff "$WORK/one.sums" "$WORK/other.sums"; then
  echo "reproducible.sh: $(wc -l <"$WORK/one.sums") files of $COMMIT are the same, byte for byte"
  cat "$WORK/one.sums"
else
  echo "reproducible.sh: the lines above differ; look with diffoscope in $WORK" >&2
  exit 1
fi
