internal import Negotiations

/// Something to check in corpora that have been read and joined.
///
/// A rule is one file in this folder and one line in ``RuleCatalogue``.
protocol CorpusRule: Sendable {
  /// The codes of what the rule can report.
  var codes: [String] { get }

  /// Whether what the rule reports can be an error: something unusable or contradictory.
  var findsErrors: Bool { get }

  /// Reports what is wrong in `corpora`.
  func check(_ corpora: LinkedCorpora, _ report: inout RuleReport)
}

/// What a rule found.
struct RuleReport {
  private(set) var diagnostics: [Diagnostic] = []

  /// Reports something at a value of a file.
  mutating func add(
    _ severity: Diagnostic.Severity, _ code: String, at path: ModelPath, in file: CorpusFile,
    _ message: String, help: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    let range = file.map.nearest(path) ?? 0..<0
    add(severity, code, at: range, in: file, message, help: help, notes: notes)
  }

  /// Reports something at a range of a file.
  mutating func add(
    _ severity: Diagnostic.Severity, _ code: String, at range: Range<Int>, in file: CorpusFile,
    _ message: String, help: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    let place = file.source.location(range)
    if diagnostics.count < ProblemLimit.most {
      diagnostics.append(
        Diagnostic(severity, code, at: place, message, help: help, notes: notes))
    } else if diagnostics.count == ProblemLimit.most {
      diagnostics.append(ProblemLimit.diagnostic(at: place))
    }
  }
}
