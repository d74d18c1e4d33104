internal import Documents

/// The graph within a page that vis.js or pyvis draws it on: `nodes = new vis.DataSet([…])`.
///
/// pyvis writes JSON there; what is written by hand is JavaScript, of which literals are read: keys and strings
/// with any quotation marks, commas too many, remarks. Nothing of the page is run.
enum VisPage {
  /// The JSON of a document: itself, or where it is a page, what the page holds, on the lines where it stands.
  static func json(in bytes: [UInt8], of name: String) throws(InputError) -> [UInt8] {
    guard let first = bytes.first(where: { !$0.isSpace && ![0xEF, 0xBB, 0xBF].contains($0) }),
      first == UInt8(ascii: "<")
    else { return bytes }
    guard let nodes = list("nodes", in: bytes), let edges = list("edges", in: bytes) else {
      throw InputError(
        name: name,
        reason: "is a page without lists of nodes and edges such as vis.js and pyvis keep in it; "
          + "save the graph as JSON or GraphML in the program that made it")
    }
    guard let first = ScriptLiteral.json(bytes[nodes]),
      let second = ScriptLiteral.json(bytes[edges])
    else {
      throw InputError(
        name: name,
        reason: "computes its nodes and edges, and nothing of a page is run here; save what "
          + "JSON.stringify({nodes: nodes.get(), edges: edges.get()}) gives as .json")
    }
    let parts =
      nodes.lowerBound < edges.lowerBound
      ? [(nodes, "{\"nodes\":", first), (edges, ",\"edges\":", second)]
      : [(edges, "{\"edges\":", second), (nodes, ",\"nodes\":", first)]
    var result: [UInt8] = []
    var end = 0
    for (range, key, list) in parts {
      result += bytes[end..<range.lowerBound].filter { $0 == UInt8(ascii: "\n") }
      result += Array(key.utf8) + list
      end = range.upperBound
    }
    return result + [UInt8(ascii: "}")]
  }

  /// How many lists are looked through for their end; a page has a few.
  private static let mostTries = 64

  /// Where the list of that name stands: `nodes = new vis.DataSet([…])`, or `var nodes = […]`.
  private static func list(_ name: String, in bytes: [UInt8]) -> Range<Int>? {
    let word = Array(name.utf8)
    var plain: Range<Int>?
    var index = 0
    var tries = 0
    while index + word.count < bytes.count, tries < mostTries {
      defer { index += 1 }
      guard bytes[index] == word[0], bytes[index...].starts(with: word),
        index == 0 || !bytes[index - 1].isOfName,
        let value = value(behind: index + word.count, bytes)
      else { continue }
      guard value.isSet || isDeclared(index, bytes) else { continue }
      tries += 1
      guard let end = ScriptLiteral.end(of: bytes[value.start...]) else { continue }
      if value.isSet { return value.start..<end }
      plain = plain ?? value.start..<end
    }
    return plain
  }

  /// Where the list begins that is assigned behind a name, and whether it is put into a DataSet.
  private static func value(behind end: Int, _ bytes: [UInt8]) -> (start: Int, isSet: Bool)? {
    var index = skipSpace(end, bytes)
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return nil }
    index = skipSpace(index + 1, bytes)
    var isSet = false
    for call in ["new vis.DataSet(", "new DataSet("] where bytes[index...].starts(with: call.utf8) {
      index = skipSpace(index + call.utf8.count, bytes)
      isSet = true
    }
    return index < bytes.count && bytes[index] == UInt8(ascii: "[") ? (index, isSet) : nil
  }

  private static func isDeclared(_ index: Int, _ bytes: [UInt8]) -> Bool {
    ["var ", "let ", "const "].contains { word in
      index >= word.utf8.count && bytes[(index - word.utf8.count)..<index].elementsEqual(word.utf8)
    }
  }

  private static func skipSpace(_ start: Int, _ bytes: [UInt8]) -> Int {
    var index = start
    while index < bytes.count, bytes[index].isSpace { index += 1 }
    return index
  }
}

extension UInt8 {
  /// Whether it is a blank, a tab or the end of a line.
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// Whether it can stand within a name of JavaScript.
  fileprivate var isOfName: Bool {
    self == UInt8(ascii: "_") || self == UInt8(ascii: "$") || self == UInt8(ascii: ".")
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self & 0xDF)
  }
}
