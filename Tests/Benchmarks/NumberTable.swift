import GraphAlgorithms

/// Why a table of numbers could not be read: what was expected, and where.
struct NumberTableError: Error, Hashable, Sendable {
  /// Where, in bytes from the start.
  var offset: Int
  /// What was expected there.
  var expected: String

  /// What was expected, and where.
  init(offset: Int, expected: String) {
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

extension IncidenceGraph {
  /// Reads meetings from text, one a line: `number,first day,last day,actor;actor;…`, all whole
  /// numbers from 0. A meeting of more than one day has one unknown day among them.
  ///
  ///     0,48021,48021,3;17;4
  ///     1,48022,48052,3;9
  ///
  /// Events are numbered by line; the number at the head of a line is not looked at. There are as
  /// many actors as the greatest number needs.
  init(meetings text: RawSpan) throws(NumberTableError) {
    try self.init(lines: text, participants: 4) { reader, actors throws(NumberTableError) in
      _ = try reader.number("the number of a meeting")
      try reader.skip(UInt8(ascii: ","))
      let first = try reader.number("the first day")
      try reader.skip(UInt8(ascii: ","))
      let last = try reader.number("the last day")
      try reader.skip(UInt8(ascii: ","))
      repeat {
        actors.append(try reader.number("the number of an actor"))
      } while reader.skipIfPresent(UInt8(ascii: ";"))
      return DayInterval(first: first, last: last)
    }
  }

  /// Reads contacts of two from text, one a line: `one,other,day`, all whole numbers from 0. Each is a
  /// meeting of its own.
  init(contacts text: RawSpan) throws(NumberTableError) {
    try self.init(lines: text, participants: 2) { reader, actors throws(NumberTableError) in
      actors.append(try reader.number("the number of an actor"))
      try reader.skip(UInt8(ascii: ","))
      actors.append(try reader.number("the number of an actor"))
      try reader.skip(UInt8(ascii: ","))
      return DayInterval(try reader.number("a day"))
    }
  }

  private init(
    lines text: RawSpan, participants: Int,
    read: (inout NumberReader, inout [Int32]) throws(NumberTableError) -> DayInterval
  ) throws(NumberTableError) {
    var failure: NumberTableError?
    var builder = Builder()
    text.withUnsafeBytes { bytes in
      do throws(NumberTableError) {
        var reader = NumberReader(bytes)
        builder.reserve(
          events: reader.lineCount, incidences: reader.lineCount * participants)
        var actors: [Int32] = []
        while !reader.isAtEnd {
          actors.removeAll(keepingCapacity: true)
          let day = try read(&reader, &actors)
          try reader.endLine()
          builder.add(.instant(day), participants: actors)
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    self = builder.build()
  }
}
