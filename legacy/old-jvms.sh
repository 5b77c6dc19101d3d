#!/bin/sh
# Fetches Java 8 and 11 for the tests of the javax jars: packages of Debian, unpacked into a folder,
# nothing installed. Needs apt of any Debian release. Prints the folder, with 8/bin/java and
# 11/bin/java; where one cannot be had, says so and leaves it out.
# Fails where there is none at all.
set -eu

CACHE="${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/webrtc-masking/old-jvms"

say() {
  echo "old-jvms.sh: $*" >&2
}

# The server of Debian packages that this machine is set up for.
mirror() {
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Label: Debian' \
    | head -n 1
}

# With lists of its own, so that the machine's stay as they are.
own_apt() {
  release=$1
  shift
  apt-get -qq -o APT::Sandbox::User=root -o Dir::Etc::sourcelist="$CACHE/apt/$release.list" \
    -o Dir::Etc::sourceparts=- -o Dir::State::lists="$CACHE/apt/$release" "$@"
}

# Unpacks packages of a Debian release: folder, release, packages.
unpack() {
  folder=$1
  release=$2
  shift 2
  mkdir -p "$CACHE/apt/$release/partial" "$folder"
  keys=/usr/share/keyrings/debian-archive-keyring.gpg
  echo "deb [signed-by=$keys] $(mirror) $release main" >"$CACHE/apt/$release.list"
  own_apt "$release" update && (cd "$folder" && own_apt "$release" download "$@") || return 1
  for package in "$folder"/*.deb; do
    dpkg -x "$package" "$folder"
  done
  rm "$folder"/*.deb
}

# Some of its files are links into /etc, where an installation would have put them.
link_configuration() {
  find "$1" -type l -lname '/etc/*' | while read -r link; do
    ln -sfn "$1$(readlink "$link")" "$link"
  done
}

runs() {
  [ -x "$CACHE/$1/bin/java" ] && "$CACHE/$1/bin/java" -version >/dev/null 2>&1
}

has_compiler() {
  [ "$1" != 8 ] || [ -f "$CACHE/8/../lib/tools.jar" ]
}

# Java 11 of Debian 11 runs on newer releases as it is.
fetch_11() {
  root="$CACHE/root-11"
  unpack "$root" bullseye openjdk-11-jre-headless || return 1
  link_configuration "$root"
  ln -sfn "$(echo "$root"/usr/lib/jvm/java-11-openjdk-*)" "$CACHE/11"
}

# Java 8 is in sid only, and needs the C library of that release. Payara compiles JSPs with the
# JDK's compiler.
fetch_8() {
  root="$CACHE/root-8"
  unpack "$root" sid openjdk-8-jre-headless openjdk-8-jdk-headless libc6 libgcc-s1 libstdc++6 zlib1g || return 1
  link_configuration "$root"
  home=$(echo "$root"/usr/lib/jvm/java-8-openjdk-*)/jre
  [ -d "$CACHE/patchelf" ] || unpack "$CACHE/patchelf" bookworm patchelf || return 1
  libraries=$(dirname "$(find "$root" -name libc.so.6)")
  loader=$(find "$root" -name 'ld-linux*.so*' | head -n 1)
  "$CACHE/patchelf/usr/bin/patchelf" --force-rpath --set-interpreter "$loader" \
    --set-rpath "$libraries:$home/lib/amd64/jli:$home/lib/aarch64/jli" "$home/bin/java"
  ln -sfn "$home" "$CACHE/8"
}

found=1
for version in 8 11; do
  if ! runs "$version" || ! has_compiler "$version"; then
    say "fetching Java $version"
    rm -rf "$CACHE/root-$version" "${CACHE:?}/$version"
    "fetch_$version" >&2 || true
    runs "$version" || say "no Java $version to be had here: its tests are left out"
  fi
  runs "$version" && found=0
done
echo "$CACHE"
exit $found
