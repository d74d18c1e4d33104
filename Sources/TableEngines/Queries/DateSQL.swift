/// The bounds of dates in EDTF, worked out by an engine: the first and the last day on which something can
/// have begun, and on which it can have ended.
///
/// Read are years, months and days, one of a range `[a..b]` and spans `a/b` of them, with open and unknown
/// ends, and with `?`, `~` and `%`. Everything else that EDTF knows is counted as unreadable.
struct DateSQL {
  let dialect: any SQLDialect

  /// What is added to rows with a date `d`, step by step.
  var steps: [(name: String, columns: [String])] {
    [
      ("bared", ["replace(replace(replace(d, '?', ''), '~', ''), '%', '') AS bare"]),
      (
        "parted",
        [
          "\(part(1)) AS p1", "\(part(2)) AS p2", "bare LIKE '%/%' AS is_span",
          "bare <> d AS is_doubtful",
        ]
      ),
      (
        "bounded",
        [
          "\(first("p1")) AS low1", "\(last("p1")) AS high1", "\(first("p2")) AS low2",
          "\(last("p2")) AS high2",
        ]
      ),
      (
        "dated",
        [
          "low1 AS start_low",
          // Open is without limit either way; unknown is any day before the end, or after the start.
          "CASE WHEN NOT is_span OR p1 = '' THEN high2 WHEN p1 = '..' THEN low1 ELSE high1 END "
            + "AS start_high",
          "CASE WHEN NOT is_span OR p2 = '' THEN low1 WHEN p2 = '..' THEN high2 ELSE low2 END "
            + "AS end_low",
          "high2 AS end_high",
        ]
      ),
    ]
  }

  private func part(_ number: Int) -> String {
    let inner = "replace(replace(bare, '[', ''), ']', '')"
    return "CASE WHEN bare LIKE '[%..%]' THEN \(dialect.part(inner, "..", number)) "
      + "WHEN bare LIKE '%/%' AND bare NOT LIKE '%/%/%' "
      + "THEN \(dialect.part("bare", "/", number)) ELSE bare END"
  }

  private func first(_ part: String) -> String {
    day(part, month: dialect.date("concat(\(part), '-01')"), year: "-01-01", open: "0001-01-01")
  }

  private func last(_ part: String) -> String {
    day(
      part, month: "last_day(\(dialect.date("concat(\(part), '-01')")))", year: "-12-31",
      open: "9999-12-31")
  }

  private func day(_ part: String, month: String, year: String, open: String) -> String {
    "CASE WHEN \(part) LIKE '____-__-__' THEN \(dialect.date(part)) "
      + "WHEN \(part) LIKE '____-__' THEN \(month) "
      + "WHEN \(part) LIKE '____' THEN \(dialect.date("concat(\(part), '\(year)')")) "
      + "WHEN \(part) IN ('', '..') AND d NOT IN ('', '..') THEN DATE '\(open)' END"
  }
}
