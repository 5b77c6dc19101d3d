#!/bin/sh
# Runs the filter's tests, which the build has rewritten, on Java 8 and Java 11, against the jar for
# javax.servlet. The argument is a pattern of the classes' names.
set -eu
only=$1
cd "$(dirname "$0")"
here=$PWD
root=$(cd ../.. && pwd)
stage=$here/target/stage

# Tests read papers, sources and what the build has put beside the classes.
for each in README.md CHANGELOG.md LICENSE NOTICE docs collector sample-app pom.xml; do
  ln -sfn "$root/$each" "$stage/$each"
done
ln -sfn "$root/filter/src" "$stage/filter/src"
ln -sfn "$root/filter/pom.xml" "$stage/filter/pom.xml"
# Tests look for these by their names, which the last versions for javax do not have.
for each in target/libraries/jakarta.enterprise.*.jar target/libraries/jakarta.json*.jar; do
  [ ! -e "$each" ] || mv "$each" "$(echo "$each" | sed 's|/jakarta\.|/javax.|')"
done
# The oldest Tomcat stands where the newest does elsewhere.
ln -sfn "$here/target/tomcat-8.5" "$stage/filter/target/tomcat-11"
for each in clashing geronimo-config loggers; do
  ln -sfn "$root/filter/target/$each" "$stage/filter/target/$each"
done
# No link: a JVM would call its classes by another name than the tests do.
rm -rf "$stage/filter/target/classes"
cp -R "$root/legacy/javax/target/classes" "$stage/filter/target/classes"
for each in "$root"/legacy/javax/target/webrtc-masking-filter-javax-*.jar; do
  ln -sfn "$each" "$stage/filter/target/$(basename "$each")"
done
cp -R target/classes/. "$stage/filter/target/test-classes/"
# Methods of Jetty 12 and 9.4 have the same names and other types, so these are compiled anew.
containers=io/github/webrtcmasking/internal/deployment/container
sed 's/org\.eclipse\.jetty\.ee10\./org.eclipse.jetty./' \
  "$root/filter/src/test/java/$containers/JettyContainer.java" >"$here/target/JettyContainer.java"
# shellcheck disable=SC2046 # one argument for each file
javac --release 8 -Xlint:-options -d "$stage/filter/target/test-classes" \
  -cp "$stage/filter/target/test-classes:$root/legacy/javax/target/classes:target/libraries/*" \
  "$here/target/JettyContainer.java" $(find src/older -name '*.java')

without_reasons() {
  sed -e 's/ *#.*//' -e '/^$/d' "$1"
}
without_reasons left-out.txt >target/left-out
without_reasons left-out-methods.txt | sed 's/.*/--exclude-methodname=.*&.*/' >target/left-out-methods
(cd "$stage/filter/target/test-classes" && find . -name '*Test.class') \
  | grep -v '\$' | sed -e 's|^\./||' -e 's|\.class$||' | tr / . | sort \
  | grep -Ev -f target/left-out | grep -E -- "$only" | sed 's/^/--select-class=/' >target/tests

# It says itself what it cannot fetch, and here there is nothing to run without it.
jvms=$("$root/legacy/old-jvms.sh") || exit 0
# Tests tell ours from the server's by absolute names.
classpath=$stage/filter/target/test-classes:$stage/filter/target/classes:$here/target/libraries/*
failed=0
for version in 8 11; do
  java=$jvms/$version/bin/java
  if [ ! -x "$java" ]; then
    continue
  fi
  echo "legacy tests: $(wc -l <target/tests) classes on Java $version"
  (cd "$stage/filter" && "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djazzer.hooks=false \
    -Dcontainer.work=target/container-tests -cp "$classpath" \
    org.junit.platform.console.ConsoleLauncher execute --disable-banner --disable-ansi-colors \
    --details=summary --reports-dir="$here/target/reports-$version" "@$here/target/tests" "@$here/target/left-out-methods") \
    >"target/output-$version.txt" 2>&1 || failed=1
  grep -E '^\[ .* tests (found|skipped|successful|failed)' "target/output-$version.txt" || true
  grep -A3 -E '^  JUnit Jupiter:' "target/output-$version.txt" | grep -vE 'MethodSource|^--' || true
done
exit $failed
