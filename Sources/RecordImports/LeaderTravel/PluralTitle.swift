/// A title that belongs to several: `Foreign Ministers`, `Secretaries General`, `Heads of State`.
enum PluralTitle {
  /// The title of each, where `text` begins with one of several people, and how it is spelt there.
  static func leading(_ text: String) -> (title: String, spelling: String)? {
    guard let first = text.split(separator: " ", maxSplits: 1).first else { return nil }
    for (spelling, title) in spellings[String(first)] ?? [] where text.hasPrefix(spelling) {
      guard let next = text.dropFirst(spelling.count).first else { return (title, spelling) }
      if next == " " { return (title, spelling) }
    }
    return nil
  }

  /// By their first word, longest first; small letters occur as well.
  private static let spellings: [String: [(String, String)]] = {
    var all: [(String, String)] = [
      ("Heads of State and Government", "Head of State or Government"),
      ("Heads of State and of Government", "Head of State or Government"),
      ("heads of state and government", "Head of State or Government"),
      ("heads of state", "Head of State"), ("Co-Presidents", "Co-President"),
    ]
    for title in TitledLeader.titles {
      let plural = plural(of: title)
      all.append((plural, title))
      all.append((plural.lowercased(), title))
    }
    all.sort { ($0.0.count, $1.0) > ($1.0.count, $0.0) }
    return Dictionary(grouping: all) { $0.0.split(separator: " ").first.map(String.init) ?? "" }
  }()

  /// The word that says what they are takes the ending, not what stands behind it.
  private static func plural(of title: String) -> String {
    var words = title.split(separator: " ").map(String.init)
    let behind = words.firstIndex { ["of", "for", "in"].contains($0) } ?? words.count
    var head = max(0, behind - 1)
    if head > 0, words[head] == "General", ["Secretary", "Governor"].contains(words[head - 1]) {
      head -= 1
    }
    let word = words[head]
    words[head] = word.hasSuffix("y") ? word.dropLast() + "ies" : word + "s"
    return words.joined(separator: " ")
  }
}
