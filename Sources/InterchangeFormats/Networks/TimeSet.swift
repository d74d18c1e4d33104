internal import Documents

/// Several times in one text, as Gephi writes them: `<[1945-07-11, 1945-07-12]; [1946, 1947]>`, or
/// moments in brackets: `<[1945.0, 1946.0]>` where a column says that it holds moments.
enum TimeSet {
  /// The most times that one text may hold.
  static let greatestCount = 10_000

  /// The stretches of time that `text` spells.
  static func spells(_ text: String) -> [NetworkSpell] {
    text.split(separator: ";").prefix(greatestCount).compactMap { piece in
      let bare = piece.unicodeScalars.filter { !"<>[]()\"".unicodeScalars.contains($0) }
      let ends = String(String.UnicodeScalarView(bare)).split(
        separator: ",", omittingEmptySubsequences: false
      ).map { $0.trimmed }
      guard let first = ends.first, !first.isEmpty || ends.count > 1 else { return nil }
      return NetworkSpell(start: first, end: ends.count > 1 ? ends[1] : first)
    }
  }

  /// The text for stretches of time; nothing where there are none.
  static func text(_ spells: [NetworkSpell]) -> String {
    guard !spells.isEmpty else { return "" }
    let pieces = spells.map { "[\($0.start ?? "-Infinity"), \($0.end ?? "Infinity")]" }
    return "<\(pieces.joined(separator: "; "))>"
  }
}
