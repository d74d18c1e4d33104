internal import Documents
internal import Negotiations

/// Takes apart “President Truman and the Secretary of State”.
enum PartyList {
  /// The parties that a stretch of a heading names, in the order printed; what names nobody that can be
  /// told is added to `unread`.
  ///
  /// Of those between whom a conversation was, `areEqual`, each has a name and may have no title.
  static func parties(
    _ marked: MarkedText, in range: Range<Int>, areEqual: Bool = false, unread: inout [String]
  ) -> [Party] {
    var result: [Party] = []
    for part in parts(marked, range, areEqual) {
      if areEqual, marked.isRoom(part) { continue }
      if let last = result.indices.last, result[last].isOfSeveralPosts,
        let country = marked.country(part)
      {
        // "the Embassies in Greece, Turkey, and the United Kingdom"
        result[last].title += ", \(country)"
        continue
      }
      guard var party = Party(marked, part) else {
        unread.append(marked.string(part))
        continue
      }
      // "Chairmen Khrushchev and Brezhnev": the title holds for both.
      if party.name != nil {
        if party.title.isEmpty, let shared = result.last.flatMap({ plural($0) }) {
          party.title = shared
        }
      }
      result += party.several
    }
    for index in result.indices {
      if let singular = singulars[result[index].title] { result[index].title = singular }
    }
    return result
  }

  private static let singulars = [
    "Chairmen": "Chairman", "Presidents": "President", "Messrs.": "Mr.",
    "Ambassadors": "Ambassador", "Secretaries": "Secretary", "Generals": "General",
    "Prime Ministers": "Prime Minister", "Senators": "Senator",
    "Representatives": "Representative", "Messers.": "Mr.", "Congressmen": "Congressman",
    "Governors": "Governor", "Colonels": "Colonel", "Admirals": "Admiral", "Drs.": "Dr.",
    "Under Secretaries": "Under Secretary", "Assistant Secretaries": "Assistant Secretary",
    "Ministers": "Minister",
  ]

  /// Whether a title is one of several people: `Messrs.`, `Secretaries`.
  static func isPlural(_ title: String) -> Bool { singulars[title] != nil }

  /// The title of one of them.
  static func singular(_ title: String) -> String? { singulars[title] }

  private static func plural(_ party: Party) -> String? {
    party.name != nil && singulars[party.title] != nil ? party.title : nil
  }

  /// The stretches between the commas, semicolons and “and”s that separate parties.
  private static func parts(
    _ marked: MarkedText, _ range: Range<Int>, _ areEqual: Bool
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    var position = range.lowerBound
    while position < range.upperBound {
      if let end = separator(marked, at: position, in: range, from: start, areEqual) {
        result.append(start..<position)
        start = end
        position = end
      } else {
        position += 1
      }
    }
    result.append(start..<range.upperBound)
    return result.map(marked.trimmed).filter { !$0.isEmpty }
  }

  /// Where the next party begins, if a separator of two parties stands here.
  private static func separator(
    _ marked: MarkedText, at position: Int, in range: Range<Int>, from start: Int,
    _ areEqual: Bool
  ) -> Int? {
    for (text, isStrong) in separators where marked.starts(with: text, at: position) {
      let next = position + text.count
      guard next < range.upperBound, marked.isOutside(position, from: start) else { return nil }
      let isComplete = marked.endsParty(at: position)
      if text == ", ", marked.isBodyOfOffice(from: next, behind: start..<position) { return nil }
      if isStrong || marked.starts(with: "the ", at: next) { return next }
      if marked.marks.contains(where: { $0.isParty && $0.range.lowerBound == next }) {
        return isComplete ? next : nil
      }
      let rest = marked.string(next..<range.upperBound)
      let word = rest.prefix { !$0.isWhitespace }
      if areEqual, text.contains("and") || rest.contains(" and "), isFullName(rest) { return next }
      let opens = rest.first?.isUppercase == true && HeadingWords.isTitle(word)
      // What follows a comma, "Washington", is no part of the name.
      let named = TitledName(String(rest.prefix { $0 != "," }))
      // Behind a name it says of what somebody is president: "Abernathy, President of the Conference".
      let isBare = named.name.isEmpty && !rest.prefix { $0 != "," }.contains("(")
      let isSaidOfName =
        text == ", " && (isBare || named.name.hasPrefix("to the "))
        && marked.marks.contains { $0.element == "persName" && $0.range.upperBound == position }
      return opens && (isComplete && !isSaidOfName || named.isName && !isOfBody(named.name))
        ? next : nil
    }
    return nil
  }

  /// Whether what looks like a name calls a body and its chief: “Operations Administration (White)”.
  private static func isOfBody(_ name: String) -> Bool {
    name.prefix { $0 != "(" }.split(separator: " ").contains {
      HeadingWords.bodies.contains(HeadingWords.key($0)) && HeadingWords.key($0) != "house"
    }
  }

  /// Whether a name of two or three words follows, as “Hubert Humphrey”, and no place or body.
  private static func isFullName(_ rest: String) -> Bool {
    let piece = rest.prefix { $0 != "," && $0 != ";" }
    let words = String(piece).split(separator: " ").prefix { $0 != "and" && $0 != "&" }
    guard (2...3).contains(words.count) else { return false }
    return words.allSatisfy { word in
      let key = HeadingWords.key(word)
      return word.first?.isUppercase == true && !HeadingWords.posts.contains(key)
        && !HeadingWords.bodies.contains(key) && !HeadingWords.isTitle(word)
    }
  }

  private static let separators = [
    (", also sent to ", true), (", Also Sent to ", true), ("; also sent to ", true),
    ("; and ", true), ("; ", true), (", and ", false), (" and to ", false), (" and ", false),
    (", ", false), (" & ", false),
  ]
}

extension MarkedText.Mark {
  /// Whether it marks a sender, recipient or person.
  var isParty: Bool {
    element == "persName" || (element == "gloss" && ["from", "to"].contains(tag["type"]))
  }
}

extension Party {
  /// The parties of a tag or of parentheses that hold several names: “(Nufer, Donnelly, and Turkel)”.
  fileprivate var several: [Party] {
    guard let name, name.display.contains(",") || name.display.contains(" and ") else {
      return [self]
    }
    let pieces = name.display.replacing(" and ", with: ", ").split(separator: ",").map(\.trimmed)
      .filter { !$0.isEmpty && $0 != "and" }
    guard pieces.count > 1, !pieces.contains(where: { PersonName.isSuffix($0) }) else {
      return [self]
    }
    let isShared = title.split(separator: " ").contains { PartyList.isPlural(String($0)) }
    return pieces.enumerated().compactMap { index, piece in
      let titled = TitledName(piece)
      guard titled.isName, let name = PersonName(printed: titled.name) else { return nil }
      let own = index == 0 || isShared ? title : titled.title
      return Party(kind: .person(name), text: piece, title: own, tag: tag)
    }
  }
}

extension Party {
  /// Whether it stands for missions in several countries, of which more may follow.
  fileprivate var isOfSeveralPosts: Bool {
    guard case .body(.group) = kind, let first = title.split(separator: " ").first else {
      return false
    }
    return ["embassies", "legations", "consulates", "missions"].contains(HeadingWords.key(first))
  }
}

extension MarkedText {
  /// The country that a stretch names, and nothing else.
  fileprivate func country(_ range: Range<Int>) -> String? {
    var text = string(range)
    for lead in ["and ", "the "] where text.hasPrefix(lead) { text.removeFirst(lead.count) }
    return Nationalities.country(named: text) == nil ? nil : text
  }

  /// Whether the body to which the office before it belongs follows, and the holder: “Deputy Director for
  /// Intelligence, the Joint Staff (Collins)”.
  fileprivate func isBodyOfOffice(from next: Int, behind office: Range<Int>) -> Bool {
    guard starts(with: "the ", at: next), !string(office).contains("("),
      marks("persName", in: office).isEmpty,
      let open = characters[next...].firstIndex(where: { "(,;".contains($0) }),
      characters[open] == "("
    else { return false }
    let words = string(next..<open).split(separator: " ")
    guard let last = words.last, HeadingWords.bodies.contains(HeadingWords.key(last)) else {
      return false
    }
    return Party(plain: string(office))?.kind == .office
  }

  /// “Secretary Dulles’ Residence”: where they spoke.
  fileprivate func isRoom(_ range: Range<Int>) -> Bool {
    let text = string(range).prefix { $0 != "," }
    guard let last = text.split(separator: " ").last else { return false }
    // Colonel House is no room.
    return text.hasSuffix("White House")
      || text.contains("’") && HeadingWords.rooms.contains(HeadingWords.key(last))
  }

  /// Whether a party is complete here: a name in parentheses, a tagged name or post ends.
  func endsParty(at position: Int) -> Bool {
    guard position > 0 else { return false }
    return characters[position - 1] == ")"
      || marks.contains { $0.isParty && $0.range.upperBound == position }
  }

  /// Whether a place is outside parentheses that opened at or after `start`, and outside tags.
  func isOutside(_ position: Int, from start: Int) -> Bool {
    var depth = 0
    for index in start..<position {
      if "([".contains(characters[index]) { depth += 1 }
      if ")]".contains(characters[index]) { depth = max(depth - 1, 0) }
    }
    return depth == 0
      && !marks.contains {
        $0.isParty && $0.range.lowerBound < position && position < $0.range.upperBound
      }
  }
}
