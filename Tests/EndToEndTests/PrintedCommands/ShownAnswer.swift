import Foundation

/// The answer that a page shows, to be compared with what the tool says.
///
/// A line `…` stands for lines that the page leaves out, at least one, and `…` at the end of a line for
/// the rest of it. In JSON `…` at the end of a text stands for the rest of the text, and as the last
/// element of a list for further elements, at least one; keys are all there, and no others. A number may be
/// shown with fewer digits behind the point, rounded.
enum ShownAnswer {
  /// Where the two part; `nil` where the tool says what the page shows.
  static func difference(shown: String, said: String, inJSON: Bool) -> String? {
    if inJSON { return jsonDifference(shown: shown, said: said) }
    return matches(lines(of: shown)[...], lines(of: said)[...])
      ? nil : "the page shows\n\(shown)\nand the tool says\n\(said)"
  }

  // MARK: Text

  /// The lines, without blanks at their ends and empty lines around them.
  private static func lines(of text: String) -> [Substring] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard let last = line.lastIndex(where: { !$0.isWhitespace }) else { return Substring() }
      return line[...last]
    }
    let isText = { (line: Substring) in !line.isEmpty }
    guard let first = lines.firstIndex(where: isText), let last = lines.lastIndex(where: isText)
    else { return [] }
    return Array(lines[first...last])
  }

  private static func matches(
    _ shown: ArraySlice<Substring>, _ said: ArraySlice<Substring>
  ) -> Bool {
    guard let line = shown.first else { return said.isEmpty }
    let rest = shown.dropFirst()
    guard line.drop(while: \.isWhitespace) == "…" else {
      guard let other = said.first, line == other || isBeginning(line, of: other) else {
        return false
      }
      return matches(rest, said.dropFirst())
    }
    return said.indices.contains { matches(rest, said[said.index(after: $0)...]) }
  }

  private static func isBeginning(_ shown: some StringProtocol, of said: some StringProtocol)
    -> Bool
  {
    shown.hasSuffix("…") && said.hasPrefix(shown.dropLast())
  }

  // MARK: JSON

  private static func jsonDifference(shown: String, said: String) -> String? {
    let decoder = JSONDecoder()
    guard let page = try? decoder.decode(JSONValue.self, from: Data(shown.utf8)) else {
      return "the page shows no JSON:\n\(shown)"
    }
    guard let tool = try? decoder.decode(JSONValue.self, from: Data(said.utf8)) else {
      return "the tool says no JSON:\n\(said)"
    }
    return difference(page, tool, at: "the answer")
  }

  private static func difference(_ page: JSONValue, _ tool: JSONValue, at place: String) -> String?
  {
    switch (page, tool) {
    case (.object(let page), .object(let tool)):
      let keys = (page.keys.sorted(), tool.keys.sorted())
      guard keys.0 == keys.1 else { return "\(place) has the keys \(keys.1), not \(keys.0)" }
      return keys.0.lazy.compactMap { key in
        guard let shown = page[key], let said = tool[key] else { return nil }
        return difference(shown, said, at: "\(place).\(key)")
      }.first
    case (.list(let page), .list(let tool)):
      let isOpen = page.last == .text("…")
      guard isOpen ? tool.count >= page.count : tool.count == page.count else {
        return "\(place) has \(tool.count) elements, not \(page.count)"
      }
      return zip(page.dropLast(isOpen ? 1 : 0), tool).enumerated().lazy.compactMap { index, pair in
        difference(pair.0, pair.1, at: "\(place)[\(index)]")
      }.first
    case (.text(let page), .text(let tool)) where isBeginning(page, of: tool): return nil
    case (.number(let page), .number(let tool)) where isRounded(page, from: tool): return nil
    default: return page == tool ? nil : "\(place) is \(tool), not \(page)"
    }
  }
}

extension ShownAnswer {
  private static func isRounded(_ shown: Double, from said: Double) -> Bool {
    let digits = "\(shown)".split(separator: ".").last?.count ?? 0
    // `4.0` is how a whole number is printed, and that is never rounded.
    guard shown != shown.rounded(), digits < 10 else { return shown == said }
    let scale = (0..<digits).reduce(1.0) { power, _ in power * 10 }
    return (said * scale).rounded() == (shown * scale).rounded()
  }
}

/// A value of a JSON document.
enum JSONValue: Decodable, Equatable {
  case null
  case boolean(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }
}
