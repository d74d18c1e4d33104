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

heading "4. Who could have known, by when? And who is recorded to have been told?"
for day in 1945-05-22 1945-06-09 1945-06-30; do
  "$entente" reach yalta-agreement-1945 --by $day $corpus
  "$entente" reach yalta-agreement-1945 --by $day --topic yalta-clauses $corpus
done

heading "5. Through whom did word come to Chiang, and to Soong?"
"$entente" path Roosevelt Chiang --during 1945-02-11/1945-06-30 --topic yalta-clauses $corpus
for day in 1945-05-22 1945-06-09; do
  "$entente" path yalta-agreement-1945 Soong --topic yalta-clauses --during ../$day $corpus
done
"$entente" show hurley-chiang-1945-04-29 $corpus

heading "6. Would it have come without Hurley?"
"$entente" path Roosevelt Chiang --during 1945-02-11/1945-06-30 --without Hurley $corpus

heading "7. The other way: from Hurley, and from Chiang, to Stalin"
"$entente" path Hurley Stalin --during 1945 $corpus
"$entente" path Chiang Stalin --during 1945-06-01/1945-08-14 --meetings-only $corpus
"$entente" path Chiang Stalin --during 1945-06-01/1945-08-14 $corpus

heading "8. Where do the sources differ about June?"
"$entente" met Truman Soong --during 1945-06 $corpus
"$entente" met Truman Soong --during 1945-06 --policy source=ensiklopedia-treaty-1945 $corpus
