# What Entente needs beside Swift: Graphviz's library, fontconfig, expat, SQLite, and fonts that hold Latin,
# Cyrillic and Chinese. Sourced by quickstart and test; installs what is missing where it can.

debian_packages="pkg-config libgraphviz-dev libfontconfig-dev libexpat1-dev zlib1g-dev libsqlite3-dev fontconfig fonts-liberation fonts-droid-fallback"

say() { printf '%s\n' "$*" >&2; }

missing_requirements() {
  command -v swift >/dev/null 2>&1 || echo swift
  command -v pkg-config >/dev/null 2>&1 || { echo libraries; return; }
  pkg-config --exists libgvc fontconfig expat sqlite3 || echo libraries
  # Chinese (5b8b 宋) and Cyrillic (0421 С) must be drawn, not shown as boxes.
  for character in 5b8b 0421; do
    [ -n "$(fc-list ":charset=$character" family 2>/dev/null)" ] || echo fonts
  done
}

explain_requirements() {
  say "Entente needs Graphviz's library, fontconfig, expat, SQLite and fonts for Chinese and Cyrillic. Install them with:"
  say "  Debian, Ubuntu:  sudo apt-get install --no-install-recommends $debian_packages"
  say "  Fedora:          sudo dnf install pkgconf graphviz-devel fontconfig-devel expat-devel sqlite-devel liberation-sans-fonts google-droid-sans-fonts"
  say "  macOS:           brew install pkgconf graphviz fontconfig expat sqlite"
  say "and run this script again."
}

install_requirements() {
  missing=$(missing_requirements | sort -u)
  [ -n "$missing" ] || return 0
  case "$missing" in
  *swift*)
    say "Swift 6.2 or later is missing: see https://www.swift.org/install"
    return 1
    ;;
  esac
  if ! command -v apt-get >/dev/null 2>&1 || [ "$(id -u)" -ne 0 ]; then
    explain_requirements
    return 1
  fi
  say "Installing $debian_packages"
  # An index that cannot be refreshed may still do; the installation will tell.
  DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 || true
  # shellcheck disable=SC2086 # a list of packages
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $debian_packages >&2 || {
    explain_requirements
    return 1
  }
}

# What packing takes beside.
packer_packages="dpkg-dev python3"

install_packers() {
  missing=
  command -v python3 >/dev/null 2>&1 || missing=" python3"
  if command -v dpkg-deb >/dev/null 2>&1; then
    command -v dpkg-shlibdeps >/dev/null 2>&1 || missing="$missing dpkg-shlibdeps"
  fi
  [ -n "$missing" ] || return 0
  if ! command -v apt-get >/dev/null 2>&1 || [ "$(id -u)" -ne 0 ]; then
    say "Packing takes$missing; on Debian and Ubuntu:  sudo apt-get install $packer_packages"
    return 1
  fi
  DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 || true
  # shellcheck disable=SC2086 # a list of packages
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packer_packages >&2
}

# What the tests of the package take, where it can be had; without it they are skipped, and say so.
install_trial() {
  command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" -eq 0 ] || return 0
  command -v debootstrap >/dev/null 2>&1 && command -v dpkg-shlibdeps >/dev/null 2>&1 &&
    command -v python3 >/dev/null 2>&1 && command -v man >/dev/null 2>&1 && return 0
  DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 || true
  # shellcheck disable=SC2086 # a list of packages
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    $packer_packages debootstrap man-db >&2 || true
}

# What the tests of footnotes take, where it can be had; without it they are skipped, and say so.
install_pandoc() {
  command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" -eq 0 ] || return 0
  command -v pandoc >/dev/null 2>&1 && [ -d /usr/share/citation-style-language/styles ] && return 0
  DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 || true
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    pandoc citation-style-language-styles >&2 || true
}

# What the tests of the page in a browser take, where it can be had; without it they are skipped, and
# say so.
install_browser() {
  command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" -eq 0 ] || return 0
  if ! command -v chromium >/dev/null 2>&1 || ! command -v firefox-esr >/dev/null 2>&1; then
    DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 || true
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      chromium python3-pip >&2 || return 0
    # Not every system that has the one has the other under this name.
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      firefox-esr >&2 || true
  fi
  python3 -c 'import playwright, axe_playwright_python, websockets' >/dev/null 2>&1 && return 0
  browser_parts="playwright axe-playwright-python websockets"
  # shellcheck disable=SC2086 # a list of packages
  python3 -m pip install --quiet $browser_parts >&2 ||
    python3 -m pip install --quiet --break-system-packages $browser_parts >&2 || true
}

# The engines of large tables that are to be tested, by their names as packages of Python; without them the
# tests are skipped, and say so. Spark needs a Java beside.
install_engines() {
  for engine in "$@"; do
    if [ "$engine" = pyspark ] && ! command -v java >/dev/null 2>&1 &&
      command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" -eq 0 ]; then
      DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 || true
      DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        default-jre-headless procps python3-pip >&2 || true
    fi
    command -v python3 >/dev/null 2>&1 || return 0
    python3 -c "import $engine" >/dev/null 2>&1 && continue
    python3 -m pip install --quiet "$engine" >&2 ||
      python3 -m pip install --quiet --break-system-packages "$engine" >&2 || true
  done
}
