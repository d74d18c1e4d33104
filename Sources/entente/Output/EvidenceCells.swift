import Foundation
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

extension [Evidence] {
  /// What a paper cites for it: all that stands for something that happened.
  var citations: [Citation] {
    filter(\.status.counts).map { Citation(key: $0.source.rawValue, locator: $0.locator) }
  }

}

extension Array where Element: Encodable {
  /// The claims in one cell of a table for programs, as the JSON that `--format json` has of them.
  var jsonText: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Claims are texts and numbers, which can always be encoded.
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}

/// The events that rows of a table rest on, and their claims, in two cells.
struct EvidenceTable {
  /// What the two columns are called.
  static let headings = ["events", "claims"]

  private let claims: [EventID: [Evidence]]

  init(_ evidence: [EventEvidence]) {
    claims = Dictionary(
      evidence.map { ($0.id, $0.claims) }, uniquingKeysWith: { first, _ in first })
  }

  func cells(of events: [EventID]) -> [String] {
    [events.map(\.rawValue).joined(separator: ";"), claims(of: events)]
  }

  /// The claims of each event, in their order.
  func claims(of events: [EventID]) -> String { events.map { claims[$0] ?? [] }.jsonText }
}

extension HistoricalDate {
  /// The days between which it lies: the earliest and the latest; of a span also the latest of its
  /// beginning and the earliest of its end. Empty where there is none.
  var dayCells: [String] {
    let days =
      [start.earliest, end.latest] + (isSpan ? [start.latest, end.earliest] : [nil, nil])
    return days.map { $0.map(\.description) ?? "" }
  }
}
