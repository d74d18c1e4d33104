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
    var count = 0
    for byte in bytes where byte == UInt8(ascii: "\n") { count += 1 }
    return bytes.last == UInt8(ascii: "\n") ? count : count + 1
  }

  /// Reads a number from 0 to 2³¹ − 3, the greatest that is neither never nor open.
  @inline(__always)
  mutating func number(_ what: StaticString) throws(NumberTableError) -> Int32 {
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
    let comma = UInt8(ascii: ",")
    var contacts: [Contact] = []
    var failure: NumberTableError?
    text.withUnsafeBytes { bytes in
      var reader = NumberReader(bytes)
      contacts.reserveCapacity(reader.lineCount)
      do throws(NumberTableError) {
        while !reader.isAtEnd {
          let one = try reader.number("the number of an actor")
          try reader.skip(comma)
          let other = try reader.number("the number of an actor")
          try reader.skip(comma)
          let day = try reader.number("a day")
          try reader.endLine()
          contacts.append(Contact(one, other, day: day))
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    self.init(contacts)
  }
}

extension IncidenceGraph {
  /// Reads meetings from text, one a line: `number,first day,last day,actor;actor;…`, all whole
  /// numbers from 0. A meeting of more than one day has one unknown day among them.
  ///
  ///     0,48021,48021,3;17;4
  ///     1,48022,48052,3;9
  ///
  /// Events are numbered by line; the number at the head of a line is not looked at. Without
  /// `actorCount`, there are as many actors as the greatest number needs.
  public init(meetings text: RawSpan) throws(NumberTableError) {
    var rows = MeetingRows()
    var failure: NumberTableError?
    text.withUnsafeBytes { bytes in
      do throws(NumberTableError) {
        try rows.read(bytes)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    var builder = Builder(actorCount: Int(rows.greatest) + 1)
    builder.reserve(events: rows.days.count, incidences: rows.members.count)
    for (event, days) in rows.days.enumerated() {
      builder.add(
        .instant(days), participants: rows.members[rows.offsets[event]..<rows.offsets[event + 1]])
    }
    self = builder.build()
  }
}

/// The lines of a table of meetings.
private struct MeetingRows {
  var days: [DayInterval] = []
  var offsets = [0]
  var members: [Int32] = []
  var greatest: Int32 = -1

  mutating func read(_ bytes: UnsafeRawBufferPointer) throws(NumberTableError) {
    let comma = UInt8(ascii: ",")
    var reader = NumberReader(bytes)
    let lines = reader.lineCount
    days.reserveCapacity(lines)
    offsets.reserveCapacity(lines + 1)
    while !reader.isAtEnd {
      _ = try reader.number("the number of a meeting")
      try reader.skip(comma)
      let first = try reader.number("the first day")
      try reader.skip(comma)
      let last = try reader.number("the last day")
      try reader.skip(comma)
      repeat {
        let actor = try reader.number("the number of an actor")
        greatest = max(greatest, actor)
        members.append(actor)
      } while reader.skipIfPresent(UInt8(ascii: ";"))
      try reader.endLine()
      days.append(DayInterval(first: first, last: last))
      offsets.append(members.count)
    }
  }
}
