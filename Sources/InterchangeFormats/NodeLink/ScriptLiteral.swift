/// A list that JavaScript writes out: `[{id: 1, label: 'Anna'}, /* … */]`.
enum ScriptLiteral {
  /// Where the list that begins `bytes` ends, behind its bracket; `nil` where it does not.
  static func end(of bytes: ArraySlice<UInt8>) -> Int? {
    var depth = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if let behind = endOfString(at: index, bytes) ?? endOfRemark(at: index, bytes) {
        index = behind
        continue
      }
      switch bytes[index] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The same list as JSON, on as many lines; `nil` where it is no literal but is computed.
  static func json(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if let end = endOfRemark(at: index, bytes) {
        result += bytes[index..<end].filter { $0 == UInt8(ascii: "\n") }
        index = end
      } else if let end = endOfString(at: index, bytes) {
        guard let text = string(bytes[index..<end]) else { return nil }
        result += text
        index = end
      } else if isNameStart(bytes[index]) {
        let end = bytes[index...].firstIndex { !isOfName($0) } ?? bytes.endIndex
        let word = Array(bytes[index..<end])
        if isFollowedByColon(end, bytes) {
          result += [UInt8(ascii: "\"")] + word + [UInt8(ascii: "\"")]
        } else if ["true", "false", "null"].contains(where: { $0.utf8.elementsEqual(word) }) {
          result += word
        } else if "undefined".utf8.elementsEqual(word) {
          result += Array("null".utf8)
        } else {
          return nil
        }
        index = end
      } else if isNumber(bytes[index]) {
        let end = bytes[index...].firstIndex { !isOfNumber($0) } ?? bytes.endIndex
        let number = Array(bytes[index..<end])
        result +=
          isFollowedByColon(end, bytes)
          ? [UInt8(ascii: "\"")] + number + [UInt8(ascii: "\"")] : number
        index = end
      } else {
        guard isSign(bytes[index]) else { return nil }
        if bytes[index] == UInt8(ascii: "]") || bytes[index] == UInt8(ascii: "}") {
          dropComma(from: &result)
        }
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// A comma before a closing bracket, which JSON does not allow.
  private static func dropComma(from result: inout [UInt8]) {
    var index = result.count - 1
    while index >= 0, isSpace(result[index]) { index -= 1 }
    if index >= 0, result[index] == UInt8(ascii: ",") { result[index] = UInt8(ascii: " ") }
  }

  /// A string with double quotation marks; `nil` where values are put into it.
  private static func string(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    guard let mark = bytes.first, bytes.count > 1 else { return nil }
    let inner = bytes.dropFirst().dropLast()
    if mark == UInt8(ascii: "`"), inner.contains(UInt8(ascii: "$")) { return nil }
    var result: [UInt8] = [UInt8(ascii: "\"")]
    var index = inner.startIndex
    while index < inner.endIndex {
      let byte = inner[index]
      if byte == UInt8(ascii: "\\"), index + 1 < inner.endIndex {
        let next = inner[index + 1]
        // JSON knows no escaped apostrophe.
        if next == UInt8(ascii: "'") || next == UInt8(ascii: "`") {
          result.append(next)
        } else {
          result += [byte, next]
        }
        index += 2
        continue
      }
      if byte == UInt8(ascii: "\""), mark != byte {
        result += Array("\\\"".utf8)
      } else if byte == UInt8(ascii: "\n") {
        result += Array("\\n".utf8)
      } else {
        result.append(byte)
      }
      index += 1
    }
    return result + [UInt8(ascii: "\"")]
  }

  private static func endOfString(at index: Int, _ bytes: ArraySlice<UInt8>) -> Int? {
    let mark = bytes[index]
    guard [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`")].contains(mark) else {
      return nil
    }
    var next = index + 1
    while next < bytes.endIndex {
      if bytes[next] == UInt8(ascii: "\\") {
        next += 2
      } else if bytes[next] == mark {
        return next + 1
      } else {
        next += 1
      }
    }
    return bytes.endIndex
  }

  private static func endOfRemark(at index: Int, _ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes[index] == UInt8(ascii: "/"), index + 1 < bytes.endIndex else { return nil }
    if bytes[index + 1] == UInt8(ascii: "/") {
      return bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    }
    guard bytes[index + 1] == UInt8(ascii: "*") else { return nil }
    var next = index + 2
    while next + 1 < bytes.endIndex {
      if bytes[next] == UInt8(ascii: "*"), bytes[next + 1] == UInt8(ascii: "/") { return next + 2 }
      next += 1
    }
    return bytes.endIndex
  }

  private static func isFollowedByColon(_ index: Int, _ bytes: ArraySlice<UInt8>) -> Bool {
    bytes[index...].first { !isSpace($0) } == UInt8(ascii: ":")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    isSpace(byte) || "[]{},:".utf8.contains(byte)
  }

  private static func isNumber(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    isNumber(byte) || ".eE+".utf8.contains(byte)
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte >= 0x80
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    isNameStart(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
