/// The number by which a telegram is cited: `1174`, `081800`, `M–25284`, `White House No. 307`.
enum TelegramNumber {
  /// The number in the lines above the text, or at the start of the first paragraph.
  static func of(lines: [String], firstParagraph: String?) -> String? {
    for line in lines {
      guard let place = line.firstRange(of: "No. ") ?? line.firstRange(of: "no. ") else { continue }
      let number = line[place.upperBound...].prefix {
        $0.isNumber || $0.isLetter || "-–".contains($0)
      }
      guard number.contains(where: \.isNumber) else { continue }
      let series = line[..<place.lowerBound].trimmed
      return series.isEmpty || series.count > 30 ? String(number) : "\(series) \(number)"
    }
    return firstParagraph.flatMap(leading)
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
