import Foundation
import Typesetting

/// What a command found, in every shape in which it can be printed.
protocol PrintableAnswer {
  /// The answer as JSON shows it.
  var record: any Encodable { get }
  /// What stands before the tables, as a paragraph; `nil` for nothing.
  var preface: String? { get }
  /// The answer for people to read.
  var tables: [TitledTable] { get }
  /// The whole answer as one table for programs to read; `nil` where the tables serve for that.
  var rectangle: Table? { get }
}

extension PrintableAnswer {
  var preface: String? { nil }
}

/// A table and the line above it.
struct TitledTable {
  var title: String?
  var table: Table
}

extension OutputFormat {
  /// An answer in this format.
  func text(of answer: some PrintableAnswer, lineWidth: Int = .max) throws -> String {
    switch self {
    case .json: return try json(answer.record)
    case .csv:
      if let rectangle = answer.rectangle { return writer.text(of: rectangle) }
    case .table, .markdown, .latex, .typst: break
    }
    let preface = answer.preface.flatMap { paragraph($0, lineWidth: min(lineWidth, 80)) }
    return [preface, text(of: answer.tables, lineWidth: lineWidth)].compactMap(\.self)
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// A paragraph in this format; `nil` in one for tables alone.
  private func paragraph(_ text: String, lineWidth: Int) -> String? {
    switch self {
    case .table: text.wrapped(to: lineWidth).map { $0 + "\n" }.joined()
    case .markdown: MarkdownText.escaped(text) + "\n"
    case .latex: LaTeXText.escaped(text) + "\n"
    case .typst: TypstText.escaped(text) + "\n"
    case .csv, .json: nil
    }
  }

  private func text(of tables: [TitledTable], lineWidth: Int) -> String {
    // A program that reads the answer finds its columns even where there are no rows.
    let shown = tables.filter { self != .table || !$0.table.rows.isEmpty }
    return shown.map { titled in
      guard let title = titled.title, self == .table || self == .markdown else {
        return writer.text(of: titled.table)
      }
      let lines = title.wrapped(to: lineWidth).joined(separator: "\n")
      return lines + "\n\n" + writer.text(of: titled.table)
    }.joined(separator: "\n")
  }

  private func json(_ record: any Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(record), as: UTF8.self) + "\n"
  }
}
