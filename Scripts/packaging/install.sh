#!/bin/sh
# Installs Entente from this folder, without root.
#
#   ./install.sh                        into ~/.local
#   ./install.sh --prefix FOLDER        elsewhere
#   ./install.sh --uninstall            takes the same files away again (with --prefix, from there)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
prefix=${HOME:-}/.local
task=install
while [ $# -gt 0 ]; do
  case "$1" in
  --prefix=*) prefix=${1#--prefix=} ;;
  --prefix)
    [ $# -gt 1 ] || { echo "install.sh: --prefix takes a folder" >&2 && exit 2; }
    prefix=$2
    shift
    ;;
  --uninstall) task=uninstall ;;
  *)
    sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2
    [ "$1" = --help ] && exit 0
    exit 2
    ;;
  esac
  shift
done

if [ "$task" = uninstall ]; then
  (cd "$here" && find bin share -type f) | while read -r file; do rm -f "$prefix/$file"; done
  (cd "$here" && find share -depth -type d -path '*entente*') | while read -r folder; do
    rmdir "$prefix/$folder" 2>/dev/null || true
  done
  echo "Taken away from $prefix"
  exit 0
fi

mkdir -p "$prefix"
prefix=$(cd "$prefix" && pwd)
(cd "$here" && find bin share -type f) | while read -r file; do
  mkdir -p "$prefix/$(dirname "$file")"
  # A program that runs now keeps its old file until it ends.
  rm -f "$prefix/$file"
  cp -p "$here/$file" "$prefix/$file"
done
echo "Installed: $prefix/bin/entente"

missing=$(ldd "$prefix/bin/entente" 2>/dev/null | awk '/not found/ { print $1 }' | sort -u | tr '\n' ' ')
if [ -n "$missing" ] || ! ls /usr/lib*/graphviz/libgvplugin_pango* /usr/lib/*/graphviz/libgvplugin_pango* \
  >/dev/null 2>&1; then
  echo "It needs Graphviz's library, fontconfig, expat and SQLite${missing:+; not found here: $missing}" >&2
  echo "  Debian, Ubuntu:  apt-get install libgvc6 fontconfig libexpat1 libsqlite3-0 fonts-liberation fonts-droid-fallback" >&2
  echo "  Fedora:          dnf install graphviz fontconfig expat sqlite-libs liberation-sans-fonts google-droid-sans-fonts" >&2
  [ -z "$missing" ] || exit 1
fi
case ":$PATH:" in
*":$prefix/bin:"*) ;;
*) echo "Put it on your path:  export PATH=\"$prefix/bin:\$PATH\"" ;;
esac
