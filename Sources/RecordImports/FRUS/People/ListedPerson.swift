internal import Documents

/// An entry of a volume's list of persons: `Kennedy, John F., President of the United States until …`.
struct ListedPerson: Hashable, Sendable {
  /// The id, which no other person of the same volume has.
  var id: String
  /// The name.
  var name: PersonName
  /// The rank that the list prints before the given name: `Major`.
  var rank = ""
  /// What the list says of the person.
  var description: String
  /// The name as the list prints it, with other spellings in parentheses.
  var printed = ""
  /// The offices that ``description`` names.
  var offices: [ListedOffice] = []
  /// Whom a cross-reference is to, as the list prints it: “Diem, see Ngo Dinh Diem”.
  var reference: String? {
    let lead = description.prefix(4).lowercased()
    guard lead == "see " else { return nil }
    return String(description.dropFirst(4).prefix { !";.(".contains($0) }).trimmed
  }

  /// The entries of a list of persons, in the order printed.
  static func all(in section: XMLElement) -> [ListedPerson] {
    section.descendants("item").compactMap { item in
      let marked = MarkedText(item)
      guard let mark = marked.marks.first(where: { $0.tag["xml:id"] != nil }),
        let id = mark.tag["xml:id"],
        let name = PersonName(listed: marked.string(mark.range))
      else { return nil }
      let rest = marked.string(mark.range.upperBound..<marked.characters.count)
      let description = rest.drop { $0.isWhitespace || ",;".contains($0) }
      let printed = marked.string(mark.range)
      return ListedPerson(
        id: id, name: name, rank: rank(in: printed), description: String(description),
        printed: printed, offices: ListedOffice.all(in: String(description)))
    }
  }

  /// “Eisenhower, Major John S. D.”
  private static func rank(in printed: String) -> String {
    let parts = printed.split(separator: ",")
    guard parts.count > 1 else { return "" }
    // "Johnson, Vice Admiral Nels C."
    let words = parts[1].split(separator: " ").prefix {
      HeadingWords.isRank($0) || ["Vice", "Rear", "Air", "Marshal", "Commodore"].contains($0)
    }
    return words.joined(separator: " ")
  }
}
