/// Why a table of numbers could not be read: what was expected, and where.
public struct NumberTableError: Error, Hashable, Sendable {
  /// Where, in bytes from the start.
  public var offset: Int
  /// What was expected there.
  public var expected: String

  /// What was expected, and where.
  public init(offset: Int, expected: String) {
    self.offset = offset
    self.expected = expected
  }
}

/// Reads whole numbers and the marks between them from bytes, one after the other.
struct NumberReader {
  private let bytes: UnsafeRawBufferPointer
  private(set) var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { offset >= bytes.count }

  /// How many lines there are, the last one with or without its end.
  var lineCount: Int {
    let lineEnd = UInt8(ascii: "\n")
    let lineEnds = 0x0101_0101_0101_0101 * UInt64(lineEnd)
    let low: UInt64 = 0x7f7f_7f7f_7f7f_7f7f
    var count = 0
    var place = 0
    // Eight bytes at a time: what differs from a line end has some bit set, in the end the highest.
    while place + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) ^ lineEnds
      count &+= (~(((word & low) &+ low) | word | low)).nonzeroBitCount
      place &+= 8
    }
    while place < bytes.count {
      if bytes[place] == lineEnd { count &+= 1 }
      place &+= 1
    }
    return bytes.last == lineEnd ? count : count + 1
  }

  /// Reads a number from 0 to 2³¹ − 3, the greatest that is neither never nor open.
  @inline(__always)
  mutating func number(_ what: StaticString) throws(NumberTableError) -> Int32 {
    if let short = shortNumber() { return short }
    return try longNumber(what)
  }

  /// Reads a number of up to seven digits with eight bytes at a time; `nil` where there is none or
  /// the end is near, and nothing has been read.
  @inline(__always)
  private mutating func shortNumber() -> Int32? {
    guard offset &+ 8 <= bytes.count else { return nil }
    let word = UInt64(
      littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    // Digits become 0 to 9; in the first byte that is none, adding 0x76 or the byte itself sets the
    // highest bit. Later bytes do not matter.
    var digits = word ^ 0x3030_3030_3030_3030
    let others = ((digits &+ 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080
    let length = others.trailingZeroBitCount >> 3
    guard others != 0, length > 0 else { return nil }
    offset &+= length
    // Up against the high end, with zeros before them, then summed in pairs, fours and eights.
    digits <<= UInt64(64 &- length &* 8)
    digits = (digits &* 2_561) >> 8 & 0x00ff_00ff_00ff_00ff
    digits = (digits &* 6_553_601) >> 16 & 0x0000_ffff_0000_ffff
    digits = (digits &* 42_949_672_960_001) >> 32
    return Int32(truncatingIfNeeded: digits)
  }

  private mutating func longNumber(_ what: StaticString) throws(NumberTableError) -> Int32 {
    var value = 0
    let start = offset
    while offset < bytes.count {
      let digit = Int(bytes[offset]) - 0x30
      guard digit >= 0, digit < 10 else { break }
      value = value &* 10 &+ digit
      offset &+= 1
    }
    // Ten digits cannot overflow 64 bits, and no number in range has more.
    guard offset > start, offset - start <= 10, value < Int(Int32.max) - 1 else {
      throw NumberTableError(offset: start, expected: "\(what)")
    }
    return Int32(truncatingIfNeeded: value)
  }

  /// Steps over `mark`.
  @inline(__always)
  mutating func skip(_ mark: UInt8) throws(NumberTableError) {
    guard offset < bytes.count, bytes[offset] == mark else {
      throw NumberTableError(offset: offset, expected: "'\(Character(UnicodeScalar(mark)))'")
    }
    offset &+= 1
  }

  /// Steps over `mark` if it is there, and says whether it was.
  @inline(__always)
  mutating func skipIfPresent(_ mark: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == mark else { return false }
    offset &+= 1
    return true
  }

  /// Steps over the end of a line; at the end of the bytes it may be missing.
  @inline(__always)
  mutating func endLine() throws(NumberTableError) {
    _ = skipIfPresent(UInt8(ascii: "\r"))
    guard isAtEnd || skipIfPresent(UInt8(ascii: "\n")) else {
      throw NumberTableError(offset: offset, expected: "the end of the line")
    }
  }
}

extension ContactSequence {
  /// Reads contacts from text, one a line: `one,other,day`, all whole numbers from 0.
  ///
  ///     3,17,48021
  ///     3,9,48022
  ///
  /// Time linear in the bytes, at some hundreds of megabytes a second; space 12 bytes a contact.
  public init(text: RawSpan) throws(NumberTableError) {
    var failure: NumberTableError?
    var summary = ContactRows()
    let contacts = text.withUnsafeBytes { bytes in
      let lines = NumberReader(bytes).lineCount
      return [Contact](unsafeUninitializedCapacity: lines) { contacts, count in
        do throws(NumberTableError) {
          summary = try ContactRows(reading: bytes, into: contacts)
          count = summary.count
        } catch {
          failure = error
        }
      }
    }
    if let failure { throw failure }
    if summary.isInOrder {
      self.init(inOrder: contacts, actorCount: Int(summary.greatest) + 1)
    } else {
      self.init(contacts)
    }
  }
}

/// What is known of the lines of a table of contacts when they have been read.
private struct ContactRows {
  var count = 0
  var greatest: Int32 = -1
  var isInOrder = true

  init() {}

  init(
    reading bytes: UnsafeRawBufferPointer, into contacts: UnsafeMutableBufferPointer<Contact>
  ) throws(NumberTableError) {
    let comma = UInt8(ascii: ",")
    var reader = NumberReader(bytes)
    var rows = ContactRows()
    var lastDay: Int32 = 0
    while !reader.isAtEnd {
      let one = try reader.number("the number of an actor")
      try reader.skip(comma)
      let other = try reader.number("the number of an actor")
      try reader.skip(comma)
      let day = try reader.number("a day")
      try reader.endLine()
      contacts.initializeElement(at: rows.count, to: Contact(one, other, day: day))
      rows.count &+= 1
      rows.greatest = max(rows.greatest, max(one, other))
      rows.isInOrder = rows.isInOrder && day >= lastDay
      lastDay = day
    }
    self = rows
  }
}

extension IncidenceGraph {
  /// Reads meetings from text, one a line: `number,first day,last day,actor;actor;…`, all whole
  /// numbers from 0. A meeting of more than one day has one unknown day among them.
  ///
  ///     0,48021,48021,3;17;4
  ///     1,48022,48052,3;9
  ///
  /// Events are numbered by line; the number at the head of a line is not looked at. There are as
  /// many actors as the greatest number needs.
  public init(meetings text: RawSpan) throws(NumberTableError) {
    var failure: NumberTableError?
    var builder = Builder()
    text.withUnsafeBytes { bytes in
      do throws(NumberTableError) {
        try Self.read(bytes, into: &builder)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    self = builder.build()
  }

  private static func read(
    _ bytes: UnsafeRawBufferPointer, into builder: inout Builder
  ) throws(NumberTableError) {
    let comma = UInt8(ascii: ",")
    var reader = NumberReader(bytes)
    builder.reserve(events: reader.lineCount, incidences: reader.lineCount * 4)
    var actors: [Int32] = []
    while !reader.isAtEnd {
      _ = try reader.number("the number of a meeting")
      try reader.skip(comma)
      let first = try reader.number("the first day")
      try reader.skip(comma)
      let last = try reader.number("the last day")
      try reader.skip(comma)
      actors.removeAll(keepingCapacity: true)
      repeat {
        actors.append(try reader.number("the number of an actor"))
      } while reader.skipIfPresent(UInt8(ascii: ";"))
      try reader.endLine()
      builder.add(.instant(DayInterval(first: first, last: last)), participants: actors)
    }
  }
}
