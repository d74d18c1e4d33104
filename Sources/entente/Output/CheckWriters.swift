import CorpusFormat
import FileSystem
import NegotiationAnalysis
import Negotiations
import Typesetting

/// Whether corpora are sound, in one line.
struct Soundness {
  let reading: CorpusReading
  /// Whether warnings count as errors do.
  let isStrict: Bool

  var verdict: Verdict {
    let fails = reading.diagnostics.contains {
      $0.severity == .error || (isStrict && $0.severity == .warning)
    }
    return fails ? .no() : .yes
  }

  /// How much was read, and how many problems of each severity there are.
  var sentence: String {
    let corpus = reading.corpus
    let held = [
      (reading.files.count, "file"), (corpus.actors.count, "actor"),
      (corpus.events.count, "event"), (corpus.sources.count, "source"),
    ]
    let problems = Diagnostic.Severity.allCases.map { severity in
      (reading.diagnostics.count { $0.severity == severity }, severity.rawValue)
    }.filter { $0.0 > 0 }
    return "\(Self.list(held)): \(problems.isEmpty ? "sound" : Self.list(problems))"
  }

  private static func list(_ counts: [(count: Int, what: String)]) -> String {
    counts.map { English.count($0.count, $0.what) }.joined(separator: ", ")
  }
}

/// Writes what is wrong with corpora.
struct DiagnosticsWriter: PrintableAnswer {
  /// The errors first, each severity in the order of the files.
  let diagnostics: [Diagnostic]
  let soundness: Soundness
  /// Whether people are told of each record that nothing mentions, rather than of all in a line a kind.
  let listsUnused: Bool

  init(diagnostics: [Diagnostic], soundness: Soundness, listsUnused: Bool) {
    self.diagnostics = Diagnostic.Severity.allCases.flatMap { severity in
      diagnostics.filter { $0.severity == severity }
    }
    self.soundness = soundness
    self.listsUnused = listsUnused
  }

  var value: any Encodable { diagnostics }
  var tables: [TitledTable] { [TitledTable(table: Table(of: diagnostics))] }
  var verdict: Verdict { soundness.verdict }
  var summary: String? { soundness.sentence }

  func prose(width: Int) -> String? {
    // Lines of a document are cut only where there is a terminal that they must fit.
    let printer = DiagnosticPrinter(
      width: Terminal.width ?? 100, style: Terminal.coloursOutput ? .coloured : .plain)
    let unused = listsUnused ? [:] : self.unused
    let told = diagnostics.filter { unused[$0.code] == nil }
    return told.map { printer.print($0, text: soundness.reading.text) + "\n" }.joined()
      + unused.sorted { $0.key < $1.key }.map { Self.sum($0.key, $0.value) + "\n" }.joined()
  }

  /// Of each kind of record those that nothing mentions, where they are several.
  private var unused: [String: [Diagnostic]] {
    Dictionary(grouping: diagnostics.filter { $0.code.hasSuffix(".unused") }, by: \.code)
      .filter { $0.value.count > 1 }
  }

  private static func sum(_ code: String, _ found: [Diagnostic]) -> String {
    let kind = code.prefix { $0 != "." }
    let files = Set(found.map { FileName.visible($0.location.file) }).sorted()
    return "\(files.joined(separator: ", ")): warning: nothing mentions "
      + "\(English.count(found.count, String(kind))); --all tells of each [\(code)]"
  }
}

/// Writes how much rests on each source.
struct FactsWriter: PrintableAnswer {
  let facts: CorpusFacts
  let soundness: Soundness

  var value: any Encodable { facts }
  var verdict: Verdict { soundness.verdict }
  var summary: String? { soundness.sentence }

  var tables: [TitledTable] {
    [
      TitledTable(
        title: """
          \(facts.actors) actors, \(facts.events) events, \(facts.ties) ties, \
          \(facts.claims) claims, \(facts.conflicts) conflicts
          """,
        table: Table(
          ["Source", "Events", "Claims", "Differing"],
          rows: facts.sources.map {
            ["\($0.source)", "\($0.events)", "\($0.claims)", "\($0.differing)"]
          }, numeric: [1, 2, 3]))
    ]
  }
}

extension Table {
  /// Diagnostics, one a row.
  init(of diagnostics: [Diagnostic]) {
    self.init(
      ["File", "Line", "Column", "Severity", "Code", "Message", "Help"],
      rows: diagnostics.map {
        [
          FileName.visible($0.location.file), "\($0.location.line)", "\($0.location.column)",
          $0.severity.rawValue, $0.code, $0.message, $0.help ?? "",
        ]
      }, numeric: [1, 2])
  }
}
