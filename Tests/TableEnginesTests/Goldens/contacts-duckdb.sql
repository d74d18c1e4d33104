-- What became of each row.
WITH given AS (
  SELECT
    nullif(trim(CAST("Meeting" AS string)), '') AS c0,
    nullif(trim(CAST("Who" AS string)), '') AS c1,
    CAST(NULL AS string) AS c2,
    nullif(trim(CAST("From" AS string)), '') AS c3,
    nullif(trim(CAST("Until" AS string)), '') AS c4,
    CAST(NULL AS string) AS c5,
    CAST(NULL AS string) AS c6,
    CAST(NULL AS string) AS c7,
    CAST(NULL AS string) AS c8
  FROM read_parquet(['nowhere/meetings.parquet'], union_by_name = true)
),
named AS (
  SELECT given.*,
    c1 AS a,
    CAST(NULL AS string) AS b,
    c0 AS e,
    CASE WHEN c2 LIKE '____-__-__ %' THEN substr(c2, 1, 10) WHEN c2 IS NOT NULL THEN c2 WHEN c3 = c4 THEN c3 WHEN coalesce(c3, c4) IS NOT NULL THEN concat('[', coalesce(c3, ''), '..', coalesce(c4, ''), ']') WHEN c5 = c6 OR coalesce(c5, c6) IS NULL THEN c5 ELSE c5 END AS d,
    lower(coalesce(c8, 'meeting')) AS k
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
      WHEN e IS NULL OR coalesce(a, b) IS NULL THEN 'actor.missing' ELSE 'used' END AS verdict,
    1 = 1 AS certain
  FROM dated
),
attended AS (
  SELECT DISTINCT e, actor FROM (SELECT e, a AS actor FROM judged WHERE verdict = 'used' UNION ALL SELECT e, b AS actor FROM judged WHERE verdict = 'used') AS sides WHERE actor IS NOT NULL
),
wanted AS (
  SELECT e FROM attended GROUP BY e HAVING count(DISTINCT CASE WHEN actor IN ('a') THEN 0 WHEN actor IN ('b') THEN 1 END) = 2
),
kept AS (
  SELECT judged.*,
    CASE WHEN verdict = 'used' AND NOT (wanted.e IS NOT NULL) THEN 'actor.others' ELSE verdict END AS fate
  FROM judged LEFT JOIN wanted ON judged.e = wanted.e
)
SELECT fate, count(*) AS n
FROM kept
GROUP BY fate;

-- The answer.
WITH given AS (
  SELECT
    nullif(trim(CAST("Meeting" AS string)), '') AS c0,
    nullif(trim(CAST("Who" AS string)), '') AS c1,
    CAST(NULL AS string) AS c2,
    nullif(trim(CAST("From" AS string)), '') AS c3,
    nullif(trim(CAST("Until" AS string)), '') AS c4,
    CAST(NULL AS string) AS c5,
    CAST(NULL AS string) AS c6,
    CAST(NULL AS string) AS c7,
    CAST(NULL AS string) AS c8
  FROM read_parquet(['nowhere/meetings.parquet'], union_by_name = true)
),
named AS (
  SELECT given.*,
    c1 AS a,
    CAST(NULL AS string) AS b,
    c0 AS e,
    CASE WHEN c2 LIKE '____-__-__ %' THEN substr(c2, 1, 10) WHEN c2 IS NOT NULL THEN c2 WHEN c3 = c4 THEN c3 WHEN coalesce(c3, c4) IS NOT NULL THEN concat('[', coalesce(c3, ''), '..', coalesce(c4, ''), ']') WHEN c5 = c6 OR coalesce(c5, c6) IS NULL THEN c5 ELSE c5 END AS d,
    lower(coalesce(c8, 'meeting')) AS k
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
      WHEN e IS NULL OR coalesce(a, b) IS NULL THEN 'actor.missing' ELSE 'used' END AS verdict,
    1 = 1 AS certain
  FROM dated
),
attended AS (
  SELECT DISTINCT e, actor FROM (SELECT e, a AS actor FROM judged WHERE verdict = 'used' UNION ALL SELECT e, b AS actor FROM judged WHERE verdict = 'used') AS sides WHERE actor IS NOT NULL
),
wanted AS (
  SELECT e FROM attended GROUP BY e HAVING count(DISTINCT CASE WHEN actor IN ('a') THEN 0 WHEN actor IN ('b') THEN 1 END) = 2
),
kept AS (
  SELECT judged.*,
    CASE WHEN verdict = 'used' AND NOT (wanted.e IS NOT NULL) THEN 'actor.others' ELSE verdict END AS fate
  FROM judged LEFT JOIN wanted ON judged.e = wanted.e
)
SELECT min(c0) AS "event", min(c1) AS "participant 1", min(c3) AS "earliest", min(c4) AS "latest", 'meetings.parquet' AS "source", min(c0) AS "locator"
FROM kept
WHERE fate = 'used'
GROUP BY a, b, d, k, e
ORDER BY a, b, d, k, e;
