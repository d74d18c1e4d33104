internal import Foundation
internal import HistoricalDates
internal import Negotiations

/// The parts of a record that are no plain value, as one line of JSON in an attribute: its keys are
/// those of the corpus file.
enum RecordText {
  /// The text of `shapes`; `nil` where there are none.
  static func text(of shapes: [some Encodable]) -> String? {
    guard !shapes.isEmpty else { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(shapes)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The shapes that `text` holds.
  static func shapes<Shape: Decodable>(
    _ type: Shape.Type, in text: String
  ) throws(RecordProblem) -> [Shape] {
    do {
      return try JSONDecoder().decode([Shape].self, from: Data(text.utf8))
    } catch {
      throw RecordProblem("is not the JSON that was expected there")
    }
  }
}

/// Why a value of a record cannot be used.
struct RecordProblem: Error {
  var message: String
  var help: String?

  init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }

  init(_ error: DateSyntaxError, in text: String) {
    self.init(
      "'\(text)' is no date: \(error.message)",
      help: error.suggestion.map { "did you mean \($0)?" })
  }
}

extension HistoricalDate {
  /// The date that a record holds.
  init(recorded text: String) throws(RecordProblem) {
    do {
      self = try HistoricalDate(text)
    } catch {
      throw RecordProblem(error, in: text)
    }
  }
}

/// One of the words of a list, such as a status.
func recordedWord<Word: RawRepresentable & CaseIterable>(
  _ text: String, as type: Word.Type
) throws(RecordProblem) -> Word where Word.RawValue == String {
  guard let word = Word(rawValue: text) else {
    let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
    throw RecordProblem("'\(text)' is none of \(words)")
  }
  return word
}
