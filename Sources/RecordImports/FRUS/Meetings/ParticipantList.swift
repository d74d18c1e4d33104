internal import Documents

/// Finds the lists of those present: a `list`, a `table`, or lines behind “Present:”.
enum ParticipantList {
  /// The entries of all lists among elements that stand side by side.
  static func entries(in elements: [XMLElement]) -> [ParticipantEntry] {
    var result: [ParticipantEntry] = []
    var isAnnounced = false
    for element in elements {
      switch element.name {
      case "list":
        if isAnnounced || isOfParticipants(element) { result += entries(ofList: element) }
        isAnnounced = false
      case "table":
        if isAnnounced || hasLabel(element) { result += entries(ofTable: element) }
        isAnnounced = false
      case "p", "seg", "label", "head":
        result += entries(ofLines: element)
        isAnnounced = isLabel(MarkedText(element).string)
      case "opener":
        result += entries(in: element.elements)
        isAnnounced = element.elements.last.map { isLabel(MarkedText($0).string) } ?? false
      default: break
      }
    }
    return result
  }

  private static func isOfParticipants(_ list: XMLElement) -> Bool {
    if let type = list["type"] { return type == "participants" }
    let first = list.elements.first { $0.name == "head" || $0.name == "label" }
    return first.map { isLabel(MarkedText($0).string) } ?? false
  }

  private static func hasLabel(_ table: XMLElement) -> Bool {
    table.descendants("cell").prefix(6).contains { isLabel(MarkedText($0).string) }
  }

  /// `Participants:`, `PRESENT`.
  static func isLabel(_ text: String) -> Bool {
    let words = text.lowercased().filter { $0.isLetter || $0 == " " }
    return labels.contains(words.split(separator: " ").joined(separator: " "))
  }

  private static let labels: Set<String> = [
    "present", "participants", "those present", "also present", "persons present", "in attendance",
    "attendance", "participants present", "there were present", "attending",
  ]

  // MARK: The three forms

  private static func entries(ofList list: XMLElement) -> [ParticipantEntry] {
    var result: [ParticipantEntry] = []
    for item in list.elements where item.name == "item" {
      let lists = item.elements.filter { $0.name == "list" }
      if lists.isEmpty {
        result += entries(of: item)
      } else {
        // The text of an item that holds a list is the side's name.
        result += lists.flatMap(entries(ofList:))
      }
    }
    for inner in list.elements where inner.name == "list" { result += entries(ofList: inner) }
    return result
  }

  private static func entries(ofTable table: XMLElement) -> [ParticipantEntry] {
    table.descendants("cell").flatMap { cell in
      isInSmallCapitals(cell) ? [] : entries(of: cell)
    }
  }

  private static func entries(ofLines element: XMLElement) -> [ParticipantEntry] {
    let marked = MarkedText(element)
    guard let colon = marked.characters.firstIndex(of: ":"),
      isLabel(marked.string(0..<colon)), colon + 1 < marked.characters.count
    else { return [] }
    let lines = marked.lines { $0 == "\n" || $0 == ";" }
    guard lines.count > 1 else { return [] }
    return lines.compactMap { line in
      let start = max(line.lowerBound, line.contains(colon) ? colon + 1 : 0)
      let range = marked.trimmed(min(start, line.upperBound)..<line.upperBound)
      return range.isEmpty
        ? nil : ParticipantEntry(marked, range, line: element.line, column: element.column)
    }
  }

  private static func entries(of element: XMLElement) -> [ParticipantEntry] {
    let marked = MarkedText(element)
    return marked.lines { $0 == "\n" || $0 == ";" }.compactMap { range in
      let text = marked.string(range)
      if isLabel(text) || isSide(text) { return nil }
      return ParticipantEntry(marked, range, line: element.line, column: element.column)
    }
  }

  /// The heading of a column is printed in small capitals.
  private static func isInSmallCapitals(_ cell: XMLElement) -> Bool {
    let capitals = cell.descendants("hi").filter { $0["rend"]?.contains("smallcaps") == true }
    let count = capitals.reduce(0) { $0 + MarkedText($1).characters.count }
    return count > 0 && count == MarkedText(cell).characters.count
  }

  /// `United States`, `Soviet Union`, `British side:`
  private static func isSide(_ text: String) -> Bool {
    if text.hasSuffix(":") { return true }
    let words = text.lowercased().split { !$0.isLetter }
    guard let last = words.last else { return true }
    return ["side", "delegation", "participants", "members", "representatives"].contains(last)
      || sides.contains(words.joined(separator: " "))
  }

  private static let sides: Set<String> = [
    "united states", "u s", "us", "united kingdom", "u k", "uk", "great britain", "soviet union",
    "ussr", "u s s r", "union of soviet socialist republics", "china", "france", "canada",
    "american", "americans", "british", "soviet", "soviets", "chinese", "french", "russians",
    "germany", "italy", "japan", "turkey", "poland", "yugoslavia", "australia", "belgium",
    "department of state", "state", "defense", "treasury", "netherlands",
  ]
}
