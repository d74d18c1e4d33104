internal import Documents

/// The number by which a telegram is cited: `1174`, `081800`, `M–25284`, `White House No. 307`.
enum TelegramNumber {
  /// The number in the lines above the text, or at the start of the first paragraph.
  static func of(lines: [String], firstParagraph: String?) -> String? {
    for line in lines {
      if let number = numbered(line) { return number }
    }
    return firstParagraph.flatMap { numbered(String($0.prefix(30))) ?? leading($0) }
  }

  /// “White House No. 307.”
  private static func numbered(_ line: String) -> String? {
    guard let place = line.firstRange(of: "No. ") else { return nil }
    let number = line[place.upperBound...].prefix {
      $0.isNumber || $0.isLetter || "-–".contains($0)
    }
    let series = line[..<place.lowerBound].trimmed
    let words = series.split(separator: " ")
    guard number.contains(where: \.isNumber), words.count <= 3,
      words.allSatisfy({ $0.first?.isUppercase == true })
    else { return nil }
    return series.isEmpty ? String(number) : "\(series) \(number)"
  }

  /// “610. At the request of …”, “[031200.] This morning …”, “Secto 55. Personal …”.
  private static func leading(_ text: String) -> String? {
    let end = text.prefix(24).firstIndex(of: ".")
    guard let end else { return nil }
    let lead = text[..<end].filter { !"[]".contains($0) }
    let words = lead.split(separator: " ")
    guard (1...2).contains(words.count), let number = words.last,
      number.count <= 8, number.contains(where: \.isNumber),
      number.allSatisfy({ $0.isNumber || $0.isUppercase || "-–—".contains($0) })
    else { return nil }
    if words.count == 2, !series.contains(words[0].lowercased()) { return nil }
    // "1. The Ambassador said" counts a paragraph, no telegram.
    return words.count == 1 && number.filter(\.isNumber).count < 2
      ? nil : words.joined(separator: " ")
  }

  private static let series: Set<String> = [
    "secto", "tosec", "cahto", "tocah", "polto", "topol", "deptel", "embtel", "navy", "war",
    "unsec",
    "hakto", "tohak", "telac", "dulte", "tedul", "delto", "todel", "amvat", "magic", "argonaut",
  ]
}
