package import Negotiations

/// A place in a document: the file, and the line or the number of the record in it.
package struct DocumentPlace: Hashable, Sendable {
  package var file: String
  package var line: Int
  package var column: Int

  package init(file: String, line: Int = 0, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = line == 0 ? 0 : column
  }

  /// The place as diagnostics say it.
  package var location: Diagnostic.Location {
    Diagnostic.Location(file: file, offset: line, length: 0, line: line, column: column)
  }
}
