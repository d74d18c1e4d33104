/// Prints diagnostics as compilers do: place, severity, message and code, then the line with what is
/// meant underlined, then the help.
///
/// ```
/// Graphs/moscow.yaml:12:15: error: unknown actor 'Karachan' [actor.unknown]
///     present: [sun, Karachan]
///                    ^~~~~~~~ did you mean 'karakhan'?
/// ```
///
/// Columns count characters; the underline counts terminal cells, so that it stands right under
/// Chinese too. Long lines are clipped around the place, and control characters are shown as
/// visible pictures, so that a hostile document cannot drive the terminal.
public struct DiagnosticPrinter: Sendable {
  /// Dresses parts of a diagnostic, for a terminal with colours.
  public struct Style: Sendable {
    /// Dresses the word for the severity.
    public var severity: @Sendable (Diagnostic.Severity, String) -> String
    /// Dresses file, line and column.
    public var location: @Sendable (String) -> String
    /// Dresses the underline with its help.
    public var underline: @Sendable (Diagnostic.Severity, String) -> String

    /// How to dress the severity, the location and the underline with its help.
    public init(
      severity: @escaping @Sendable (Diagnostic.Severity, String) -> String,
      location: @escaping @Sendable (String) -> String,
      underline: @escaping @Sendable (Diagnostic.Severity, String) -> String
    ) {
      self.severity = severity
      self.location = location
      self.underline = underline
    }

    /// Nothing is dressed.
    public static let plain = Style(
      severity: { $1 }, location: { $0 }, underline: { $1 })
  }

  /// The cells a line may fill before it is clipped.
  public var width: Int
  /// How parts are dressed.
  public var style: Style

  /// A printer for lines of at most `width` cells.
  public init(width: Int = 100, style: Style = .plain) {
    self.width = max(width, 40)
    self.style = style
  }

  /// The diagnostic with its notes; `text` gives the text of a file by its path, or `nil`.
  public func print(_ diagnostic: Diagnostic, text: (String) -> String?) -> String {
    let severity = diagnostic.severity
    var lines = [
      heading(severity, severity.rawValue, diagnostic.location, diagnostic.message)
        + " [\(diagnostic.code)]"
    ]
    lines += excerpt(
      diagnostic.location, severity, help: diagnostic.help, text: text(diagnostic.location.file))
    for note in diagnostic.notes {
      lines.append(heading(.note, "note", note.location, note.message))
      lines += excerpt(note.location, .note, help: nil, text: text(note.location.file))
    }
    return lines.joined(separator: "\n")
  }

  private func heading(
    _ severity: Diagnostic.Severity, _ word: String, _ location: Diagnostic.Location,
    _ message: String
  ) -> String {
    var place = VisibleText.visible(location.file)
    if location.line > 0 { place += ":\(location.line):\(location.column)" }
    return style.location(place + ":") + " " + style.severity(severity, word + ":") + " "
      + VisibleText.visible(message)
  }

  private func excerpt(
    _ location: Diagnostic.Location, _ severity: Diagnostic.Severity, help: String?, text: String?
  ) -> [String] {
    let help = help.map(VisibleText.visible)
    guard location.line > 0, let text,
      let line = SourceLine(of: text, at: location)
    else {
      return help.map { ["    help: " + $0] } ?? []
    }
    let shown = line.clipped(to: width)
    let caret = "^" + String(repeating: "~", count: max(shown.underline - 1, 0))
    let mark = style.underline(severity, caret + (help.map { " " + $0 } ?? ""))
    return [shown.text, String(repeating: " ", count: shown.indent) + mark]
  }
}
