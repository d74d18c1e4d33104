import Negotiations

extension DiagnosticPrinter.Style {
  /// Errors red, warnings magenta, notes blue; places bold.
  static let coloured = DiagnosticPrinter.Style(
    severity: { escape(colour($0), $1) }, location: { escape("1", $0) },
    underline: { escape(colour($0), $1) })

  private static func colour(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "1;31"
    case .warning: "1;35"
    case .note: "1;34"
    }
  }

  private static func escape(_ code: String, _ text: String) -> String {
    "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
