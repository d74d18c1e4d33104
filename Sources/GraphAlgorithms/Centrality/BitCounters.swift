/// Counts for each of 512 bits in how many words it stands, with a carry instead of a test of every bit.
///
/// The counters stand upright: the *i*-th word has the *i*-th digit of all of them, so that a word is added
/// to 512 counters by a few operations on whole words.
struct BitCounters {
  typealias Bits = SIMD8<UInt64>

  private var digits: [Bits] = []

  mutating func add(_ bits: Bits) {
    var carry = bits
    var digit = 0
    while carry != Bits() {
      if digit == digits.count { digits.append(Bits()) }
      let both = digits[digit] & carry
      digits[digit] ^= carry
      carry = both
      digit += 1
    }
  }

  func count(of bit: Int) -> Int {
    digits.indices.reduce(0) { sum, digit in
      sum | Int(digits[digit][bit / 64] >> UInt64(bit % 64) & 1) << digit
    }
  }
}
