/// A small pseudo-random generator: the same seed gives the same numbers on every machine.
///
/// Its state is one counter, so that a stream can be started anywhere at no cost. Its output is well
/// mixed and of period 2⁶⁴; it is not for cryptography.
///
/// Reference: G. L. Steele, D. Lea, C. H. Flood, "Fast Splittable Pseudorandom Number Generators",
/// OOPSLA 2014.
public struct SplitMix64: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  /// The stream of a seed.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next number of the stream, any of 2⁶⁴.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}
