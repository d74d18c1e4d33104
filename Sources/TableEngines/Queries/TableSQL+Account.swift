/// What speaks against a row; the text is what the engine counts by.
package enum RowVerdict: String, CaseIterable, Sendable {
  case used
  case kind = "event.code"
  case noDate = "date.missing"
  case unreadable = "date.unreadable"
  case window = "event.window"
  case noActor = "actor.missing"
  case sameActor = "actor.same"
  case others = "actor.others"

  /// The reason in words, for a number of rows.
  func reason(_ rows: Int) -> String {
    let count = rows == 1 ? "1 row" : "\(rows) rows"
    return switch self {
    case .used: "\(count) used"
    case .kind: "\(count) of other kinds than are asked for"
    case .noDate: "\(count) without a date"
    case .unreadable: "\(count) with a date that SQL cannot read"
    case .window: "\(count) outside the days asked for"
    case .noActor: "\(count) in which a side is nobody who can be told from others"
    case .sameActor: "\(count) in which both sides are one actor, or a state and a part of it"
    case .others: "\(count) in which those asked for do not take part"
    }
  }
}

extension TableSQL {
  /// How many rows there are of each verdict.
  package func account() throws(EngineError) -> String {
    try statement(
      "SELECT fate, count(*) AS n\nFROM kept\nGROUP BY fate")
  }

  /// The first thing that speaks against a row.
  var verdict: String {
    let bounds = question.bounds
    var cases = [
      "WHEN \(wrongKind) THEN '\(RowVerdict.kind.rawValue)'",
      "WHEN d IS NULL THEN '\(RowVerdict.noDate.rawValue)'",
      "WHEN start_low IS NULL OR start_high IS NULL OR end_low IS NULL OR end_high IS NULL "
        + "OR start_low > end_high THEN '\(RowVerdict.unreadable.rawValue)'",
    ]
    let outside = [
      bounds.last.map { "start_low > \($0)" }, bounds.first.map { "end_high < \($0)" },
    ]
    .compactMap(\.self)
    if !outside.isEmpty {
      cases.append(
        "WHEN \(outside.joined(separator: " OR ")) THEN '\(RowVerdict.window.rawValue)'")
    }
    if layout.hasEvents {
      cases.append(
        "WHEN e IS NULL OR coalesce(a, b) IS NULL THEN '\(RowVerdict.noActor.rawValue)'")
    } else {
      cases.append("WHEN a IS NULL OR b IS NULL THEN '\(RowVerdict.noActor.rawValue)'")
      cases.append("WHEN a = b THEN '\(RowVerdict.sameActor.rawValue)'")
    }
    return "CASE \(cases.joined(separator: "\n      ")) ELSE '\(RowVerdict.used.rawValue)' END"
  }

  private var wrongKind: String {
    guard case .contacts(_, let areMessages) = layout.content else { return "k IS NULL" }
    if areMessages, question.subject == .meetings { return "k IS NOT NULL" }
    return "k <> '\(areMessages ? "message" : "meeting")'"
  }

  /// Whether a row holds in every reading of its date, and on firm evidence.
  var certain: String {
    if case .eventData = layout.content { return "1 = 0" }
    // Without a window every date is in it, also one in doubt.
    guard question.window != nil else { return "1 = 1" }
    let bounds = question.bounds
    let inside = [
      bounds.last.map { "start_high <= \($0)" }, bounds.first.map { "end_low >= \($0)" },
    ]
    return (["NOT is_doubtful"] + inside.compactMap(\.self)).joined(separator: " AND ")
  }

  /// The last steps: rows in which those asked for do not take part are put aside.
  var kept: [(name: String, text: String)] {
    let named = question.named
    guard layout.hasEvents, !named.isEmpty else {
      return [("kept", "SELECT judged.*,\n    \(fate(unless: takePart)) AS fate\n  FROM judged")]
    }
    let cases = named.enumerated().map { "WHEN actor IN \(dialect.list($1)) THEN \($0)" }
    return [
      ("attended", people(of: "judged", where: "verdict = 'used'")),
      (
        "wanted",
        "SELECT e FROM attended GROUP BY e HAVING count(DISTINCT CASE "
          + "\(cases.joined(separator: " ")) END) = \(named.count)"
      ),
      (
        "kept",
        "SELECT judged.*,\n    \(fate(unless: "wanted.e IS NOT NULL")) AS fate\n  "
          + "FROM judged LEFT JOIN wanted ON judged.e = wanted.e"
      ),
    ]
  }

  private func fate(unless condition: String) -> String {
    question.named.isEmpty
      ? "verdict"
      : "CASE WHEN verdict = 'used' AND NOT (\(condition)) THEN '\(RowVerdict.others.rawValue)' "
        + "ELSE verdict END"
  }

  /// Whether those asked for are the two of a row.
  private var takePart: String {
    let lists = question.named.map(dialect.list)
    switch lists.count {
    case 0: return "1 = 1"
    case 1: return "a IN \(lists[0]) OR b IN \(lists[0])"
    case 2: return "a IN \(lists[0]) AND b IN \(lists[1]) OR a IN \(lists[1]) AND b IN \(lists[0])"
    default: return "1 = 0"
    }
  }

  /// Who took part in which event, each once.
  func people(of rows: String, where condition: String) -> String {
    "SELECT DISTINCT e, actor FROM (SELECT e, a AS actor FROM \(rows) WHERE \(condition) "
      + "UNION ALL SELECT e, b AS actor FROM \(rows) WHERE \(condition)) AS sides "
      + "WHERE actor IS NOT NULL"
  }
}
