/// Metadata as comments at the head of a DOT text, a line each.
struct DotMetadata {
  private let metadata: PictureMetadata

  init(_ metadata: PictureMetadata) { self.metadata = metadata }

  func inscribed(in file: [UInt8]) -> [UInt8]? {
    let lines = metadata.entries.map { "// \($0.name): \(Self.line($0.value))\n" }
    return Array(lines.joined().utf8) + file
  }

  /// Text without what could end the comment: line breaks, and controls that some reader takes for
  /// them.
  private static func line(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: " "
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
