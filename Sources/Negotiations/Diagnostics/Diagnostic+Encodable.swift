internal import FileSystem

extension Diagnostic: Encodable {
  private enum Key: String, CodingKey {
    case file, line, column, severity, code, message, help
  }

  /// Writes what is wrong and where, as line and column; remarks are left out.
  public func encode(to encoder: any Encoder) throws {
    var diagnostic = encoder.container(keyedBy: Key.self)
    try diagnostic.encode(FileName.visible(location.file), forKey: .file)
    try diagnostic.encode(location.line, forKey: .line)
    try diagnostic.encode(location.column, forKey: .column)
    try diagnostic.encode(severity.rawValue, forKey: .severity)
    try diagnostic.encode(code, forKey: .code)
    try diagnostic.encode(message, forKey: .message)
    try diagnostic.encode(help, forKey: .help)
  }
}
