/// A ZIP archive whose members are not packed, as the seeds of spreadsheets are, so that one member can
/// be damaged and the archive stays one.
struct StoredArchive {
  struct Member {
    var name: [UInt8]
    var bytes: [UInt8]
  }

  var members: [Member] = []

  /// The members of an archive; `nil` for what is none, or packed.
  init?(_ data: [UInt8]) {
    var place = 0
    while place + 30 <= data.count, data[place..<place + 4].elementsEqual([0x50, 0x4B, 3, 4]) {
      let size = Self.number(in: data, at: place + 18, bytes: 4)
      let name = place + 30..<place + 30 + Self.number(in: data, at: place + 26, bytes: 2)
      let start = name.upperBound + Self.number(in: data, at: place + 28, bytes: 2)
      let isStored = Self.number(in: data, at: place + 8, bytes: 2) == 0
      guard isStored, start + size <= data.count else { return nil }
      members.append(Member(name: Array(data[name]), bytes: Array(data[start..<start + size])))
      place = start + size
    }
    if members.isEmpty { return nil }
  }

  /// The archive.
  var bytes: [UInt8] {
    var data: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let sum = Self.checksum(member.bytes)
      let common =
        Self.bytes(20, 2) + Self.bytes(0, 8) + Self.bytes(sum, 4)
        + Self.bytes(member.bytes.count, 4) + Self.bytes(member.bytes.count, 4)
        + Self.bytes(member.name.count, 2) + Self.bytes(0, 2)
      directory += [0x50, 0x4B, 1, 2] + Self.bytes(20, 2) + common
      directory += Self.bytes(0, 10) + Self.bytes(data.count, 4) + member.name
      data += [0x50, 0x4B, 3, 4] + common + member.name + member.bytes
    }
    let end =
      [0x50, 0x4B, 5, 6] + Self.bytes(0, 4) + Self.bytes(members.count, 2)
      + Self.bytes(members.count, 2) + Self.bytes(directory.count, 4) + Self.bytes(data.count, 4)
    return data + directory + end + Self.bytes(0, 2)
  }

  private static func number(in data: [UInt8], at place: Int, bytes: Int) -> Int {
    data[place..<place + bytes].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number in so many bytes, the lowest first.
  private static func bytes(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
  }

  /// The checksum of ZIP (CRC-32).
  private static func checksum(_ data: [UInt8]) -> Int {
    var sum: UInt32 = ~0
    for byte in data {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(~sum)
  }
}
