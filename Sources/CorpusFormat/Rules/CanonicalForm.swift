internal import Negotiations

/// A file should stand in the canonical form, so that two versions of it differ only in what they say.
/// Comments and empty lines are left aside.
struct CanonicalForm: CorpusRule {
  let codes = ["format.canonical"]

  func check(_ corpora: LinkedCorpora, _ report: inout AdviceReport) {
    for file in corpora.files where file.isWhole {
      guard let line = Self.firstDifference(file) else { continue }
      report.add(
        .note, "format.canonical", at: file.source.ink(ofLine: line), in: file,
        "the file is not in canonical form, from here on")
    }
  }

  /// The first line that differs from the canonical form.
  private static func firstDifference(_ file: CorpusFile) -> Int? {
    let written = lines(of: file.text)
    let canonical = lines(of: CorpusWriter().text(of: file.corpus))
    for (mine, theirs) in zip(written, canonical) where !says(mine.text, theirs.text) {
      return mine.number
    }
    if written.count == canonical.count { return nil }
    return written.count > canonical.count
      ? written[canonical.count].number : written.last?.number
  }

  /// The lines that are neither empty nor a comment.
  private static func lines(of text: String) -> [(number: Int, text: Substring.UTF8View)] {
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { index, line in
      guard let ink = line.first(where: { !isSpace($0) }), ink != UInt8(ascii: "#") else {
        return nil
      }
      return (index + 1, line)
    }
  }

  /// Whether a line is the `canonical` one, but for a comment behind it.
  private static func says(_ line: Substring.UTF8View, _ canonical: Substring.UTF8View) -> Bool {
    guard line.starts(with: canonical) else { return false }
    let rest = line.dropFirst(canonical.count)
    guard let ink = rest.first(where: { !isSpace($0) }) else { return true }
    return ink == UInt8(ascii: "#") && rest.first != ink
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }
}
