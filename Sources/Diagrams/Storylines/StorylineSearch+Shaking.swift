extension StorylineSearch {
  /// Moves a few things at random, so that a search from there may end better than here.
  ///
  /// Over some stretch two lines change places; meetings are then obeyed again.
  mutating func shake(_ lot: inout Lot) {
    guard let lines = orders.first?.count, lines > 1, orders.count > 1 else { return }
    for _ in 0..<3 {
      let (one, other) = (lot.draw(below: lines), lot.draw(below: lines))
      let start = lot.draw(below: orders.count)
      let end = min(orders.count, start + 1 + lot.draw(below: orders.count))
      for moment in start..<end {
        for rank in orders[moment].indices {
          let line = orders[moment][rank]
          if line == one { orders[moment][rank] = other }
          if line == other { orders[moment][rank] = one }
        }
      }
    }
    settle()
  }

  /// Numbers without a pattern, the same every time (SplitMix64; Steele, Lea and Flood 2014).
  struct Lot {
    private var state: UInt64 = 0x1945_0814

    /// The next number, from 0 to just below `bound`.
    mutating func draw(below bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      mixed ^= mixed >> 31
      return Int(mixed % UInt64(max(1, bound)))
    }
  }
}
