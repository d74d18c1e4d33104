import Negotiations
import Testing

@Suite struct ColourTests {
  @Test func `contrast runs from one to twenty-one`() {
    #expect(Colour.black.contrast(with: .black) == 1)
    #expect(abs(Colour.black.contrast(with: .white) - 21) < 0.001)
    #expect(abs(Colour(0x767676).contrast(with: .white) - 4.54) < 0.01)
  }

  @Test func `a colour is six hexadecimal digits`() {
    #expect(Colour(hex: "#0072B2") == Colour(0x0072B2))
    #expect(Colour(hex: "0072b2")?.hex == "#0072b2")
    for text in ["", "#", "#0072b", "#0072b22", "red", "#00 2b2", "+0072b", "##0072b", "#００７２ｂ２"] {
      #expect(Colour(hex: text) == nil, "\(text)")
    }
  }

  @Test func `lightness runs from nought to a hundred`() {
    #expect(Colour.black.lightness == 0)
    #expect(abs(Colour.white.lightness - 100) < 0.001)
    // The middle of the scale of greys, as tables of CIE L* have it.
    #expect(abs(Colour(grey: 119).lightness - 50.03) < 0.05)
  }

  @Test func `difference is that of tables`() {
    // sRGB red is at L* 53.24, a* 80.09, b* 67.20, and green at 87.73, -86.18, 83.18.
    let difference = Colour(0xFF0000).difference(from: Colour(0x00FF00))
    #expect(abs(difference - 170.58) < 0.1)
    #expect(Colour(0x123456).difference(from: Colour(0x123456)) == 0)
  }

  @Test func `red and green of one lightness are alike without cones for green or red`() {
    let (red, green) = (Colour(0xC05020), Colour(0x808020))
    for vision in [ColourVision.deuteranopia, .protanopia] {
      let seen = red.difference(from: green, seenWith: vision)
      #expect(seen < red.difference(from: green) / 2)
    }
  }

  /// Computed apart, with NumPy, from the matrices of Machado et al. (2009) and CIE 1976.
  @Test(
    arguments: [
      (0xC00000, 0x0072B2, [117.194, 96.652, 79.081]),
      (0x509600, 0xC05020, [86.644, 3.541, 24.996]),
      (0x010203, 0x0A0500, [3.102, 3.216, 2.673]),
      (0xFFD700, 0x00FFFF, [111.368, 102.187, 92.536]),
    ] as [(UInt32, UInt32, [Double])])
  func `differences to readers of each vision are those of the model`(
    one: UInt32, other: UInt32, expected: [Double]
  ) {
    let found = ColourVision.allCases.map {
      Colour(one).difference(from: Colour(other), seenWith: $0)
    }
    for (found, expected) in zip(found, expected) { #expect(abs(found - expected) < 0.002) }
    #expect(Colour(one).leastDifference(from: Colour(other)) == found.min())
  }

  @Test func `a grey has no hue, and a colour is made of its three shares`() {
    let colour = Colour(0x0A72B2)
    #expect(colour.red == 0x0A && colour.green == 0x72 && colour.blue == 0xB2)
    #expect(colour.hex == "#0a72b2" && !colour.isGrey && Colour(grey: 7).isGrey)
    #expect(!Colour(0x727273).isGrey && !Colour(0x737272).isGrey)
    #expect(Colour(grey: 15).hex == "#0f0f0f" && Colour(grey: 16).hex == "#101010")
  }

  @Test(arguments: ColourVision.allCases)
  func `greys stay as they are`(vision: ColourVision) {
    let seen = Colour(grey: 40).difference(from: Colour(grey: 200), seenWith: vision)
    #expect(abs(seen - Colour(grey: 40).difference(from: Colour(grey: 200))) < 0.1)
  }
}
