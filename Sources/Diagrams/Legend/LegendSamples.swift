import NegotiationAnalysis
import Negotiations

/// Marks as a legend shows them, made of the cells of tables.
struct LegendSamples {
  let theme: any Theme
  /// The size of type.
  let size: Double

  /// A row of cells without a border around it.
  func frame(_ cells: [DotMarkup]) -> DotMarkup {
    frame([cells])
  }

  private func frame(_ rows: [[DotMarkup]]) -> DotMarkup {
    .table([.border: .points(0), .cellSpacing: .points(0), .cellPadding: .points(0)], rows: rows)
  }

  /// A patch in the colours of a side.
  func side(_ appearance: SideAppearance) -> DotMarkup {
    frame([box(appearance, style: "ROUNDED", width: size * 2.3, height: size * 0.95)])
  }

  /// A piece of text.
  func text(_ text: String) -> DotMarkup {
    .element(.font, [.fontSize: .size(size)], [.text(text)])
  }

  /// A small and a large letter.
  func sizes() -> DotMarkup {
    frame([
      .cell([:], .element(.font, [.fontSize: .size(size * 0.85)], [.text("A")])),
      .cell([:], .element(.font, [.fontSize: .size(size * 1.5)], [.text("A")])),
    ])
  }

  /// An empty node of one shape.
  func shape(_ shape: ActorShape) -> DotMarkup {
    let plain = SideAppearance(fill: .white, outline: Colour(grey: 90))
    let (width, height) = (size * 2.3, size * 0.95)
    switch shape {
    case .rounded:
      return frame([box(plain, style: "ROUNDED", width: width, height: height)])
    case .box:
      return frame([box(plain, style: "SOLID", width: width, height: height)])
    case .doubleBox:
      return .table(
        [
          .border: .points(1), .cellSpacing: .points(1), .cellPadding: .points(0),
          .colour: .colour(plain.outline),
        ],
        rows: [[box(plain, style: "SOLID", width: width - 4, height: height - 4)]])
    case .tab:
      let tab = DotMarkup.cell([
        .sides: .keyword("LTR"), .border: .points(1), .fixedSize: .keyword("TRUE"),
        .width: .points(size * 0.8), .height: .points(3), .colour: .colour(plain.outline),
      ])
      let body = DotMarkup.cell([
        .columns: .points(2), .border: .points(1), .fixedSize: .keyword("TRUE"),
        .width: .points(width), .height: .points(height - 2), .colour: .colour(plain.outline),
      ])
      return frame([[tab, .cell([.height: .points(3)])], [body]])
    }
  }

  /// A line with its ends, doubling and dashes.
  ///
  /// - Parameter hasUnderlay: whether a faint line is seen beneath a dotted one.
  func line(_ mark: LineMark, width: Double? = nil, hasUnderlay: Bool = false) -> DotMarkup {
    let ink = mark.ink(in: theme)
    let style: StaticString = mark.isPossible ? "DOTTED" : mark.isSecret ? "DASHED" : "SOLID"
    let ends = mark.blend == .kinds ? [] : ends(of: mark.kind)
    let length = size * (ends.count == 2 ? 1.5 : ends.count == 1 ? 2 : 2.6)
    let stroke = stroke(
      length: length, width: width ?? mark.width,
      isDouble: mark.kind == .agreement && mark.blend == nil, style: style, ink: ink,
      ground: hasUnderlay && mark.isPossible ? LineMark.faint : nil)
    var cells = [DotMarkup.cell([:], stroke)]
    if let head = ends.last { cells.append(glyph(head, ink: ink)) }
    if ends.count == 2, let tail = ends.first {
      cells.insert(glyph(tail, ink: ink), at: 0)
    }
    return frame(cells)
  }

  /// Two lines, of the least and of the greatest width.
  func widths(_ mark: LineMark, from least: Double, to greatest: Double) -> DotMarkup {
    let ink = mark.ink(in: theme)
    func sample(_ width: Double) -> DotMarkup {
      .cell(
        [:],
        stroke(length: size * 1.3, width: width, isDouble: false, style: "SOLID", ink: ink))
    }
    return frame([sample(least), sample(greatest)])
  }

  /// The mark of a kind of event.
  func event(_ kind: Event.Kind) -> DotMarkup {
    frame([
      glyph(EventShape(of: kind).glyph, ink: theme.ink(of: kind.edgeKind), scale: 1.25)
    ])
  }

  /// The empty box of an event.
  func eventBox(
    ink: Colour, fill: Colour, style: StaticString
  ) -> DotMarkup {
    frame([
      box(
        SideAppearance(fill: fill, outline: ink, outlineWidth: 1), style: style,
        width: size * 2.3, height: size * 0.95)
    ])
  }

  /// A bar beside dates.
  func bar(isSpan: Bool) -> DotMarkup {
    let style: StaticString = isSpan ? "SOLID" : "DOTTED"
    return frame([
      .cell([
        .border: .points(isSpan ? 2 : 1), .sides: .keyword("L"), .style: .keyword(style),
        .colour: .colour(Colour(grey: 110)), .fixedSize: .keyword("TRUE"),
        .width: .points(4), .height: .points(size + 4),
      ])
    ])
  }

  /// A hairline.
  func hair(_ colour: Colour) -> DotMarkup {
    frame([
      .cell([
        .border: .points(1), .sides: .keyword("B"), .colour: .colour(colour),
        .fixedSize: .keyword("TRUE"), .width: .points(size * 2.6), .height: .points(2),
      ])
    ])
  }

  /// The characters that stand for the ends of a line, tail first.
  private func ends(of kind: NegotiationNetwork.EdgeKind) -> [String] {
    switch kind {
    case .meeting, .agreement: []
    case .message: ["►"]
    case .act: ["◊"]
    case .tie: ["●", "●"]
    }
  }

  private func glyph(_ text: String, ink: Colour, scale: Double = 1) -> DotMarkup {
    .cell(
      [:],
      .element(
        .font, [.colour: .colour(ink), .fontSize: .size(size * max(1, scale * 0.9))], [.text(text)])
    )
  }

  /// The bottom edge of an empty cell, or its top and bottom edges for a double line.
  private func stroke(
    length: Double, width: Double, isDouble: Bool, style: StaticString, ink: Colour,
    ground: Colour? = nil
  ) -> DotMarkup {
    let sides: StaticString = isDouble ? "TB" : "B"
    let border = max(1, width.rounded())
    let height = 2 * border + (isDouble ? 1 : 0)
    guard let ground else {
      return frame([
        .cell([
          .border: .points(border), .sides: .keyword(sides),
          .style: .keyword(style), .colour: .colour(ink), .fixedSize: .keyword("TRUE"),
          .width: .points(length), .height: .points(height),
        ])
      ])
    }
    return frame([
      .cell([
        .border: .points(border), .sides: .keyword(sides), .style: .keyword(style),
        .background: .colour(ground), .colour: .colour(ink), .fixedSize: .keyword("TRUE"),
        .width: .points(length), .height: .points(height),
      ])
    ])
  }

  private func box(
    _ appearance: SideAppearance, style: StaticString, width: Double, height: Double
  ) -> DotMarkup {
    .cell([
      .border: .points(max(1, appearance.outlineWidth.rounded())), .style: .keyword(style),
      .background: .colour(appearance.fill), .colour: .colour(appearance.outline),
      .fixedSize: .keyword("TRUE"), .width: .points(width), .height: .points(height),
    ])
  }
}
