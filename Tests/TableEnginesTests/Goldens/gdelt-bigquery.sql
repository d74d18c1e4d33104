-- What became of each row.
WITH given AS (
  SELECT
    nullif(trim(CAST(`GLOBALEVENTID` AS string)), '') AS c0,
    nullif(trim(CAST(`SQLDATE` AS string)), '') AS c1,
    nullif(trim(CAST(`Actor1Code` AS string)), '') AS c2,
    nullif(trim(CAST(`Actor1Name` AS string)), '') AS c3,
    nullif(trim(CAST(`Actor1CountryCode` AS string)), '') AS c4,
    nullif(trim(CAST(`Actor1KnownGroupCode` AS string)), '') AS c5,
    nullif(trim(CAST(`Actor2Code` AS string)), '') AS c6,
    nullif(trim(CAST(`Actor2Name` AS string)), '') AS c7,
    nullif(trim(CAST(`Actor2CountryCode` AS string)), '') AS c8,
    nullif(trim(CAST(`Actor2KnownGroupCode` AS string)), '') AS c9,
    nullif(trim(CAST(`EventCode` AS string)), '') AS c10,
    nullif(trim(CAST(`ActionGeo_FullName` AS string)), '') AS c11,
    nullif(trim(CAST(`SOURCEURL` AS string)), '') AS c12
  FROM `talks.letters.meetings`
),
named AS (
  SELECT given.*,
    c2 AS a,
    c6 AS b,
    CAST(NULL AS string) AS e,
    CASE WHEN c1 LIKE '________' THEN concat(substr(c1, 1, 4), '-', substr(c1, 5, 2), '-', substr(c1, 7, 2)) WHEN c1 LIKE '____-__-__%' THEN substr(c1, 1, 10) ELSE c1 END AS d,
    CASE WHEN c10 IN ('040', '40') THEN 'consultation' WHEN c10 IN ('042', '42') THEN 'visit' WHEN c10 IN ('043', '43') THEN 'visit' WHEN c10 IN ('044', '44') THEN 'meeting' WHEN c10 IN ('045', '45') THEN 'mediation' WHEN c10 IN ('046', '46') THEN 'negotiation' END AS k
  FROM given
),
bared AS (
  SELECT named.*,
    replace(replace(replace(d, '?', ''), '~', ''), '%', '') AS bare
  FROM named
),
parted AS (
  SELECT bared.*,
    CASE WHEN bare LIKE '[%..%]' THEN SPLIT(replace(replace(bare, '[', ''), ']', ''), '..')[SAFE_OFFSET(0)] WHEN bare LIKE '%/%' AND bare NOT LIKE '%/%/%' THEN SPLIT(bare, '/')[SAFE_OFFSET(0)] ELSE bare END AS p1,
    CASE WHEN bare LIKE '[%..%]' THEN SPLIT(replace(replace(bare, '[', ''), ']', ''), '..')[SAFE_OFFSET(1)] WHEN bare LIKE '%/%' AND bare NOT LIKE '%/%/%' THEN SPLIT(bare, '/')[SAFE_OFFSET(1)] ELSE bare END AS p2,
    bare LIKE '%/%' AS is_span,
    bare <> d AS is_doubtful
  FROM bared
),
bounded AS (
  SELECT parted.*,
    CASE WHEN p1 LIKE '____-__-__' THEN SAFE_CAST(p1 AS date) WHEN p1 LIKE '____-__' THEN SAFE_CAST(concat(p1, '-01') AS date) WHEN p1 LIKE '____' THEN SAFE_CAST(concat(p1, '-01-01') AS date) WHEN p1 IN ('', '..') AND d NOT IN ('', '..') THEN DATE '0001-01-01' END AS low1,
    CASE WHEN p1 LIKE '____-__-__' THEN SAFE_CAST(p1 AS date) WHEN p1 LIKE '____-__' THEN last_day(SAFE_CAST(concat(p1, '-01') AS date)) WHEN p1 LIKE '____' THEN SAFE_CAST(concat(p1, '-12-31') AS date) WHEN p1 IN ('', '..') AND d NOT IN ('', '..') THEN DATE '9999-12-31' END AS high1,
    CASE WHEN p2 LIKE '____-__-__' THEN SAFE_CAST(p2 AS date) WHEN p2 LIKE '____-__' THEN SAFE_CAST(concat(p2, '-01') AS date) WHEN p2 LIKE '____' THEN SAFE_CAST(concat(p2, '-01-01') AS date) WHEN p2 IN ('', '..') AND d NOT IN ('', '..') THEN DATE '0001-01-01' END AS low2,
    CASE WHEN p2 LIKE '____-__-__' THEN SAFE_CAST(p2 AS date) WHEN p2 LIKE '____-__' THEN last_day(SAFE_CAST(concat(p2, '-01') AS date)) WHEN p2 LIKE '____' THEN SAFE_CAST(concat(p2, '-12-31') AS date) WHEN p2 IN ('', '..') AND d NOT IN ('', '..') THEN DATE '9999-12-31' END AS high2
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
    CASE WHEN k IS NULL THEN 'event.code'
      WHEN d IS NULL THEN 'date.missing'
      WHEN start_low IS NULL OR start_high IS NULL OR end_low IS NULL OR end_high IS NULL OR start_low > end_high THEN 'date.unreadable'
      WHEN end_high < DATE '1945-07-01' THEN 'event.window'
      WHEN a IS NULL OR b IS NULL THEN 'actor.missing'
      WHEN a = b THEN 'actor.same' ELSE 'used' END AS verdict,
    1 = 0 AS certain
  FROM dated
),
kept AS (
  SELECT judged.*,
    verdict AS fate
  FROM judged
)
SELECT fate, count(*) AS n
FROM kept
GROUP BY fate;

-- The answer.
WITH given AS (
  SELECT
    nullif(trim(CAST(`GLOBALEVENTID` AS string)), '') AS c0,
    nullif(trim(CAST(`SQLDATE` AS string)), '') AS c1,
    nullif(trim(CAST(`Actor1Code` AS string)), '') AS c2,
    nullif(trim(CAST(`Actor1Name` AS string)), '') AS c3,
    nullif(trim(CAST(`Actor1CountryCode` AS string)), '') AS c4,
    nullif(trim(CAST(`Actor1KnownGroupCode` AS string)), '') AS c5,
    nullif(trim(CAST(`Actor2Code` AS string)), '') AS c6,
    nullif(trim(CAST(`Actor2Name` AS string)), '') AS c7,
    nullif(trim(CAST(`Actor2CountryCode` AS string)), '') AS c8,
    nullif(trim(CAST(`Actor2KnownGroupCode` AS string)), '') AS c9,
    nullif(trim(CAST(`EventCode` AS string)), '') AS c10,
    nullif(trim(CAST(`ActionGeo_FullName` AS string)), '') AS c11,
    nullif(trim(CAST(`SOURCEURL` AS string)), '') AS c12
  FROM `talks.letters.meetings`
),
named AS (
  SELECT given.*,
    c2 AS a,
    c6 AS b,
    CAST(NULL AS string) AS e,
    CASE WHEN c1 LIKE '________' THEN concat(substr(c1, 1, 4), '-', substr(c1, 5, 2), '-', substr(c1, 7, 2)) WHEN c1 LIKE '____-__-__%' THEN substr(c1, 1, 10) ELSE c1 END AS d,
    CASE WHEN c10 IN ('040', '40') THEN 'consultation' WHEN c10 IN ('042', '42') THEN 'visit' WHEN c10 IN ('043', '43') THEN 'visit' WHEN c10 IN ('044', '44') THEN 'meeting' WHEN c10 IN ('045', '45') THEN 'mediation' WHEN c10 IN ('046', '46') THEN 'negotiation' END AS k
  FROM given
),
bared AS (
  SELECT named.*,
    replace(replace(replace(d, '?', ''), '~', ''), '%', '') AS bare
  FROM named
),
parted AS (
  SELECT bared.*,
    CASE WHEN bare LIKE '[%..%]' THEN SPLIT(replace(replace(bare, '[', ''), ']', ''), '..')[SAFE_OFFSET(0)] WHEN bare LIKE '%/%' AND bare NOT LIKE '%/%/%' THEN SPLIT(bare, '/')[SAFE_OFFSET(0)] ELSE bare END AS p1,
    CASE WHEN bare LIKE '[%..%]' THEN SPLIT(replace(replace(bare, '[', ''), ']', ''), '..')[SAFE_OFFSET(1)] WHEN bare LIKE '%/%' AND bare NOT LIKE '%/%/%' THEN SPLIT(bare, '/')[SAFE_OFFSET(1)] ELSE bare END AS p2,
    bare LIKE '%/%' AS is_span,
    bare <> d AS is_doubtful
  FROM bared
),
bounded AS (
  SELECT parted.*,
    CASE WHEN p1 LIKE '____-__-__' THEN SAFE_CAST(p1 AS date) WHEN p1 LIKE '____-__' THEN SAFE_CAST(concat(p1, '-01') AS date) WHEN p1 LIKE '____' THEN SAFE_CAST(concat(p1, '-01-01') AS date) WHEN p1 IN ('', '..') AND d NOT IN ('', '..') THEN DATE '0001-01-01' END AS low1,
    CASE WHEN p1 LIKE '____-__-__' THEN SAFE_CAST(p1 AS date) WHEN p1 LIKE '____-__' THEN last_day(SAFE_CAST(concat(p1, '-01') AS date)) WHEN p1 LIKE '____' THEN SAFE_CAST(concat(p1, '-12-31') AS date) WHEN p1 IN ('', '..') AND d NOT IN ('', '..') THEN DATE '9999-12-31' END AS high1,
    CASE WHEN p2 LIKE '____-__-__' THEN SAFE_CAST(p2 AS date) WHEN p2 LIKE '____-__' THEN SAFE_CAST(concat(p2, '-01') AS date) WHEN p2 LIKE '____' THEN SAFE_CAST(concat(p2, '-01-01') AS date) WHEN p2 IN ('', '..') AND d NOT IN ('', '..') THEN DATE '0001-01-01' END AS low2,
    CASE WHEN p2 LIKE '____-__-__' THEN SAFE_CAST(p2 AS date) WHEN p2 LIKE '____-__' THEN last_day(SAFE_CAST(concat(p2, '-01') AS date)) WHEN p2 LIKE '____' THEN SAFE_CAST(concat(p2, '-12-31') AS date) WHEN p2 IN ('', '..') AND d NOT IN ('', '..') THEN DATE '9999-12-31' END AS high2
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
    CASE WHEN k IS NULL THEN 'event.code'
      WHEN d IS NULL THEN 'date.missing'
      WHEN start_low IS NULL OR start_high IS NULL OR end_low IS NULL OR end_high IS NULL OR start_low > end_high THEN 'date.unreadable'
      WHEN end_high < DATE '1945-07-01' THEN 'event.window'
      WHEN a IS NULL OR b IS NULL THEN 'actor.missing'
      WHEN a = b THEN 'actor.same' ELSE 'used' END AS verdict,
    1 = 0 AS certain
  FROM dated
),
kept AS (
  SELECT judged.*,
    verdict AS fate
  FROM judged
)
SELECT one, other, count(*) AS meetings, sum(CASE WHEN certain THEN 1 ELSE 0 END) AS certain, min(start_low) AS first_day, max(end_high) AS last_day, sum(n) AS n
FROM (SELECT least(a, b) AS one, greatest(a, b) AS other, min(start_low) AS start_low, max(end_high) AS end_high, 1 = 0 AS certain, count(*) AS n FROM kept WHERE fate = 'used' GROUP BY d, k, CASE WHEN k = 'mediation' THEN a END, least(a, b), greatest(a, b)) AS met
GROUP BY one, other;
