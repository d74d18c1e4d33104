#!/bin/sh
# A research question, step by step: how did the clauses on China that were agreed at Yalta in
# February 1945 reach the Chinese government, and on whose evidence do we say so?
#
#   Examples/yalta-news.sh            (uses `entente` from PATH, or the one that was built here)
set -eu
cd "$(dirname "$0")/.."
entente=${ENTENTE:-$(command -v entente || echo .build/release/entente)}
corpus="-g Graphs/moscow-1945.yaml"

heading() { printf '\n== %s\n\n' "$1"; }

heading "1. Is the record sound? (notes tell where sources differ)"
# shellcheck disable=SC2086 # two words
"$entente" check Graphs/moscow-1945.yaml --quiet

heading "2. What was agreed, by whom, and who says so?"
"$entente" show yalta-agreement-1945 $corpus

heading "3. Everything the record says was about the clauses before Soong reached Moscow"
"$entente" list events --topic yalta-clauses --during 1945-02-11/1945-06-30 $corpus

heading "4. Could word have got from Roosevelt to Chiang, and through whom?"
"$entente" path Roosevelt Chiang --during 1945-02-11/1945-06-30 $corpus

heading "5. And by what was recorded to be about the clauses alone?"
"$entente" path Roosevelt Chiang --during 1945-02-11/1945-06-30 --topic yalta-clauses $corpus

heading "6. Where do the sources differ about June?"
"$entente" met Truman Soong --during 1945-06 $corpus
"$entente" met Truman Soong --during 1945-06 --policy source=ensiklopedia-treaty-1945 $corpus
