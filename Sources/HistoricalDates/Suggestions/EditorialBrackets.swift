/// Square brackets around what an editor or an archivist put to a date: `[June 9, 1905]`, `9 [June] 1905`,
/// `1905 [?]`.
enum EditorialBrackets {
  /// The text without them; `nil` where there are none, or where they are those of the notation.
  static func removed(from text: String) -> String? {
    guard text.contains("["), !text.contains(".."),
      text.contains(where: { $0.isLetter || $0 == "?" })
    else { return nil }
    var depth = 0
    for character in text where character == "[" || character == "]" {
      depth += character == "[" ? 1 : -1
      guard (0...1).contains(depth) else { return nil }
    }
    guard depth == 0 else { return nil }
    let bare = String(text.filter { $0 != "[" && $0 != "]" })
    // A doubt belongs to what it stands behind.
    var plain = ""
    for character in bare {
      if character == "?" {
        while plain.last == " " { plain.removeLast() }
      }
      plain.append(character)
    }
    return plain.trimmed
  }
}
