internal import Negotiations

/// An issue has two stands at least: options, or the ends of a scale.
struct Issues: CorpusRule {
  let codes = ["issue.options"]

  func check(_ corpora: LinkedCorpora, _ report: inout RuleReport) {
    for file in corpora.files {
      for issue in file.corpus.issues {
        // Another file may have the rest of it.
        let whole = corpora.corpus.issues[issue.id] ?? issue
        guard let problem = Self.problem(of: whole) else { continue }
        report.add(
          problem.severity, "issue.options", at: ModelPath.issue(issue.id).field(problem.key),
          in: file,
          problem.message, help: problem.help)
      }
    }
  }

  private struct Problem {
    let severity: Diagnostic.Severity
    let key: String
    let message: String
    let help: String

    init(_ severity: Diagnostic.Severity, _ key: String, _ message: String, _ help: String) {
      (self.severity, self.key, self.message, self.help) = (severity, key, message, help)
    }
  }

  private static func problem(of issue: BargainingIssue) -> Problem? {
    if !issue.options.isEmpty, !issue.scale.isEmpty {
      return Problem(
        .error, "scale", "issue '\(issue.id)' has options and a scale",
        "its stands are options or numbers; make two issues of it")
    }
    if issue.scale.isEmpty, issue.options.count < 2 {
      let many = issue.options.isEmpty ? "no options" : "but one option"
      return Problem(
        .warning, "options", "issue '\(issue.id)' has \(many)",
        "a matter is at issue when two stands can be taken on it; write them, or a scale")
    }
    if issue.options.isEmpty, issue.range == nil {
      return Problem(
        .error, "scale", "the scale of '\(issue.id)' has one end", "write the number of the other")
    }
    if issue.isOrdered, issue.options.isEmpty {
      return Problem(
        .warning, "ordered", "the numbers of '\(issue.id)' have an order", "leave 'ordered' out")
    }
    return nil
  }
}
