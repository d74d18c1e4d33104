/// The lines in which the nodes and edges of a graph in JSON begin, which decoders do not tell.
package struct JSONLines {
  private var lists: [String: [Int]] = [:]
  private var records: [String: [String: Int]] = [:]

  /// The lists and records that are looked at, and how deep they may stand.
  private static let names: Set<String> = ["nodes", "edges", "links"]
  private static let greatestDepth = 6

  /// Looks through a document that is sound JSON.
  package init(of bytes: [UInt8]) {
    var scan = Scan(bytes: bytes)
    scan.run { path, key, line in
      if let key {
        records[path, default: [:]][key] = line
      } else {
        lists[path, default: []].append(line)
      }
    }
  }

  /// The line of a part of the list at `path`, or of the record there under `key`; 0 where it is not known.
  package func line(of path: [String], at position: Int, key: String? = nil) -> Int {
    let path = path.joined(separator: "\n")
    if let lines = lists[path], lines.indices.contains(position) { return lines[position] }
    return key.flatMap { records[path]?[$0] } ?? 0
  }

  private struct Scan {
    let bytes: [UInt8]
    var position = 0
    var line = 1
    /// What is open: a list with the number of its parts, or a record with its key.
    private var open: [(isList: Bool, count: Int, key: String)] = []

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func run(_ found: (_ path: String, _ key: String?, _ line: Int) -> Void) {
      var text: String?
      while position < bytes.count {
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "\n"): line += 1
        case UInt8(ascii: "\""):
          if open.last?.isList == true { tell(nil, found) }
          text = string()
        case UInt8(ascii: ":"):
          if let last = open.indices.last, let key = text {
            open[last].key = key
            tell(key, found)
          }
        case UInt8(ascii: "["), UInt8(ascii: "{"):
          if open.last?.isList == true { tell(nil, found) }
          open.append((byte == UInt8(ascii: "["), 0, ""))
        case UInt8(ascii: "]"), UInt8(ascii: "}"): _ = open.popLast()
        case UInt8(ascii: ","):
          if let last = open.indices.last { open[last].count += 1 }
        default: break
        }
        position += 1
      }
    }

    private func tell(_ key: String?, _ found: (String, String?, Int) -> Void) {
      guard open.count <= JSONLines.greatestDepth, let holder = open.dropLast().last,
        JSONLines.names.contains(holder.key)
      else { return }
      let names = open.dropLast().map { $0.isList ? String($0.count) : $0.key }
      found(names.joined(separator: "\n"), key, line)
    }

    /// The text that begins here, of which the last quotation mark is left.
    private mutating func string() -> String {
      let start = position + 1
      position = start
      while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
        position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
      }
      return String(decoding: bytes[start..<min(position, bytes.count)], as: UTF8.self)
    }
  }
}
