import Testing
import Typesetting

/// Shares as they are printed.
struct PercentageTests {
  @Test func `only nothing is 0 per cent and only everything 100`() {
    for all in [1, 7, 200, 201, 399, 400, 999, 1_000, 2_001, 1_000_000] {
      for part in Set([0, 1, 2, all / 2, all - 2, all - 1, all]) where (0...all).contains(part) {
        let share = Double(part) / Double(all)
        for (text, none, every) in [
          (Percentage.text(share), "0 %", "100 %"),
          (Percentage.text(share, decimals: 1), "0.0 %", "100.0 %"),
          (Percentage.text(share, decimals: 1, rounding: .down), "0.0 %", "100.0 %"),
          (Percentage.text(share, decimals: 1, rounding: .up), "0.0 %", "100.0 %"),
          (Percentage.text(share, decimals: 2), "0.00 %", "100.00 %"),
          (Percentage.brief(share), "0 %", "100 %"),
          (Percentage.brief(share, rounding: .down), "0 %", "100 %"),
        ] {
          #expect((text == none) == (part == 0), "\(part) of \(all): \(text)")
          #expect((text == every) == (part == all), "\(part) of \(all): \(text)")
        }
      }
    }
  }

  @Test func `in between the nearest is printed`() {
    for tenths in 1..<1_000 {
      let share = Double(tenths) / 1_000
      let (whole, rest) = (tenths / 10, tenths % 10)
      #expect(Percentage.text(share, decimals: 1) == "\(whole).\(rest) %")
      #expect(Percentage.text(share, decimals: 1, rounding: .down) == "\(whole).\(rest) %")
      #expect(Percentage.text(share, decimals: 1, rounding: .up) == "\(whole).\(rest) %")
      #expect(Percentage.brief(share) == (rest == 0 ? "\(whole) %" : "\(whole).\(rest) %"))
      // What lies in the middle is not exact in binary, and may go either way.
      let nearest = rest == 5 ? [whole, whole + 1] : [rest < 5 ? whole : whole + 1]
      let allowed = nearest.map { "\(min(99, max(1, $0))) %" }
      #expect(allowed.contains(Percentage.text(share)))
      #expect(Percentage.given(share) == (rest == 0 ? "\(whole) %" : "\(whole).\(rest) %"))
    }
  }

  @Test func `a bound is rounded away from what it promises`() {
    #expect(Percentage.text(0.632_19, decimals: 1, rounding: .down) == "63.2 %")
    #expect(Percentage.text(0.632_11, decimals: 1, rounding: .up) == "63.3 %")
    #expect(Percentage.brief(0.632_99, rounding: .down) == "63.2 %")
    #expect(Percentage.text(0.050_2, decimals: 2) == "5.02 %")
  }

  @Test(arguments: [
    (0.07, "7 %"), (0.1, "10 %"), (0.125, "12.5 %"), (0.0004, "0.04 %"), (0.333, "33.3 %"),
    (0.0, "0 %"), (0.999_9, "99.99 %"),
  ])
  func `a share that was given is printed as it was given`(share: Double, text: String) {
    #expect(Percentage.given(share) == text)
  }
}
