CREATE OR REPLACE TEMPORARY VIEW entente_table_1 USING parquet OPTIONS (path 'nowhere/meetings.parquet');

-- What became of each row.
WITH given AS (
  SELECT
    CAST(NULL AS string) AS c0,
    nullif(trim(CAST(`Who` AS string)), '') AS c1,
    nullif(trim(CAST(`With` AS string)), '') AS c2,
    nullif(trim(CAST(`Day` AS string)), '') AS c3,
    CAST(NULL AS string) AS c4,
    CAST(NULL AS string) AS c5,
    CAST(NULL AS string) AS c6,
    CAST(NULL AS string) AS c7,
    CAST(NULL AS string) AS c8,
    CAST(NULL AS string) AS c9
  FROM entente_table_1
),
named AS (
  SELECT given.*,
    c1 AS a,
    c2 AS b,
    c0 AS e,
    CASE WHEN c3 LIKE '____-__-__ %' THEN substr(c3, 1, 10) WHEN c3 IS NOT NULL THEN c3 WHEN c4 = c5 THEN c4 WHEN coalesce(c4, c5) IS NOT NULL THEN concat('[', coalesce(c4, ''), '..', coalesce(c5, ''), ']') WHEN c6 = c7 OR coalesce(c6, c7) IS NULL THEN c6 ELSE c6 END AS d,
    lower(coalesce(c9, 'meeting')) AS k
  FROM given
),
bared AS (
  SELECT named.*,
    replace(replace(replace(d, '?', ''), '~', ''), '%', '') AS bare
  FROM named
),
parted AS (
  SELECT bared.*,
    CASE WHEN bare LIKE '[%..%]' THEN split_part(replace(replace(bare, '[', ''), ']', ''), '..', 1) WHEN bare LIKE '%/%' AND bare NOT LIKE '%/%/%' THEN split_part(bare, '/', 1) ELSE bare END AS p1,
    CASE WHEN bare LIKE '[%..%]' THEN split_part(replace(replace(bare, '[', ''), ']', ''), '..', 2) WHEN bare LIKE '%/%' AND bare NOT LIKE '%/%/%' THEN split_part(bare, '/', 2) ELSE bare END AS p2,
    bare LIKE '%/%' AS is_span,
    bare <> d AS is_doubtful
  FROM bared
),
bounded AS (
  SELECT parted.*,
    CASE WHEN p1 LIKE '____-__-__' THEN try_cast(p1 AS date) WHEN p1 LIKE '____-__' THEN try_cast(concat(p1, '-01') AS date) WHEN p1 LIKE '____' THEN try_cast(concat(p1, '-01-01') AS date) WHEN p1 IN ('', '..') AND d NOT IN ('', '..') THEN DATE '0001-01-01' END AS low1,
    CASE WHEN p1 LIKE '____-__-__' THEN try_cast(p1 AS date) WHEN p1 LIKE '____-__' THEN last_day(try_cast(concat(p1, '-01') AS date)) WHEN p1 LIKE '____' THEN try_cast(concat(p1, '-12-31') AS date) WHEN p1 IN ('', '..') AND d NOT IN ('', '..') THEN DATE '9999-12-31' END AS high1,
    CASE WHEN p2 LIKE '____-__-__' THEN try_cast(p2 AS date) WHEN p2 LIKE '____-__' THEN try_cast(concat(p2, '-01') AS date) WHEN p2 LIKE '____' THEN try_cast(concat(p2, '-01-01') AS date) WHEN p2 IN ('', '..') AND d NOT IN ('', '..') THEN DATE '0001-01-01' END AS low2,
    CASE WHEN p2 LIKE '____-__-__' THEN try_cast(p2 AS date) WHEN p2 LIKE '____-__' THEN last_day(try_cast(concat(p2, '-01') AS date)) WHEN p2 LIKE '____' THEN try_cast(concat(p2, '-12-31') AS date) WHEN p2 IN ('', '..') AND d NOT IN ('', '..') THEN DATE '9999-12-31' END AS high2
  FROM parted
),
dated AS (
  SELECT bounded.*,
    low1 AS start_low,
    CASE WHEN NOT is_span OR p1 = '' THEN high2 WHEN p1 = '..' THEN low1 ELSE high1 END AS start_high,
    CASE WHEN NOT is_span OR p2 = '' THEN low1 WHEN p2 = '..' THEN high2 ELSE low2 END AS end_low,
    high2 AS end_high
  FROM bounded
),
judged AS (
  SELECT dated.*,
    CASE WHEN k <> 'meeting' THEN 'event.code'
      WHEN d IS NULL THEN 'date.missing'
      WHEN start_low IS NULL OR start_high IS NULL OR end_low IS NULL OR end_high IS NULL OR start_low > end_high THEN 'date.unreadable'
      WHEN end_high < DATE '1945-07-01' THEN 'event.window'
      WHEN a IS NULL OR b IS NULL THEN 'actor.missing'
      WHEN a = b THEN 'actor.same' ELSE 'used' END AS verdict,
    NOT is_doubtful AND end_low >= DATE '1945-07-01' AS certain
  FROM dated
),
kept AS (
  SELECT judged.*,
    CASE WHEN verdict = 'used' AND NOT (a IN ('O\'Brien', 'o\\brien') OR b IN ('O\'Brien', 'o\\brien')) THEN 'actor.others' ELSE verdict END AS fate
  FROM judged
)
SELECT fate, count(*) AS n
FROM kept
GROUP BY fate;

-- The answer.
WITH given AS (
  SELECT
    CAST(NULL AS string) AS c0,
    nullif(trim(CAST(`Who` AS string)), '') AS c1,
    nullif(trim(CAST(`With` AS string)), '') AS c2,
    nullif(trim(CAST(`Day` AS string)), '') AS c3,
    CAST(NULL AS string) AS c4,
    CAST(NULL AS string) AS c5,
    CAST(NULL AS string) AS c6,
    CAST(NULL AS string) AS c7,
    CAST(NULL AS string) AS c8,
    CAST(NULL AS string) AS c9
  FROM entente_table_1
),
named AS (
  SELECT given.*,
    c1 AS a,
    c2 AS b,
    c0 AS e,
    CASE WHEN c3 LIKE '____-__-__ %' THEN substr(c3, 1, 10) WHEN c3 IS NOT NULL THEN c3 WHEN c4 = c5 THEN c4 WHEN coalesce(c4, c5) IS NOT NULL THEN concat('[', coalesce(c4, ''), '..', coalesce(c5, ''), ']') WHEN c6 = c7 OR coalesce(c6, c7) IS NULL THEN c6 ELSE c6 END AS d,
    lower(coalesce(c9, 'meeting')) AS k
  FROM given
),
bared AS (
  SELECT named.*,
    replace(replace(replace(d, '?', ''), '~', ''), '%', '') AS bare
  FROM named
),
parted AS (
  SELECT bared.*,
    CASE WHEN bare LIKE '[%..%]' THEN split_part(replace(replace(bare, '[', ''), ']', ''), '..', 1) WHEN bare LIKE '%/%' AND bare NOT LIKE '%/%/%' THEN split_part(bare, '/', 1) ELSE bare END AS p1,
    CASE WHEN bare LIKE '[%..%]' THEN split_part(replace(replace(bare, '[', ''), ']', ''), '..', 2) WHEN bare LIKE '%/%' AND bare NOT LIKE '%/%/%' THEN split_part(bare, '/', 2) ELSE bare END AS p2,
    bare LIKE '%/%' AS is_span,
    bare <> d AS is_doubtful
  FROM bared
),
bounded AS (
  SELECT parted.*,
    CASE WHEN p1 LIKE '____-__-__' THEN try_cast(p1 AS date) WHEN p1 LIKE '____-__' THEN try_cast(concat(p1, '-01') AS date) WHEN p1 LIKE '____' THEN try_cast(concat(p1, '-01-01') AS date) WHEN p1 IN ('', '..') AND d NOT IN ('', '..') THEN DATE '0001-01-01' END AS low1,
    CASE WHEN p1 LIKE '____-__-__' THEN try_cast(p1 AS date) WHEN p1 LIKE '____-__' THEN last_day(try_cast(concat(p1, '-01') AS date)) WHEN p1 LIKE '____' THEN try_cast(concat(p1, '-12-31') AS date) WHEN p1 IN ('', '..') AND d NOT IN ('', '..') THEN DATE '9999-12-31' END AS high1,
    CASE WHEN p2 LIKE '____-__-__' THEN try_cast(p2 AS date) WHEN p2 LIKE '____-__' THEN try_cast(concat(p2, '-01') AS date) WHEN p2 LIKE '____' THEN try_cast(concat(p2, '-01-01') AS date) WHEN p2 IN ('', '..') AND d NOT IN ('', '..') THEN DATE '0001-01-01' END AS low2,
    CASE WHEN p2 LIKE '____-__-__' THEN try_cast(p2 AS date) WHEN p2 LIKE '____-__' THEN last_day(try_cast(concat(p2, '-01') AS date)) WHEN p2 LIKE '____' THEN try_cast(concat(p2, '-12-31') AS date) WHEN p2 IN ('', '..') AND d NOT IN ('', '..') THEN DATE '9999-12-31' END AS high2
  FROM parted
),
dated AS (
  SELECT bounded.*,
    low1 AS start_low,
    CASE WHEN NOT is_span OR p1 = '' THEN high2 WHEN p1 = '..' THEN low1 ELSE high1 END AS start_high,
    CASE WHEN NOT is_span OR p2 = '' THEN low1 WHEN p2 = '..' THEN high2 ELSE low2 END AS end_low,
    high2 AS end_high
  FROM bounded
),
judged AS (
  SELECT dated.*,
    CASE WHEN k <> 'meeting' THEN 'event.code'
      WHEN d IS NULL THEN 'date.missing'
      WHEN start_low IS NULL OR start_high IS NULL OR end_low IS NULL OR end_high IS NULL OR start_low > end_high THEN 'date.unreadable'
      WHEN end_high < DATE '1945-07-01' THEN 'event.window'
      WHEN a IS NULL OR b IS NULL THEN 'actor.missing'
      WHEN a = b THEN 'actor.same' ELSE 'used' END AS verdict,
    NOT is_doubtful AND end_low >= DATE '1945-07-01' AS certain
  FROM dated
),
kept AS (
  SELECT judged.*,
    CASE WHEN verdict = 'used' AND NOT (a IN ('O\'Brien', 'o\\brien') OR b IN ('O\'Brien', 'o\\brien')) THEN 'actor.others' ELSE verdict END AS fate
  FROM judged
)
SELECT least(a, b) AS one, greatest(a, b) AS other, count(*) AS meetings, sum(CASE WHEN certain THEN 1 ELSE 0 END) AS certain, min(start_low) AS first_day, max(end_high) AS last_day, count(*) AS n
FROM kept
WHERE fate = 'used'
GROUP BY least(a, b), greatest(a, b);
