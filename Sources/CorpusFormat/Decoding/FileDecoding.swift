internal import HistoricalDates
internal import Negotiations

/// What is gathered while one file is turned into its model.
final class FileDecoding {
  let source: SourceText
  /// Whether it is kept where each value stands.
  let keepsPlaces: Bool
  var diagnostics: [Diagnostic] = []
  var map = SourceMap()
  var references: [Reference] = []
  /// Every id the file gives to something, of records that could not be used too.
  var declared: [Reference.Subject: [String: Range<Int>]] = [:]

  init(_ source: SourceText, keepsPlaces: Bool = true) {
    self.source = source
    self.keepsPlaces = keepsPlaces
  }

  /// How many errors were reported so far.
  var errorCount: Int { diagnostics.count { $0.severity == .error } }

  /// Reports an error.
  func report(
    _ code: String, _ range: Range<Int>, _ message: String, help: @autoclosure () -> String? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    report(.error, code, range, message, help: help(), notes: notes)
  }

  func report(
    _ severity: Diagnostic.Severity, _ code: String, _ range: Range<Int>,
    _ message: String, help: @autoclosure () -> String? = nil, notes: [Diagnostic.Note] = []
  ) {
    guard diagnostics.count < ProblemLimit.most else {
      if diagnostics.count == ProblemLimit.most {
        diagnostics.append(ProblemLimit.diagnostic(at: source.location(range)))
      }
      return
    }
    let place = source.location(range)
    diagnostics.append(
      Diagnostic(severity, code, at: place, message, help: help(), notes: notes))
  }

  func note(_ message: String, _ range: Range<Int>) -> Diagnostic.Note {
    Diagnostic.Note(message, at: source.location(range))
  }

  /// Whether what follows a key and its colon is a comment.
  func isCommentedOut(_ end: Int) -> Bool {
    let line = source.line(of: end)
    let limit = line < source.lineCount ? source.start(ofLine: line + 1) : source.text.utf8.count
    let rest = source.slice(min(end, limit)..<limit).drop { "\"' :".contains($0) }
    return rest.first == "#"
  }

  /// Whether a colon stands behind what was read as a key: between brackets, text alone is one, too.
  func hasColon(after end: Int) -> Bool {
    let rest = source.slice(end..<min(end + 32, source.text.utf8.count))
    return rest.drop { "\"' ".contains($0) }.first == ":"
  }

  /// Keeps in mind that something is mentioned.
  func mention(_ subject: Reference.Subject, _ id: String, _ range: Range<Int>) {
    references.append(Reference(subject: subject, id: id, range: range))
  }
}

extension Unicode.Scalar {
  /// The scalar as the Unicode charts name it: `U+202E`.
  fileprivate var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
  }
}

/// How suggestions are worded.
enum Suggestion {
  /// `did you mean 'x'?`, or `nil` where nothing is near.
  static func help(for word: String, among words: some Sequence<String>) -> String? {
    Nearest.suggestions(for: word, among: words).first.map { "did you mean '\($0)'?" }
  }
}

// MARK: - Values

extension FileDecoding {
  /// The text of a scalar, whatever YAML would take it for; a list or record is reported.
  func text(_ node: SyntaxNode, _ what: @autoclosure () -> String) -> String? {
    guard case .scalar(let scalar) = node.content else {
      report("value.type", node.range, "\(what()) must be text, not \(node.description)")
      return nil
    }
    if scalar.isNull {
      report("value.missing", node.range, "\(what()) has no value")
      return nil
    }
    if scalar.text.isEmpty {
      report("value.missing", node.range, "\(what()) is empty")
      return nil
    }
    if let hidden = VisibleText.firstHidden(in: scalar.text, except: "\n\t") {
      report(
        .warning, "text.hidden", node.range,
        "\(what()) holds a character that is not seen, \(hidden.codePoint)",
        help: "take it out, unless the source has it")
    }
    return scalar.text
  }

  /// Reads one value into a record; where it is none of its kind, the fault is pointed at within it.
  func read<Record>(
    _ node: SyntaxNode, _ what: @autoclosure () -> String, _ kind: ValueKind,
    _ read: (String, inout Record) throws(ValueProblem) -> Void, into record: inout Record
  ) -> Bool {
    if kind == .date, !node.isText {
      let written = bracketed(from: node.range.lowerBound)
      report(
        "value.type", node.range, "\(what()) must be text, not \(node.description)",
        help: "a date in brackets needs quotes: \(written.map { "\"\($0)\"" } ?? "\"[…]\"")")
      return false
    }
    guard let text = text(node, what()) else { return false }
    switch kind {
    case .id(let subject): mention(subject, text, node.range)
    case .place: mention(.place, text, node.range)
    default: break
    }
    do throws(ValueProblem) {
      try read(text, &record)
      return true
    } catch {
      report(
        error.code, error.offset.map { fault(at: $0, in: node) } ?? node.range,
        error.message(of: what()), help: error.help)
      return false
    }
  }

  /// The text from a bracket to the one that closes it, where that is on one line.
  private func bracketed(from start: Int) -> String? {
    let line = source.line(of: start)
    let end = line < source.lineCount ? source.start(ofLine: line + 1) : source.text.utf8.count
    let rest = source.slice(start..<end)
    return rest.firstIndex { $0 == "]" || $0 == "}" }.map { String(rest[...$0]) }
  }

  /// A date; where it is none, the fault is pointed at within it.
  func date(_ node: SyntaxNode, _ what: String) -> HistoricalDate? {
    var date: HistoricalDate?
    let codec = ValueCodec.date
    _ = read(
      node, what, codec.kind,
      { text, date throws(ValueProblem) in
        date = try codec.read(text)
      }, into: &date)
    return date
  }

  private func fault(at offset: Int, in node: SyntaxNode) -> Range<Int> {
    guard case .scalar(let scalar) = node.content, let inset = scalar.textOffset else {
      return node.range
    }
    let end = node.range.lowerBound + inset + scalar.text.utf8.count
    let start = min(node.range.lowerBound + inset + max(offset, 0), end)
    return start..<max(end, start)
  }

  /// The items of a list; one value without brackets stands for a list of one.
  func items(_ node: SyntaxNode) -> [SyntaxNode] {
    if case .list(let items) = node.content { items } else { [node] }
  }
}
