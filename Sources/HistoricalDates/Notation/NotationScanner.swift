/// A place in the bytes of a date, and what can be read from there.
struct NotationScanner {
  let bytes: [UInt8]
  /// Where the notation ends; a calendar mark may follow.
  let end: Int
  var position = 0

  var next: UInt8? { position < end ? bytes[position] : nil }

  func peek(_ distance: Int) -> UInt8? {
    position + distance < end ? bytes[position + distance] : nil
  }

  /// Steps over `byte` if it comes next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  /// Steps over `..` if it comes next.
  mutating func takeDots() -> Bool {
    guard next == .dot, peek(1) == .dot else { return false }
    position += 2
    return true
  }

  mutating func skipSpaces() {
    while next == .space { position += 1 }
  }

  /// Steps over the marks of doubt that come next; at most one is allowed.
  mutating func takeQualification() throws(DateSyntaxError) -> Qualification {
    guard let byte = next, let mark = Qualification(mark: byte) else { return [] }
    position += 1
    if let second = next, Qualification(mark: second) != nil {
      throw DateSyntaxError(
        offset: position, message: "one mark of doubt is enough; '%' says both '?' and '~'")
    }
    return mark
  }

  /// How many digits come next.
  func digitRun() -> Int {
    var count = 0
    while let byte = peek(count), byte.isDigit { count += 1 }
    return count
  }

  /// What stands at the position, for an error message: a character, not a byte, and by its number
  /// where it cannot be shown.
  var found: String {
    guard position < end else { return "the end" }
    let text = String(decoding: bytes[position..<end], as: UTF8.self)
    guard let character = text.first, let scalar = text.unicodeScalars.first else {
      return "the end"
    }
    let isShown: Bool =
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .nonspacingMark, .privateUse,
        .unassigned, .surrogate, .enclosingMark:
        false
      default: character.utf8.count <= 32
      }
    if isShown { return "'\(character)'" }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Qualification {
  init?(mark: UInt8) {
    switch mark {
    case UInt8(ascii: "~"): self = .approximate
    case UInt8(ascii: "?"): self = .uncertain
    case UInt8(ascii: "%"): self = [.approximate, .uncertain]
    default: return nil
    }
  }

  /// The mark in EDTF; nothing where nothing is doubted.
  var mark: String {
    if self == [.approximate, .uncertain] { return "%" }
    return contains(.approximate) ? "~" : contains(.uncertain) ? "?" : ""
  }
}

extension UInt8 {
  static let space = UInt8(ascii: " ")
  static let dot = UInt8(ascii: ".")
  static let hyphen = UInt8(ascii: "-")
  static let slash = UInt8(ascii: "/")
  static let comma = UInt8(ascii: ",")
  static let colon = UInt8(ascii: ":")
  static let unknownDigit = UInt8(ascii: "X")

  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  /// The value of a decimal digit.
  var digit: Int { Int(self) - 0x30 }
}
