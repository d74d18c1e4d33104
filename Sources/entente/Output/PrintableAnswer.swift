import Foundation
import Typesetting

/// What a command found: in every shape in which it can be printed, and what it comes to.
protocol PrintableAnswer {
  /// The answer itself, which is what JSON shows.
  var value: any Encodable { get }
  /// The answer for people to read.
  var tables: [TitledTable] { get }
  /// What stands before the tables, as a paragraph; `nil` for nothing.
  var preface: String? { get }
  /// What a terminal of `width` cells shows in place of preface and tables; `nil` for these.
  func prose(width: Int) -> String?
  /// What a terminal of `width` cells shows below the tables; empty for nothing.
  func remarks(width: Int) -> String
  /// The whole answer as one table for programs to read; `nil` where the tables serve for that.
  var rectangle: Table? { get }
  /// What it comes to.
  var verdict: Verdict { get }
  /// What standard error says in the end, in whatever format the answer is; `nil` for nothing.
  var summary: String? { get }
  /// Of what the answer would say something else if the values of all sources stood.
  var contested: [String] { get }
  /// Whether JSON shows it as an array, which has no room for a key beside.
  var isArray: Bool { get }
  /// The keys of the works that it cites in formats for papers.
  var cited: Set<String> { get }
}

/// Whether the answer is "no", which is what the command then ends with.
enum Verdict {
  case yes
  /// With what there is to say of it on a terminal that shows no rows.
  case no(String? = nil)

  var isNo: Bool {
    if case .no = self { true } else { false }
  }
}

extension PrintableAnswer {
  var preface: String? { nil }
  func prose(width: Int) -> String? { nil }
  func remarks(width: Int) -> String { "" }
  var rectangle: Table? { nil }
  var verdict: Verdict { .yes }
  var summary: String? { nil }
  var contested: [String] { [] }
  var isArray: Bool { false }
  var cited: Set<String> {
    Set(tables.flatMap(\.table.withSources.citations.values).flatMap { $0.joined() }.map(\.key))
  }

  /// That other sources would change the answer, and for what; `nil` where they would not.
  var contestedSentence: String? {
    guard !contested.isEmpty else { return nil }
    let named = contested.prefix(3)
    let more = contested.count - named.count
    let subjects = English.list(named + (more > 0 ? ["\(more) more"] : []))
    return "Other sources would change this for \(subjects): '--policy all' takes them in."
  }
}

/// An answer with the key `contested` beside its own.
private struct ContestedAnswer: Encodable {
  private enum Key: CodingKey { case contested }

  let value: any Encodable
  let contested: [String]

  func encode(to encoder: any Encoder) throws {
    try value.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(contested, forKey: .contested)
  }
}

/// A table and the line above it.
struct TitledTable {
  var title: String?
  var table: Table
}

extension OutputFormat {
  /// An answer in this format, for a terminal of `width` cells, or for a file.
  func text(of answer: some PrintableAnswer, width: Int? = nil) throws -> String {
    switch self {
    case .json:
      return try json(
        answer.contested.isEmpty || answer.isArray
          ? answer.value : ContestedAnswer(value: answer.value, contested: answer.contested))
    case .csv:
      return answer.rectangle.map(writer.text) ?? shown(answer, lineWidth: .max)
    case .markdown, .latex, .typst:
      return shown(answer, lineWidth: width ?? .max)
    case .table:
      return (answer.prose(width: width ?? 80) ?? shown(answer, lineWidth: width ?? .max))
        + answer.remarks(width: width ?? 80) + contestedRemark(answer, width: width ?? 80)
    }
  }

  private func shown(_ answer: some PrintableAnswer, lineWidth: Int) -> String {
    let preface = answer.preface.flatMap { paragraph($0, lineWidth: min(lineWidth, 80)) }
    let contested = self == .table ? nil : answer.contestedSentence
    return [
      preface, text(of: answer.tables, lineWidth: lineWidth),
      contested.flatMap { paragraph($0, lineWidth: lineWidth) },
    ].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func contestedRemark(_ answer: some PrintableAnswer, width: Int) -> String {
    guard let sentence = answer.contestedSentence else { return "" }
    return "\n" + sentence.wrapped(to: width).map { $0 + "\n" }.joined()
  }

  /// A paragraph in this format; `nil` in one for tables alone.
  private func paragraph(_ text: String, lineWidth: Int) -> String? {
    switch self {
    case .table: text.wrapped(to: lineWidth).map { $0 + "\n" }.joined()
    case .markdown: MarkdownText.paragraph(text) + "\n"
    case .latex: LaTeXText.escaped(text) + "\n"
    case .typst: TypstText.escaped(text) + "\n"
    case .csv, .json: nil
    }
  }

  private func text(of tables: [TitledTable], lineWidth: Int) -> String {
    // A program that reads the answer finds its columns even where there are no rows.
    let shown = tables.filter { self != .table || !$0.table.rows.isEmpty }
    let isForPapers = [.markdown, .latex, .typst].contains(self)
    return shown.map { titled in
      let titled =
        isForPapers ? TitledTable(title: titled.title, table: titled.table.withSources) : titled
      guard let title = titled.title, self == .table || self == .markdown else {
        return writer.text(of: titled.table)
      }
      let heading =
        self == .markdown
        ? MarkdownText.paragraph(title) : title.wrapped(to: lineWidth).joined(separator: "\n")
      return heading + "\n\n" + writer.text(of: titled.table)
    }.joined(separator: "\n")
  }

  private func json(_ value: any Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}
