internal import Documents
internal import Negotiations

/// The id that `text` is; an id is letters, digits, `-`, `_`, `.` and `:`, beginning with a letter or
/// digit.
func recordedIdentifier<Subject>(_ text: String) throws(RecordProblem) -> Identifier<Subject> {
  guard RecordID.isSound(text) else {
    throw RecordProblem(
      "'\(text.prefix(80))' is no id", help: "an id is letters, digits, '-', '_', '.' and ':'")
  }
  return Identifier(text)
}
