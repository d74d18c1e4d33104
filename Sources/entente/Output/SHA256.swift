/// The digest that `sha256sum` prints (FIPS 180-4), by which anyone can see that a file is still the
/// one that was written.
enum SHA256 {
  /// The digest of `bytes` in hexadecimal: 64 digits.
  static func hexadecimal(of bytes: some Collection<UInt8>) -> String {
    var state = startingState
    var words = [UInt32](repeating: 0, count: 64)
    let message = padded(Array(bytes))
    for block in stride(from: 0, to: message.count, by: 64) {
      mix(message[block..<(block + 64)], into: &state, &words)
    }
    return state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  /// The message, a single one bit, zeros, and the length in bits: a multiple of 64 bytes.
  private static func padded(_ bytes: [UInt8]) -> [UInt8] {
    let length = UInt64(bytes.count) * 8
    var message = bytes
    message.append(0x80)
    let zeros = (120 - message.count % 64) % 64
    message += [UInt8](repeating: 0, count: zeros)
    for shift in stride(from: 56, through: 0, by: -8) {
      message.append(UInt8(truncatingIfNeeded: length >> UInt64(shift)))
    }
    return message
  }

  private static func mix(
    _ block: ArraySlice<UInt8>, into state: inout [UInt32], _ words: inout [UInt32]
  ) {
    for index in 0..<16 {
      let start = block.startIndex + index * 4
      words[index] = block[start..<(start + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<64 {
      let early = words[index - 15]
      let late = words[index - 2]
      let first = rotate(early, 7) ^ rotate(early, 18) ^ (early >> 3)
      let second = rotate(late, 17) ^ rotate(late, 19) ^ (late >> 10)
      words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let second = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
      let choice = (e & f) ^ (~e & g)
      let one = h &+ second &+ choice &+ roundConstants[index] &+ words[index]
      let first = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      (h, g, f, e) = (g, f, e, d &+ one)
      (d, c, b, a) = (c, b, a, one &+ first &+ majority)
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  private static func rotate(_ word: UInt32, _ places: UInt32) -> UInt32 {
    word >> places | word << (32 - places)
  }

  /// The first 32 bits of the fractional parts of the square roots of the first eight primes.
  private static let startingState = primes.prefix(8).map { fraction(ofRoot: 2, of: $0) }
  /// The same of the cube roots of the first 64 primes.
  private static let roundConstants = primes.map { fraction(ofRoot: 3, of: $0) }

  private static let primes: [UInt64] = {
    var found: [UInt64] = []
    var candidate: UInt64 = 2
    while found.count < 64 {
      if !found.contains(where: { candidate % $0 == 0 }) { found.append(candidate) }
      candidate += 1
    }
    return found
  }()

  /// The largest whole number whose square or cube is at most `number` × 2³²ⁿ, less its whole part.
  private static func fraction(ofRoot degree: Int, of number: UInt64) -> UInt32 {
    let target = UInt128(number) << UInt128(32 * degree)
    var root: UInt128 = 0
    for bit in stride(from: 35, through: 0, by: -1) {
      let trial = root | 1 << UInt128(bit)
      let power = degree == 2 ? trial * trial : trial * trial * trial
      if power <= target { root = trial }
    }
    return UInt32(truncatingIfNeeded: root)
  }
}
