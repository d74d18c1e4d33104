import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

/// Everything the record has on one thing: headed groups of labelled lines.
struct Dossier: Encodable {
  struct Line: Encodable {
    var label: String
    var text: String
    /// What formats for papers cite beside it.
    var sources: [Citation] = []
    /// The text without the sources, where it ends with them.
    private var bare: String?

    private enum CodingKeys: CodingKey {
      case label, text
    }

    init(label: String, text: String, sources: [Citation] = []) {
      self.label = label
      self.text = text
      self.sources = sources
    }

    /// A line that ends with what it rests on: `Foreign Minister [frus1945v07, d634]`.
    init(label: String, text: String, citing claims: [Claim]) {
      self.init(
        label: label, text: text,
        sources: claims.map { Citation(key: $0.source.rawValue, locator: $0.locator) })
      guard !claims.isEmpty else { return }
      bare = text
      let cited = claims.map { $0.source.rawValue + ($0.locator.map { ", \($0)" } ?? "") }
      self.text += " [" + cited.joined(separator: "; ") + "]"
    }

    /// The text beside sources that stand in a column of their own.
    var textWithoutSources: String { bare ?? text }
  }

  struct Section: Encodable {
    var heading: String
    var lines: [Line]
  }

  var id: String
  var kind: String
  var title: String
  var sections: [Section]
  /// What is claimed of an event; `nil` of anything else.
  var claims: [Evidence]?
  /// When it was, of what has a date, and when it was received.
  var date: HistoricalDate?
  var received: HistoricalDate?

  private enum CodingKeys: CodingKey {
    case id, kind, title, sections, claims, date, received
  }

  /// Writes the dossier, and the days between which its subject lies.
  func encode(to encoder: any Encoder) throws {
    var dossier = encoder.container(keyedBy: CodingKeys.self)
    try dossier.encode(id, forKey: .id)
    try dossier.encode(kind, forKey: .kind)
    try dossier.encode(title, forKey: .title)
    try dossier.encode(sections, forKey: .sections)
    try dossier.encodeIfPresent(claims, forKey: .claims)
    if let date {
      try dossier.encode(date, forKey: .date)
      try date.encodeDays(to: encoder)
    }
    if let received {
      try dossier.encode(Receipt(date: received), forKey: .received)
    }
  }

  private struct Receipt: Encodable {
    var date: HistoricalDate

    private enum CodingKeys: CodingKey { case date }

    func encode(to encoder: any Encoder) throws {
      var receipt = encoder.container(keyedBy: CodingKeys.self)
      try receipt.encode(date, forKey: .date)
      try date.encodeDays(to: encoder)
    }
  }

  /// The dossier for reading on a terminal of `width` cells.
  func text(width: Int) -> String {
    let label = sections.flatMap(\.lines).map { displayWidth($0.label) }.max() ?? 0
    let indent = min(label, 24) + 4
    var lines = "\(title)  [\(kind) \(id)]".wrapped(to: width)
    for section in sections where !section.lines.isEmpty {
      if !section.heading.isEmpty { lines += ["", section.heading] }
      for line in section.lines { lines += Self.lines(of: line, indent: indent, width: width) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// A line with its label in front of it, or above it where the label is too long for that.
  private static func lines(of line: Line, indent: Int, width: Int) -> [String] {
    let room = max(20, width - indent)
    var body = line.text.wrapped(to: room).map { String(repeating: " ", count: indent) + $0 }
    let label = line.label.indented(by: 2, width: width)
    guard label.count == 1, displayWidth(label[0]) < indent else { return label + body }
    body[0] = label[0] + body[0].dropFirst(displayWidth(label[0]))
    return body
  }

  /// The dossier as one table.
  var table: Table {
    var table = Table(
      ["Section", "Field", "Value"],
      rows: sections.flatMap { section in
        section.lines.map { [section.heading, $0.label, $0.text] }
      })
    let lines = sections.flatMap(\.lines)
    table.sources = lines.map(\.sources)
    table.besideSources = ["Value": lines.map(\.textWithoutSources)]
    return table
  }
}
