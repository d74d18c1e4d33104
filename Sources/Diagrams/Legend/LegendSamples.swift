import NegotiationAnalysis
import Negotiations

/// The marks as a legend shows them, drawn as cells of a table.
enum LegendSamples {
  /// A patch in the colours of a side.
  static func side(_ appearance: SideAppearance, size: Double) -> Markup {
    .table(
      [.border: .points(0), .cellSpacing: .points(0), .cellPadding: .points(0)],
      rows: [
        [
          box(
            appearance, style: "ROUNDED", width: size * 2.3, height: size * 0.95)
        ]
      ])
  }

  /// A small and a large letter.
  static func sizes(size: Double) -> Markup {
    .table(
      [.border: .points(0), .cellSpacing: .points(0), .cellPadding: .points(0)],
      rows: [
        [
          .cell([:], .element(.font, [.fontSize: .size(size * 0.8)], [.text("A")])),
          .cell([:], .element(.font, [.fontSize: .size(size * 1.5)], [.text("A")])),
        ]
      ])
  }

  /// An empty node of one shape.
  static func shape(_ shape: ActorShape, size: Double) -> Markup {
    let plain = SideAppearance(fill: .white, outline: Colour(grey: 90))
    let (width, height) = (size * 2.3, size * 0.95)
    let bare: KeyValuePairs<Markup.Attribute, Markup.Value> = [
      .border: .points(0), .cellSpacing: .points(0), .cellPadding: .points(0),
    ]
    switch shape {
    case .rounded:
      return .table(bare, rows: [[box(plain, style: "ROUNDED", width: width, height: height)]])
    case .box:
      return .table(bare, rows: [[box(plain, style: "SOLID", width: width, height: height)]])
    case .doubleBox:
      return .table(
        [
          .border: .points(1), .cellSpacing: .points(1), .cellPadding: .points(0),
          .colour: .colour(plain.outline),
        ],
        rows: [[box(plain, style: "SOLID", width: width - 4, height: height - 4)]])
    case .tab:
      return .table(
        bare,
        rows: [
          [
            side("LTR", width: size * 0.8, height: 3, colour: plain.outline),
            .cell([.height: .points(3)]),
          ],
          [
            .cell(
              [
                .columns: .points(2), .border: .points(1), .fixedSize: .word("TRUE"),
                .width: .points(width), .height: .points(height - 2),
                .colour: .colour(plain.outline),
              ])
          ],
        ])
    }
  }

  /// A line with its ends, doubling and dashes.
  static func line(
    _ mark: LineMark, theme: any Theme, size: Double, width: Double? = nil
  ) -> Markup {
    let ink = theme.ink(of: mark.kind)
    let style: StaticString = mark.isPossible ? "DOTTED" : mark.isSecret ? "DASHED" : "SOLID"
    let ends = ends(of: mark.kind)
    let length = size * (ends.count == 2 ? 1.5 : ends.count == 1 ? 2 : 2.6)
    let stroke = stroke(
      length: length, width: width ?? mark.width, isDouble: mark.kind == .agreement, style: style,
      ink: ink)
    var cells = [Markup.cell([:], stroke)]
    if let head = ends.last { cells.append(glyph(head, ink: ink, size: size)) }
    if ends.count == 2, let tail = ends.first {
      cells.insert(glyph(tail, ink: ink, size: size), at: 0)
    }
    return .table(
      [.border: .points(0), .cellSpacing: .points(0), .cellPadding: .points(0)], rows: [cells])
  }

  /// The mark of a kind of event.
  static func event(_ kind: Event.Kind, theme: any Theme, size: Double) -> Markup {
    .table(
      [.border: .points(0), .cellSpacing: .points(0), .cellPadding: .points(0)],
      rows: [
        [glyph(EventShape(of: kind).glyph, ink: theme.ink(of: kind.edgeKind), size: size * 1.25)]
      ])
  }

  /// An empty box of an event.
  static func eventBox(
    ink: Colour, fill: Colour, style: StaticString, size: Double
  ) -> Markup {
    .table(
      [.border: .points(0), .cellSpacing: .points(0), .cellPadding: .points(0)],
      rows: [
        [
          box(
            SideAppearance(fill: fill, outline: ink, outlineWidth: 1), style: style,
            width: size * 2.3, height: size * 0.95)
        ]
      ])
  }

  /// A bar beside dates.
  static func bar(isSpan: Bool, size: Double) -> Markup {
    let style: StaticString = isSpan ? "SOLID" : "DOTTED"
    return .table(
      [.border: .points(0), .cellSpacing: .points(0), .cellPadding: .points(0)],
      rows: [
        [
          .cell([
            .border: .points(isSpan ? 2 : 1), .sides: .word("L"), .style: .word(style),
            .colour: .colour(Colour(grey: 110)), .fixedSize: .word("TRUE"),
            .width: .points(4), .height: .points(size + 4),
          ])
        ]
      ])
  }

  /// A line as thin as can be.
  static func hair(_ colour: Colour, size: Double) -> Markup {
    .table(
      [.border: .points(0), .cellSpacing: .points(0), .cellPadding: .points(0)],
      rows: [
        [
          .cell([
            .border: .points(1), .sides: .word("B"), .colour: .colour(colour),
            .fixedSize: .word("TRUE"), .width: .points(size * 2.6), .height: .points(2),
          ])
        ]
      ])
  }

  /// The characters that stand for arrowheads, tail first.
  private static func ends(of kind: NegotiationNetwork.EdgeKind) -> [String] {
    switch kind {
    case .meeting, .agreement: []
    case .message: ["►"]
    case .act: ["◊"]
    case .tie: ["●", "●"]
    }
  }

  private static func glyph(_ text: String, ink: Colour, size: Double) -> Markup {
    .cell(
      [:],
      .element(.font, [.colour: .colour(ink), .fontSize: .size(size * 0.9)], [.text(text)]))
  }

  /// The bottom edge of an empty cell; of two, one above the other, for a double line.
  private static func stroke(
    length: Double, width: Double, isDouble: Bool, style: StaticString, ink: Colour
  ) -> Markup {
    let sides: StaticString = isDouble ? "TB" : "B"
    let border = max(1, width.rounded())
    return .table(
      [.border: .points(0), .cellSpacing: .points(0), .cellPadding: .points(0)],
      rows: [
        [
          .cell([
            .border: .points(border), .sides: .word(sides),
            .style: .word(style), .colour: .colour(ink), .fixedSize: .word("TRUE"),
            .width: .points(length), .height: .points(2 * border + (isDouble ? 1 : 0)),
          ])
        ]
      ])
  }

  private static func side(
    _ sides: StaticString, width: Double, height: Double, colour: Colour
  ) -> Markup {
    .cell([
      .sides: .word(sides), .border: .points(1), .fixedSize: .word("TRUE"),
      .width: .points(width), .height: .points(height), .colour: .colour(colour),
    ])
  }

  private static func box(
    _ appearance: SideAppearance, style: StaticString, width: Double, height: Double
  ) -> Markup {
    .cell([
      .border: .points(max(1, appearance.outlineWidth.rounded())), .style: .word(style),
      .background: .colour(appearance.fill), .colour: .colour(appearance.outline),
      .fixedSize: .word("TRUE"), .width: .points(width), .height: .points(height),
    ])
  }
}
