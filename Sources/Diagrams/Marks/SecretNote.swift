import NegotiationAnalysis
import Negotiations

extension LineMark {
  /// Whether the dots, which say that it is only possible, leave unsaid that it was secret.
  var needsSecretNote: Bool { isSecret && isPossible }
}

extension DotGraph {
  /// Writes “secret” beside a mark whose dots only say that it is possible.
  mutating func addSecretNote(
    _ number: Int, at point: Point, size: Double, ink: Colour, in words: any FigureLanguage
  ) {
    let text = DotMarkup.element(
      .font, [.fontSize: .size(size), .colour: .colour(ink.onWhite)], [.text(words.word(.secret))])
    addNode(
      DotName("note", id: "secret", number),
      [
        .label: .markup(.plainTable([[.cell([:], text)]], background: .white)),
        .shape: .keyword("plaintext"), .margin: .number(0), .width: .number(0),
        .height: .number(0), .pos: .pair(point.x, point.y, isPinned: true),
      ])
  }
}

extension Colour {
  /// The colour, or dark grey where text in it could not be read on white.
  var onWhite: Colour { contrast(with: .white) >= 4.5 ? self : Colour(grey: 60) }
}
