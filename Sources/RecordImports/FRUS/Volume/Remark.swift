internal import Negotiations

/// Something about a document that the reader of the import should know, with its place in the volume.
struct Remark: Hashable, Sendable {
  /// The stable name of what is remarked: `frus.date-corrected`.
  var code: String
  /// What there is, without a full stop.
  var message: String
  /// What was done about it, or what to do.
  var help: String?
  /// The line, from 1.
  var line: Int
  /// The column, from 1.
  var column: Int

  init(_ code: String, _ message: String, help: String? = nil, line: Int, column: Int) {
    self.code = code
    self.message = message
    self.help = help
    self.line = line
    self.column = column
  }

  /// A remark on a document.
  init(_ code: String, on document: FRUSDocument, _ message: String, help: String? = nil) {
    self.init(
      code, "\(document.id): \(message)", help: help, line: document.line, column: document.column)
  }

  /// The remark as a diagnostic of `file`.
  func diagnostic(in file: String, _ severity: Diagnostic.Severity = .warning) -> Diagnostic {
    let place = Diagnostic.Location(file: file, offset: 0, length: 0, line: line, column: column)
    return Diagnostic(severity, code, at: place, message, help: help)
  }
}
