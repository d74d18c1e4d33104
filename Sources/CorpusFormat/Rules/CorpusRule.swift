internal import Negotiations

/// Something to check in corpora that have been read and joined.
///
/// A rule is one file in this folder and one line in ``RuleCatalogue``.
protocol CorpusRule: Sendable {
  /// The codes of what the rule can report.
  var codes: [String] { get }

  /// How grave its findings can be; a rule says it by what it reports to, ``RuleReport`` or
  /// ``AdviceReport``.
  associatedtype Severity: FindingSeverity

  /// Reports what is wrong in `corpora`.
  func check(_ corpora: LinkedCorpora, _ report: inout Findings<Severity>)
}

extension CorpusRule {
  /// Whether what the rule reports can be an error. The compiler sees to it that this is right: an
  /// ``AdviceReport`` takes none.
  var findsErrors: Bool { Severity.includesErrors }

  /// What is wrong in `corpora`.
  func findings(in corpora: LinkedCorpora) -> [Diagnostic] {
    var report = Findings<Severity>()
    check(corpora, &report)
    return report.diagnostics
  }
}

/// What a rule that can find errors found: something unusable or contradictory.
typealias RuleReport = Findings<Diagnostic.Severity>

/// What a rule found that warns and notes, and never finds an error. One who is about to use corpora
/// need not run it.
typealias AdviceReport = Findings<Advice>

/// How grave something is that is no error.
enum Advice: FindingSeverity {
  case warning, note

  static let includesErrors = false

  var severity: Diagnostic.Severity {
    switch self {
    case .warning: .warning
    case .note: .note
    }
  }
}

extension Diagnostic.Severity: FindingSeverity {
  static let includesErrors = true

  var severity: Diagnostic.Severity { self }
}

/// How grave a finding can be.
protocol FindingSeverity {
  /// Whether it can be an error.
  static var includesErrors: Bool { get }

  var severity: Diagnostic.Severity { get }
}

/// What a rule found, with the severities that it may find.
struct Findings<Severity: FindingSeverity> {
  private(set) var diagnostics: [Diagnostic] = []

  /// Reports something at a value of a file.
  mutating func add(
    _ severity: Severity, _ code: String, at path: ModelPath, in file: CorpusFile,
    _ message: String, help: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    let range = file.map.nearest(path) ?? 0..<0
    add(severity, code, at: range, in: file, message, help: help, notes: notes)
  }

  /// Reports something at a range of a file.
  mutating func add(
    _ severity: Severity, _ code: String, at range: Range<Int>, in file: CorpusFile,
    _ message: String, help: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    let place = file.source.location(range)
    if diagnostics.count < ProblemLimit.most {
      diagnostics.append(
        Diagnostic(severity.severity, code, at: place, message, help: help, notes: notes))
    } else {
      cut(severity.severity, at: place)
    }
  }

  /// Says once that there is more; as grave as the gravest of what is not listed.
  private mutating func cut(_ severity: Diagnostic.Severity, at place: Diagnostic.Location) {
    if diagnostics.count == ProblemLimit.most {
      diagnostics.append(ProblemLimit.diagnostic(severity, at: place))
    } else if diagnostics[ProblemLimit.most].severity < severity {
      diagnostics[ProblemLimit.most].severity = severity
    }
  }
}
