import ArgumentParser
import CorpusFormat
import Documents
import NegotiationAnalysis
import Negotiations
import RecordImports

/// `entente check`: is the corpus sound?
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report every problem of the corpora, with file, line and column.",
    usage: """
      entente check [<path> ...] [--facts] [--strict] [--quiet] [--fix]
                    [--only <severity>] [--all] [--against <volume> ...]
      """,
    discussion: """
      Reads everything, reports everything, and ends with 1 where there is an
      error. Warnings are what a careful reader would ask about; notes tell of
      claims that differ and of files that are not in canonical form. Errors
      come first, and what nothing mentions is summed up.

      EXAMPLES
        entente check
        entente check Graphs --strict
        entente check Graphs --only errors
        entente check --facts
        entente check --fix Graphs/moscow-1945.yaml
        entente check @all
        entente check --against frus.xml
      """)

  @Argument(
    help: ArgumentHelp("Corpora or folders of them.", valueName: "path"), completion: .yaml)
  var paths: [String] = []

  @OptionGroup var corpora: CorpusOptions

  @Flag(help: "Print how many events, claims and conflicts rest on each source.")
  var facts = false

  @Flag(help: "End with 1 on warnings too.")
  var strict = false

  @Flag(help: "Leave the notes out.")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "Tell only of errors, or of errors and warnings.", valueName: "severity"))
  var only: Shown?

  @Flag(help: "Tell of each record that nothing mentions.")
  var all = false

  @Flag(help: "Write files that are sound but not canonical in canonical form.")
  var fix = false

  @Option(
    help: ArgumentHelp(
      "Compare every claim on a document of this volume of FRUS (TEI) with the document; may be "
        + "repeated.", valueName: "volume"))
  var against: [String] = []

  @OptionGroup var output: OutputOptions

  func run() throws {
    let named = self.paths + corpora.graphs
    if fix, let shipped = named.first(where: ShippedCorpora.isNamed) {
      throw Failure.unusable(
        "\(shipped) comes with the program and is not rewritten; copy it first")
    }
    let paths = named.isEmpty ? try corpora.paths() : try ShippedCorpora.resolve(named)
    if fix, let store = paths.first(where: StoredCorpora.isStore) {
      throw Failure.unusable(
        "\(store): a store has no canonical form; compile it again from its corpora")
    }
    let reading = try CorpusOptions.read(paths)
    if fix { try rewrite(reading.files) }
    let shown = reading.diagnostics.filter {
      (only?.holds($0.severity) ?? true) && (!quiet || $0.severity != .note)
        && !(fix && $0.code == "format.canonical")
    }
    let soundness = Soundness(reading: reading, isStrict: strict)
    // What an unsound corpus claims is not settled: its errors come first.
    if !against.isEmpty, !soundness.verdict.isNo {
      let verification = try FRUSVerification(
        of: reading.corpus, against: against.map(InputDocument.init(path:)))
      try output.print(VerificationWriter(verification: verification))
    } else if facts {
      try output.print(FactsWriter(facts: CorpusFacts(reading.corpus), soundness: soundness))
    } else {
      try output.print(
        DiagnosticsWriter(diagnostics: shown, soundness: soundness, listsUnused: all))
    }
  }

  /// What `check` tells of.
  enum Shown: String, ExpressibleByArgument, CaseIterable {
    case errors, warnings

    func holds(_ severity: Diagnostic.Severity) -> Bool {
      switch self {
      case .errors: severity == .error
      case .warnings: severity != .note
      }
    }
  }

  private func rewrite(_ files: [CorpusFile]) throws {
    for file in files {
      switch CorpusWriter().canonicalised(file) {
      case .text(let text) where text == file.text: continue
      case .text(let text):
        try AtomicFile.write(Array(text.utf8), to: file.path)
        printError("\(file.path): written in canonical form")
      case .refused(let reason):
        printError("\(file.path): left as it is: \(reason)")
      }
    }
  }
}
