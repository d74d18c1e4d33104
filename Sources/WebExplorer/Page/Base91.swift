/// Bytes as text of 91 printable letters, none of which begins markup: thirteen or fourteen bits are two
/// letters, so that the text is 23 % longer than the bytes, where Base64 is 33 % longer.
enum Base91 {
  /// The letters are those from `#` on, but for `<`.
  private static func letter(_ digit: Int) -> UInt8 { UInt8(digit < 25 ? digit + 35 : digit + 36) }

  /// Bits are taken from the lowest on. A number of thirteen bits below 89 has room for a fourteenth: with
  /// it, it is at most 88 + 8192, and two letters tell 91 × 91 = 8281. One letter ends the text where it
  /// holds all that is left.
  static func text(of bytes: [UInt8]) -> String {
    var letters: [UInt8] = []
    letters.reserveCapacity(bytes.count * 5 / 4)
    var (bits, count) = (0, 0)
    for byte in bytes {
      bits |= Int(byte) << count
      count += 8
      guard count > 13 else { continue }
      let length = bits & 8191 > 88 ? 13 : 14
      let number = bits & (1 << length - 1)
      letters += [letter(number % 91), letter(number / 91)]
      bits >>= length
      count -= length
    }
    if count > 0 { letters.append(letter(bits % 91)) }
    if count > 7 || bits > 90 { letters.append(letter(bits / 91)) }
    return String(decoding: letters, as: UTF8.self)
  }
}
