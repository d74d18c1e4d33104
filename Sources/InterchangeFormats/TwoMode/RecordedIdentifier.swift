internal import Negotiations

/// The id that `text` is; an id is letters, digits, `-`, `_`, `.` and `:`, beginning with a letter or
/// digit.
func recordedIdentifier<Subject>(_ text: String) throws(RecordProblem) -> Identifier<Subject> {
  guard CorpusIdentifier.isSound(text) else {
    throw RecordProblem(
      "'\(text.prefix(80))' is no id", help: "an id is letters, digits, '-', '_', '.' and ':'")
  }
  return Identifier(text)
}

/// The id that `text` is; none where there is no text.
func recordedIdentifier<Subject>(_ text: String?) throws(RecordProblem) -> Identifier<Subject>? {
  guard let text else { return nil }
  let identifier: Identifier<Subject> = try recordedIdentifier(text)
  return identifier
}

/// The ids that `texts` are.
func recordedIdentifiers<Subject>(
  _ texts: [String]
) throws(RecordProblem) -> [Identifier<Subject>] {
  var identifiers: [Identifier<Subject>] = []
  for text in texts { identifiers.append(try recordedIdentifier(text)) }
  return identifiers
}
