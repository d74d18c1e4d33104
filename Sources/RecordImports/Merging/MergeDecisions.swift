internal import Documents
public import Negotiations

/// What a scholar decided about an import: who and what is the same as what the corpus has.
///
/// A text file, one decision a line: `same`, `different` or `?`, then `actor` or `event`, the id in the
/// import, the id in the corpus, and a remark. Lines that begin with `#` are comments. Entente only ever
/// adds to the file; what stands in it stays as it is written.
public struct MergeDecisions: Sendable {
  /// What was decided.
  public enum Verdict: String, Sendable {
    case same, different
    /// Nothing yet.
    case open = "?"
  }

  /// What may be the same.
  public enum Subject: String, Sendable {
    case actor, event
  }

  struct Pair: Hashable {
    var subject: Subject
    var imported: String
    var present: String
  }

  /// What is wrong with the file; such lines decide nothing.
  public private(set) var problems: [Diagnostic] = []
  private let text: String
  private var verdicts: [Pair: Verdict] = [:]
  private var sameAs: [Pair: Int] = [:]

  /// No decisions.
  public init() {
    text = ""
  }

  /// The decisions in `text`, which stands in `file`.
  public init(text: String, file: String) {
    self.text = text
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      take(words.map(String.init), at: .init(file: file, line: index + 1))
    }
  }

  private mutating func take(_ words: [String], at location: Diagnostic.Location) {
    guard words.count >= 4, let verdict = Verdict(rawValue: words[0]),
      let subject = Subject(rawValue: words[1])
    else {
      problems.append(
        Diagnostic(
          .error, "decision.malformed", at: location,
          "the line begins '\(words.prefix(2).joined(separator: " "))', and is no decision",
          help:
            "write: same, different or ?; actor or event; the id in the import; that in the corpus"
        ))
      return
    }
    let pair = Pair(subject: subject, imported: words[2], present: words[3])
    if let other = verdicts[pair], other != verdict, other != .open, verdict != .open {
      problems.append(
        Diagnostic(
          .error, "decision.conflict", at: location,
          "'\(pair.imported)' and '\(pair.present)' are \(other.rawValue) further up",
          help: "keep one of the two lines"))
    }
    if verdict == .same { noteSame(pair, at: location) }
    if verdict != .open || verdicts[pair] == nil { verdicts[pair] = verdict }
  }

  private mutating func noteSame(_ pair: Pair, at location: Diagnostic.Location) {
    let other = verdicts.first {
      $0.value == .same && $0.key.subject == pair.subject && $0.key.imported == pair.imported
        && $0.key.present != pair.present
    }
    guard let other else { return }
    problems.append(
      Diagnostic(
        .error, "decision.conflict", at: location,
        "'\(pair.imported)' is '\(other.key.present)' further up and '\(pair.present)' here",
        help: "one in the import can be only one in the corpus"))
  }

  /// What was decided of a pair; `nil` where it was never asked.
  func verdict(_ subject: Subject, _ imported: String, _ present: String) -> Verdict? {
    verdicts[Pair(subject: subject, imported: imported, present: present)]
  }

  /// What an imported thing was decided to be.
  func same(_ subject: Subject, as imported: String) -> String? {
    let found = verdicts.filter {
      $0.value == .same && $0.key.subject == subject && $0.key.imported == imported
    }
    return found.keys.map(\.present).min()
  }

  /// The file with further questions at its end, those left out that it holds already.
  public func text(adding questions: [MergeQuestion]) -> String {
    let asked = questions.filter {
      verdict($0.subject, $0.imported, $0.present) == nil
    }
    guard !asked.isEmpty else { return text }
    var result = text.isEmpty ? Self.head : text
    if result.last?.isNewline != true { result += "\n" }
    for question in asked {
      let columns = ["?", question.subject.rawValue, question.imported, question.present]
      result += (columns + ["# " + question.remark.collapsed]).joined(separator: "\t") + "\n"
    }
    return result
  }

  private static let head = """
    # What an import found that may be in the corpus already. Entente asks with '?': write 'same' or
    # 'different' in its place and import again. Columns: decision, actor or event, its id in the
    # import, the id in the corpus, remark.

    """
}

/// Something that only a reader of the sources can decide.
public struct MergeQuestion: Hashable, Sendable {
  /// What may be the same.
  public var subject: MergeDecisions.Subject
  /// Its id in the import.
  public var imported: String
  /// The id in the corpus.
  public var present: String
  /// Both in words.
  public var remark: String

  /// A question whether two are one.
  public init(
    subject: MergeDecisions.Subject, imported: String, present: String, remark: String
  ) {
    self.subject = subject
    self.imported = imported
    self.present = present
    self.remark = remark
  }
}
