#!/bin/sh
# What injection and the vantage cost on Java 8 beside Java 17, for docs/benchmarks.md. Needs two
# cores and what -Pbench and -Plegacy have built:
#   ./mvnw -Pbench,legacy verify -DskipTests -Dlegacy.only=AsciiSetTest
# Options go to both Javas, for example -Dbench.rounds=50.
set -eu
cd "$(dirname "$0")/.."
root=$PWD
stage=$root/legacy/tests/target/stage/filter/target
old_java=$("$root/legacy/old-jvms.sh")/8/bin/java
old_classes=$stage/test-classes:$stage/classes:$root/legacy/tests/target/libraries/*

list=$(mktemp)
trap 'rm -f "$list"' EXIT
./mvnw -q -B -ntp -pl filter -Pbench dependency:build-classpath -Dmdep.outputFile="$list"
classes=$root/filter/target/test-classes:$root/filter/target/classes:$(cat "$list")

# On one core, in turn: forks differ by the compiler's luck.
injection() {
  # shellcheck disable=SC2086 # one argument for each option
  taskset -c 1 "$1" -Xmx256m -XX:+UseSerialGC $3 -cp "$2" \
    io.github.webrtcmasking.bench.pages.PipelineCost 2>/dev/null
}

for round in 1 2; do
  echo "Java 17, $round, load average $(cut -d ' ' -f 1 /proc/loadavg)"
  injection java "$classes" "$*"
  echo "Java 8, $round, load average $(cut -d ' ' -f 1 /proc/loadavg)"
  injection "$old_java" "$old_classes" "$*"
done

# shellcheck disable=SC2086 # one argument for each option
exec taskset -c 1 java $* -Dbench.old.java="$old_java" -Dbench.old.classes="$old_classes" \
  -cp "$classes" io.github.webrtcmasking.bench.BesideCoturn
