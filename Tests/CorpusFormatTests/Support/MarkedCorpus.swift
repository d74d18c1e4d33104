import CorpusFormat
import Negotiations
import Testing

/// A corpus text in which keycap emoji (1️⃣, 2️⃣, …) mark where diagnostics must land.
struct MarkedCorpus {
  /// The text without its marks.
  let text: String
  /// The offset of each mark, by its number.
  let marks: [Int: Int]

  init(_ marked: String) {
    var text = ""
    var marks: [Int: Int] = [:]
    for character in marked {
      if character.unicodeScalars.contains("\u{20E3}"), let number = character.wholeNumber {
        marks[number] = text.utf8.count
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.marks = marks
  }
}

extension Character {
  fileprivate var wholeNumber: Int? {
    unicodeScalars.first.flatMap { Int(String($0)) }
  }
}

/// What is expected at a mark.
struct Expected: CustomStringConvertible {
  let mark: Int
  let code: String
  let message: String
  let help: String?

  init(_ mark: Int, _ code: String, _ message: String = "", help: String? = nil) {
    self.mark = mark
    self.code = code
    self.message = message
    self.help = help
  }

  var description: String { "\(mark): \(code)" }
}

/// Codes that small test corpora raise all the time.
let everyday: Set<String> = [
  "actor.unused", "source.unused", "topic.unused", "place.unused", "issue.unused",
  "event.uncited", "format.canonical", "meeting.alone", "message.self",
]

/// Reads `marked` and expects the diagnostics at its marks, and no others.
@discardableResult
func expect(
  _ marked: String, _ expected: [Expected], ignoring: Set<String> = everyday,
  at location: SourceLocation = #_sourceLocation
) -> CorpusReading {
  let corpus = MarkedCorpus(marked)
  let reading = CorpusReader().read(text: corpus.text, path: "test.yaml")
  var found = reading.diagnostics.filter { !ignoring.contains($0.code) }
  for expectation in expected {
    let offset = corpus.marks[expectation.mark]
    let index = found.firstIndex {
      $0.code == expectation.code && $0.location.offset == offset
        && $0.message.contains(expectation.message)
        && (expectation.help == nil || $0.help?.contains(expectation.help ?? "") == true)
    }
    guard let index else {
      Issue.record(
        "no \(expectation.code) at mark \(expectation.mark) in:\n\(reading.printed)",
        sourceLocation: location)
      continue
    }
    found.remove(at: index)
  }
  let rest = found.map { DiagnosticPrinter().print($0, text: reading.text) }
  #expect(rest.isEmpty, sourceLocation: location)
  return reading
}

extension CorpusReading {
  /// All diagnostics as printed.
  var printed: String {
    diagnostics.map { DiagnosticPrinter().print($0, text: text) }.joined(separator: "\n")
  }

  /// The codes of all diagnostics but the everyday ones.
  var codes: [String] { diagnostics.map(\.code).filter { !everyday.contains($0) } }
}

/// The head of a corpus: two sources and a few actors.
let head = """
  entente: 1
  title: Test
  sources:
    book: {type: book, title: A book}
    paper: {type: article-journal, title: A paper}
  actors:
    roc: {kind: state, name: Republic of China}
    ussr: {kind: state, name: Soviet Union}
    soong: {kind: person, name: T. V. Soong, names: {zh-Hant: 宋子文}}
    stalin: {kind: person, name: Joseph Stalin, names: {ru: Сталин}}
    molotov:
      kind: person
      name: Vyacheslav Molotov
      offices: [{title: Foreign Minister, of: ussr, during: 1939-05-03/1949-03-04}]

  """
