#!/bin/sh
# Installs the system packages that winnow builds with, where they are missing, and says which.
# Debian and Ubuntu: apt, with sudo when not root. macOS: Homebrew.
set -eu

if ! command -v swift >/dev/null 2>&1; then
  echo "setup: Swift 6.2 or later is missing; install it from https://www.swift.org/install" >&2
  exit 1
fi

# Each line: the pkg-config module that shows the package is there, its Debian and Homebrew names.
modules="libxml-2.0:libxml2-dev:libxml2 libarchive:libarchive-dev:libarchive libisal:libisal-dev:isa-l \
libpcre2-8:libpcre2-dev:pcre2 libcrypto:libssl-dev:openssl@3 \
libcurl:libcurl4-openssl-dev:curl sqlite3:libsqlite3-dev:sqlite"

case "$(uname -s)" in
Linux)
  missing=""
  command -v pkg-config >/dev/null 2>&1 || missing="pkg-config"
  for line in $modules; do
    module=${line%%:*}; rest=${line#*:}; package=${rest%%:*}
    if [ -n "$missing" ] && ! command -v pkg-config >/dev/null 2>&1; then
      dpkg -s "$package" >/dev/null 2>&1 || missing="$missing $package"
    else
      pkg-config --exists "$module" || missing="$missing $package"
    fi
  done
  [ -n "$missing" ] || exit 0
  if ! command -v apt-get >/dev/null 2>&1; then
    echo "setup: install these packages (Debian names) with your package manager:$missing" >&2
    exit 1
  fi
  sudo=""
  [ "$(id -u)" = 0 ] || sudo="sudo"
  echo "setup: installing$( [ -n "$sudo" ] && echo " (with sudo)" ): $missing"
  $sudo apt-get update -qq
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing >/dev/null
  ;;
Darwin)
  missing=""
  for line in $modules pkg-config::pkgconf; do
    formula=${line##*:}
    brew list --formula "$formula" >/dev/null 2>&1 || missing="$missing $formula"
  done
  [ -n "$missing" ] || exit 0
  echo "setup: installing with Homebrew:$missing"
  # shellcheck disable=SC2086
  brew install $missing
  ;;
*)
  echo "setup: unknown system $(uname -s); install libxml2, libarchive, ISA-L, PCRE2, OpenSSL, libcurl and SQLite" >&2
  exit 1
  ;;
esac
