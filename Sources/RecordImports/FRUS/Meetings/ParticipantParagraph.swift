internal import Documents

/// Those present one to a paragraph, behind a paragraph that says no more than “PARTICIPANTS:”.
enum ParticipantParagraph {
  /// The longest paragraph that can be an entry, in characters.
  private static let longest = 160

  /// The entries of a paragraph; `nil` where the list has ended and the record begins.
  static func entries(of element: XMLElement) -> [ParticipantEntry]? {
    guard element.name == "p", !element.elements.contains(where: isList) else { return nil }
    let marked = MarkedText(element)
    let text = marked.string
    guard !text.isEmpty, isShort(text) || isOfSide(marked) || isOfNames(marked), !isField(text),
      !isSpeech(marked)
    else { return nil }
    // "PRC", "American Side"; "By Invitation" in italics
    if ParticipantList.isSide(text) || ParticipantList.isLabelOfSide(text) || text == "and"
      || isLabel(element, text)
    {
      return []
    }
    let entries = ParticipantList.entries(of: element)
    return entries.contains { $0.party != nil } || text.hasPrefix("[") ? entries : nil
  }

  /// Whether a paragraph is one of those present, as the first of them may be behind “Participants:” itself.
  static func names(_ element: XMLElement) -> Bool {
    guard element.name == "p", MarkedText(element).characters.last != ".",
      let entries = entries(of: element)
    else { return false }
    return entries.contains { $0.party?.name != nil }
  }

  /// All of those present in a paragraph, which is long: “The President, Secretary Rusk, Mr. McGhee, …”.
  private static func isOfNames(_ marked: MarkedText) -> Bool {
    guard marked.characters.count <= longestOfSide, !marked.characters.contains("\n") else {
      return false
    }
    let people = marked.people(in: 0..<marked.characters.count)
    return people.count > 3 && people.allSatisfy { $0.count < 80 }
      && !isSentence(Substring(marked.string))
  }

  /// The entries of a paragraph behind a list, which goes on with it: “Mr. Leddy, Assistant Secretary,
  /// EUR”. Each has a name of two words or a form of address before it, a comma, and no verb.
  static func furtherEntries(of element: XMLElement) -> [ParticipantEntry]? {
    guard element.name == "p", !element.elements.contains(where: isList) else { return nil }
    let text = MarkedText(element).string
    if isHighOffice(text), let entries = entries(of: element) { return entries }
    guard text.count < 90, text.contains(where: { ",—".contains($0) }), text.last != ".",
      !text.contains(":"), let entries = entries(of: element), entries.count == 1,
      let party = entries[0].party,
      let name = party.name
    else { return nil }
    let isAddressed = !party.title.isEmpty && ParticipantEntry.isHonorific(party.title)
    if !text.contains(","), !isAddressed { return nil }
    let head = text.prefix { !",—".contains($0) }.split(separator: " ")
    return isAddressed || !name.givenWords.isEmpty && (2...4).contains(head.count) ? entries : nil
  }

  /// “The President”, by himself behind a list.
  static func isHighOffice(_ text: String) -> Bool {
    [
      "The President", "The Vice President", "The Secretary", "The Acting Secretary",
      "The Attorney General",
      "The Prime Minister", "The Under Secretary", "The Secretary of State",
    ].contains(text)
  }

  /// All of one side in a paragraph, which may be long: “Thai—Chairman Thanom, Deputy Chairman Praphat, …”.
  private static func isOfSide(_ marked: MarkedText) -> Bool {
    let text = marked.string
    guard text.count <= longestOfSide, let dash = marked.characters.firstIndex(of: "—") else {
      return false
    }
    let tagged = marked.marks("persName", in: 0..<marked.characters.count).count
    return tagged > 2 && ParticipantList.isNamedSide(marked.string(0..<dash))
  }

  private static let longestOfSide = 800

  /// Whether a paragraph in italics, among others that are not, heads those behind it; names have a title, a
  /// comma or a tag.
  private static func isLabel(_ element: XMLElement, _ text: String) -> Bool {
    element.isInItalics && element.descendants("persName").isEmpty && !text.contains(",")
      && TitledName(text).title.isEmpty && text.split(separator: " ").count < 5
  }

  /// Whether a paragraph says no more than which side those named behind it are on: `U.S.`
  static func isSide(_ element: XMLElement) -> Bool {
    guard element.name == "p" else { return false }
    let text = MarkedText(element).string
    return text.contains(where: \.isLetter) && text.count < 40 && !isField(text)
      && ParticipantList.isSide(text)
  }

  private static func isList(_ element: XMLElement) -> Bool {
    ["list", "table"].contains(element.name)
  }

  private static func isShort(_ text: String) -> Bool {
    text.split(separator: "\n").allSatisfy { $0.count <= longest && !isSentence($0) }
  }

  /// A sentence has a verb that no entry of a list has.
  private static func isSentence(_ line: Substring) -> Bool {
    let words = line.lowercased().split { !$0.isLetter }
    return words.count > 6
      && words.contains {
        ["was", "were", "said", "is", "had", "has", "began", "that"].contains($0)
      }
  }

  /// `DATE: February 25, 1972`, `SUBJECT: Plenary Session`.
  private static func isField(_ text: String) -> Bool {
    let lead = text.prefix { $0 != ":" }
    guard lead.count < text.count || text.count < 12 else { return false }
    let words = lead.lowercased().split { !$0.isLetter }
    return words.contains { ["date", "time", "place", "subject", "subjects"].contains($0) }
  }

  /// “FM Chi: So you went to see the Palace?”: what follows the colon goes on.
  private static func isSpeech(_ marked: MarkedText) -> Bool {
    guard let colon = marked.characters.firstIndex(of: ":") else { return false }
    let before = marked.string(0..<colon)
    let after = marked.string((colon + 1)..<marked.characters.count)
    return !after.isEmpty && !ParticipantList.isSide(before) && !ParticipantList.isRole(before)
  }
}
