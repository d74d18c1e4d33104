import FileSystem

/// The file that a figure is written to, as the text of a paper names it.
struct FigureName: Sendable {
  /// The path as it was given.
  let path: String
  /// The name without folder and ending.
  let stem: String
  private let folder: String

  /// The name of the figure in the file at `path`.
  init(_ path: String) {
    self.path = path
    let file = FileName.last(of: path)
    let dot = file.lastIndex(of: ".").flatMap { $0 == file.startIndex ? nil : $0 }
    stem = path == "-" ? "figure" : String(file[..<(dot ?? file.endIndex)])
    // LaTeX and Pandoc look from where they are run, which is where a paper's figures are drawn
    // from. An absolute path holds on one machine alone.
    let slash = path.lastIndex(of: "/")
    folder = path.hasPrefix("/") ? "" : slash.map { String(path[...$0]) } ?? ""
  }

  /// A file of the same name with another ending, as the paper's text names it.
  func inPaper(ending: String) -> String { "\(folder)\(stem).\(ending)" }

  /// A file of the same name with another ending, beside this one.
  func beside(ending: String) -> String {
    let slash = path.lastIndex(of: "/")
    return "\(slash.map { String(path[...$0]) } ?? "")\(stem).\(ending)"
  }

  /// Whether LaTeX, Typst and Pandoc all take the name as it is.
  var isPlain: Bool {
    (folder + stem).unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0)
        || "-_./ +".unicodeScalars.contains($0)
    }
  }
}

extension PrintedFigure {
  /// Writes the figure and the files beside it, where `rule` lets it; what the figure refers to first.
  func write(to name: FigureName, by rule: OutputFiles) throws(Failure) {
    try rule.require([name.path] + companions.map { name.beside(ending: $0.ending) })
    for companion in companions {
      try rule.requireOwn(
        name.beside(ending: companion.ending), beside: name.path, companion.bytes)
    }
    let files = companions.map {
      AtomicFile.Content(bytes: $0.bytes, path: name.beside(ending: $0.ending))
    }
    try AtomicFile.write(files + [AtomicFile.Content(bytes: bytes, path: name.path)])
  }
}
