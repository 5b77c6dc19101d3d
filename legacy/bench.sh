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

# In turn, because forks differ by the compiler's luck: program, classes, which one, its options.
on_one_core() {
  # shellcheck disable=SC2086 # one argument for each option
  taskset -c 1 "$1" -Xmx256m -XX:+UseSerialGC $4 -cp "$2" "io.github.webrtcmasking.$3" 2>/dev/null
}

for round in 1 2; do
  echo "Java 17, $round, load average $(cut -d ' ' -f 1 /proc/loadavg)"
  on_one_core java "$classes" bench.pages.PipelineCost "$*"
  on_one_core java "$classes" internal.vantage.ResponderCost "-Xbatch $*"
  echo "Java 8, $round, load average $(cut -d ' ' -f 1 /proc/loadavg)"
  on_one_core "$old_java" "$old_classes" bench.pages.PipelineCost "$*"
  on_one_core "$old_java" "$old_classes" internal.vantage.ResponderCost "-Xbatch $*"
done

# shellcheck disable=SC2086 # one argument for each option
exec taskset -c 1 java $* -Dbench.old.java="$old_java" -Dbench.old.classes="$old_classes" \
  -cp "$classes" io.github.webrtcmasking.bench.BesideCoturn
