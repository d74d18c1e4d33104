internal import Negotiations

/// Texts that a number sign cuts off: of `title: No. #5` YAML reads `No.`, and the rest is a comment.
///
/// A comment has a blank behind its sign, as a rule; one without stands behind a text that may go on.
enum CutTexts {
  /// What was found in a document as it was read.
  static func findings(in source: SourceText, _ document: YAMLReader.Document) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var offset = 0
    let bytes = Array(source.text.utf8)
    guard bytes.contains(UInt8(ascii: "#")) else { return [] }
    // Texts that hold number signs themselves, and records of which nothing was read.
    let whole = (document.textsWithNumberSign + document.broken.map(\.range)).sorted {
      $0.lowerBound < $1.lowerBound
    }
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      defer { offset += line.count + 1 }
      guard let sign = comment(in: line, at: offset, whole), let text = cutText(line[..<sign]),
        let next = line[sign...].dropFirst().first, next != 0x20, next != UInt8(ascii: "#")
      else { continue }
      findings.append(
        Diagnostic(
          .warning, "yaml.comment",
          at: source.location((offset + sign - line.startIndex)..<(offset + line.count)),
          "the text ends at '\(text)', and what follows ' #' is a comment",
          help: "put the text in quotes, if this belongs to it; or a blank behind the #"))
    }
    return findings
  }

  /// Where the comment of a line begins; `nil` where it has none behind something.
  private static func comment(
    in line: ArraySlice<UInt8>, at offset: Int, _ whole: [Range<Int>]
  ) -> Int? {
    line.indices.dropFirst().first { index in
      let place = offset + index - line.startIndex
      return line[index] == UInt8(ascii: "#") && line[index - 1] == 0x20
        && !isCovered(place, by: whole)
    }
  }

  /// Whether a place lies in one of the ranges, which are in order.
  private static func isCovered(_ place: Int, by ranges: [Range<Int>]) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    return low > 0 && ranges[low - 1].contains(place)
  }

  /// The last words of a text without quotes before a comment; `nil` where something else ends there.
  private static func cutText(_ line: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: line, as: UTF8.self).reversed().drop { $0 == " " }
    guard let last = text.first, !"\"']}:|>-#".contains(last) else { return nil }
    let words = String(text.prefix { $0 != ":" }.reversed())
    return String(words.drop { $0 == " " })
  }
}
