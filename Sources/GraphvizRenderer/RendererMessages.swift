/// What Graphviz and the libraries under it write to standard error.
enum RendererMessages {
  /// Bytes as text that can be shown and is the same each time: no controls, no blank lines, and none
  /// of the process numbers and times that GLib puts in front.
  static func readable(_ bytes: [UInt8]) -> String {
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter {
      $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control
    }
    let lines = String(String.UnicodeScalarView(scalars)).split(separator: "\n").map { line in
      line.replacing(#/^\((null|process:[0-9]+)\): /#, with: "")
        .replacing(#/ [0-9:]{8}\.[0-9]{3}:/#, with: "")
    }
    return lines.joined(separator: "\n")
  }

  /// The line number in a message such as "syntax error in line 3 near '}'".
  static func line(in details: String) -> Int? {
    guard let match = details.firstMatch(of: /(error|exhausted) in line ([0-9]+)/) else {
      return nil
    }
    return Int(match.2)
  }

  /// Whether a process that died had been refused memory: the libraries say so before they give up.
  static func speakOfMemory(_ details: String) -> Bool {
    ["out of memory", "failed to allocate", "memory allocation"].contains { details.contains($0) }
  }
}
