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

  @Test(arguments: ColourVision.allCases)
  func `greys stay as they are`(vision: ColourVision) {
    let seen = Colour(grey: 40).difference(from: Colour(grey: 200), seenWith: vision)
    #expect(abs(seen - Colour(grey: 40).difference(from: Colour(grey: 200))) < 0.1)
  }
}
