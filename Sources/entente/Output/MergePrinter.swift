import Foundation
import HistoricalDates
import Negotiations
import RecordImports

/// Says on standard error what became of an import that was joined to a corpus.
struct MergePrinter {
  var merged: MergedCorpus
  /// Where the decisions stand.
  var decisions: String
  var decided: MergeDecisions
  /// How many of one kind are listed.
  static let shown = 8

  func print() {
    let matches = merged.matches.filter { $0.imported != $0.present || $0.reason == "decided" }
    list(
      matches.map { "\($0.imported) is \($0.present): \($0.reason)" },
      head: sentence(merged.matches.count, "actor", "found in the corpus")
        + sameID(merged.matches.count { $0.imported == $0.present }, of: merged.matches.count))
    list(
      merged.renamed.map { "\($0.from) is written \($0.to)" },
      head: sentence(merged.renamed.count, "id", "taken by something else"))
    list(
      merged.sameEvents.flatMap(Self.claims),
      head: sentence(
        merged.sameEvents.count, "event", "decided to be in the corpus; to cite it there, add"))
    if !merged.presentEvents.isEmpty {
      let count = merged.presentEvents.count
      say(sentence(count, "event", "in the corpus already, not written again") + ".")
    }
    list(
      merged.unsettled.map {
        "\($0.actor) as \($0.role) on \($0.date.text) (\($0.event)); the corpus has \($0.recorded)"
      },
      head: sentence(
        merged.unsettled.count, "role", "outside the office the corpus records, left unconfirmed"))
    printQuestions()
  }

  private func printQuestions() {
    guard !merged.questions.isEmpty else { return }
    list(
      merged.questions.map { "\($0.imported) may be \($0.present): \($0.remark)" },
      head: sentence(merged.questions.count, "question", "open; what is doubtful was left apart"))
    say("Write 'same' or 'different' in \(decisions), and import again.")
  }

  private static func claims(_ event: MergedCorpus.SameEvent) -> [String] {
    event.claims.map { claim in
      let at = claim.locator.map { ", at: \($0)" } ?? ""
      return "\(event.present): {source: \(claim.source)\(at)}"
    }
  }

  /// How many of the matches have the id already, of which most are not listed.
  private func sameID(_ count: Int, of all: Int) -> String {
    guard count > 0 else { return "" }
    let id = "under the id \(count == 1 ? "it has" : "they have") already"
    return count < all ? ", \(count) of them \(id)" : ", \(all == 1 ? "" : "all ")\(id)"
  }

  private func sentence(_ count: Int, _ what: String, _ rest: String) -> String {
    "\(count) \(what)\(count == 1 ? "" : "s") \(rest)"
  }

  private func list(_ lines: [String], head: String) {
    guard !lines.isEmpty || !head.hasPrefix("0") else { return }
    say(head + (lines.isEmpty ? "." : ":"))
    for line in lines.prefix(Self.shown) { say("  " + line) }
    if lines.count > Self.shown { say("  … and \(lines.count - Self.shown) more") }
  }

  /// Prints a line, broken at the width of a terminal.
  private func say(_ line: String) {
    let indent = line.hasPrefix("  ") ? "    " : ""
    let lines = line.drop { $0 == " " }.description.wrapped(to: 78 - indent.count)
    for (index, part) in lines.enumerated() {
      printError((index == 0 ? String(line.prefix { $0 == " " }) : indent) + part)
    }
  }
}
