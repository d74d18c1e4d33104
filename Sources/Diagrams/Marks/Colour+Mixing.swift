import Negotiations

extension Colour {
  /// A mixture of this colour and another.
  func mixed(with other: Colour, share: Double) -> Colour {
    func mix(_ one: UInt8, _ other: UInt8) -> UInt32 {
      UInt32((Double(one) * (1 - share) + Double(other) * share).rounded())
    }
    return Colour(
      mix(red, other.red) << 16 | mix(green, other.green) << 8 | mix(blue, other.blue))
  }
}
