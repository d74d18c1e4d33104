/// The opening tags of an SVG that Graphviz wrote, one after another.
struct SVGTags {
  /// A tag, its attributes, and the text that follows it.
  struct Tag {
    var name: String
    var attributes: [String: String] = [:]
    var content = ""

    /// The numbers in an attribute, whatever stands between them.
    func numbers(_ name: String) -> [Double] {
      let isPart = { (character: Character) in
        character.isASCII && (character.isNumber || character == "." || character == "-")
      }
      return (attributes[name] ?? "").split { !isPart($0) }.compactMap { Double($0) }
        .map { $0.isFinite ? $0 : 0 }
    }

    /// The number that an attribute begins with, or 0.
    func number(_ name: String) -> Double { numbers(name).first ?? 0 }

    /// A colour; `nil` for none.
    func colour(_ name: String) -> String? {
      attributes[name].flatMap { $0 == "none" || $0 == "transparent" ? nil : $0 }
    }
  }

  private var rest: Substring

  init(_ svg: String) { rest = svg[...] }

  /// The next opening tag; comments, declarations and closing tags are passed over.
  mutating func next() -> Tag? {
    while let open = rest.firstIndex(of: "<") {
      rest = rest[open...]
      if rest.hasPrefix("<!--") {
        guard let end = rest.firstRange(of: "-->") else { return nil }
        rest = rest[end.upperBound...]
        continue
      }
      guard let close = rest.firstIndex(of: ">") else { return nil }
      let inside = rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      guard inside.first?.isLetter == true else { continue }
      var tag = Self.tag(inside)
      tag.content = Self.decoded(rest.prefix { $0 != "<" })
      return tag
    }
    return nil
  }

  private static func tag(_ inside: Substring) -> Tag {
    let name = inside.prefix { $0.isLetter }
    var tag = Tag(name: String(name))
    var rest = inside[name.endIndex...]
    while let equals = rest.firstIndex(of: "=") {
      let key = rest[..<equals].filter { !$0.isWhitespace }
      let value = rest[rest.index(after: equals)...]
      guard value.first == "\"" else { break }
      let body = value.dropFirst()
      guard let end = body.firstIndex(of: "\"") else { break }
      tag.attributes[key] = decoded(body[..<end])
      rest = body[body.index(after: end)...]
    }
    return tag
  }

  /// Text with its character references resolved.
  private static func decoded(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    return String(text).replacing(/&(#x?)?([0-9A-Za-z]{1,8});/) { match in
      let code = String(match.2)
      if let prefix = match.1 {
        let number = UInt32(code, radix: prefix == "#x" ? 16 : 10)
        return number.flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
      }
      let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
      return named[code] ?? String(match.0)
    }
  }
}
