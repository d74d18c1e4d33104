/// Names of files as texts.
///
/// The name of a file is bytes, and need not be UTF-8. As a text each byte that is none stands as a
/// character of its own in a private area of Unicode, so that the text leads back to the same bytes.
/// Those characters themselves, where a name really holds them, stand as their bytes; so no two names
/// are one text.
package enum FileName {
  /// The text of a name.
  package static func text(of bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    if let text = String(validating: bytes, as: UTF8.self), !holdsBytes(text) { return text }
    var text = String.UnicodeScalarView()
    var rest = bytes[...]
    while let first = rest.first {
      let length = lengthOfCharacter(after: first)
      if let character = String(validating: rest.prefix(length), as: UTF8.self),
        let scalar = character.unicodeScalars.first, byte(of: scalar) == nil
      {
        text.append(scalar)
        rest.removeFirst(length)
      } else {
        text.append(scalar(of: first))
        rest.removeFirst()
      }
    }
    return String(text)
  }

  /// The text of a name that ends with a zero.
  package static func text(of name: UnsafePointer<CChar>) -> String {
    var bytes: [UInt8] = []
    var next = name
    while next.pointee != 0 {
      bytes.append(UInt8(bitPattern: next.pointee))
      next += 1
    }
    return text(of: bytes)
  }

  /// The bytes that `text` stands for.
  package static func bytes(of text: String) -> [UInt8] {
    guard holdsBytes(text) else { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { scalar in
      byte(of: scalar).map { [$0] } ?? Array(String(scalar).utf8)
    }
  }

  /// `text` with every byte that is no UTF-8 as `\xFC`, to be read by people.
  package static func visible(_ text: String) -> String {
    guard holdsBytes(text) else { return text }
    return text.unicodeScalars.reduce(into: "") { shown, scalar in
      if let byte = byte(of: scalar) {
        shown += "\\x" + String(byte, radix: 16, uppercase: true)
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
  }

  /// Whether something in `text` stands for a byte that is no UTF-8.
  package static func holdsBytes(_ text: String) -> Bool {
    // All of them begin with these two bytes, which hardly anything else does.
    var before: UInt8 = 0
    for byte in text.utf8 {
      if before == 0xF4, byte == 0x8F {
        return text.unicodeScalars.contains { self.byte(of: $0) != nil }
      }
      before = byte
    }
    return false
  }

  // MARK: Parts

  /// What stands behind the last slash.
  package static func last(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: slash) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// The folder that a path leads through; `.` where it names none.
  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: slash) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Which of two names comes first: one order for all names, those too that differ only in how an
  /// accent is written.
  package static func precedes(_ one: String, _ other: String) -> Bool {
    one == other ? one.utf8.lexicographicallyPrecedes(other.utf8) : one < other
  }

  private static let slash = UInt8(ascii: "/")

  // MARK: Bytes as characters

  /// The character for byte 0 would be this one.
  private static let first: UInt32 = 0x10FE00

  private static func scalar(of byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(first + UInt32(byte)) ?? "\u{FFFD}"
  }

  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    (first + 0x80...first + 0xFF).contains(scalar.value) ? UInt8(scalar.value - first) : nil
  }

  private static func lengthOfCharacter(after byte: UInt8) -> Int {
    switch byte {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }
}

extension String {
  /// Hands `body` the name as the system takes it.
  func withName<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    var name = FileName.bytes(of: self).map(CChar.init(bitPattern:))
    // The system would take what stands before a zero for the name.
    if name.contains(0) { name = [] }
    return (name + [0]).withUnsafeBufferPointer { characters in
      guard let start = characters.baseAddress else { preconditionFailure("The array has a zero.") }
      return body(start)
    }
  }
}
