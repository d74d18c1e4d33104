# Which commit is being built, for `entente --version`; sourced by the scripts that build. Empty
# where the sources lie outside git; a tree that was changed since says so.
ENTENTE_COMMIT=
if [ -e .git ]; then
  ENTENTE_COMMIT=$(git describe --always --dirty --abbrev=7 --exclude='*' 2>/dev/null || true)
fi
export ENTENTE_COMMIT
