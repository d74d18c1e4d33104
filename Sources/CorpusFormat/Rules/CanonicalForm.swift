internal import Negotiations

/// A file should stand in the canonical form, so that two versions of it differ only in what they say.
/// Comments and empty lines are left aside.
struct CanonicalForm: CorpusRule {
  let codes = ["format.canonical"]

  func check(_ corpora: LinkedCorpora, _ report: inout RuleReport) {
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
    for (mine, theirs) in zip(written, canonical) where !mine.text.says(theirs.text) {
      return mine.number
    }
    if written.count == canonical.count { return nil }
    return written.count > canonical.count
      ? written[canonical.count].number : written.last?.number
  }

  /// The lines that are neither empty nor a comment.
  private static func lines(of text: String) -> [(number: Int, text: Substring)] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.enumerated().compactMap { index, line in
      let ink = line.drop { $0.isWhitespace }
      return ink.isEmpty || ink.first == "#" ? nil : (index + 1, line)
    }
  }
}

extension Substring {
  /// Whether the line is `canonical`, but for a comment behind it.
  fileprivate func says(_ canonical: Substring) -> Bool {
    guard hasPrefix(canonical) else { return false }
    let rest = dropFirst(canonical.count)
    let ink = rest.drop { $0.isWhitespace }
    return ink.isEmpty || (ink.first == "#" && rest.first != "#")
  }
}
