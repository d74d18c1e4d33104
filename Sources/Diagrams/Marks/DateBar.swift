import Negotiations

/// The bar beside the dates of an event: solid for a span, dotted for the bounds of an unknown day.
enum DateBar {
  /// The attributes of the line of a bar; one without an end has an arrowhead.
  static func attributes(isSpan: Bool, isEndless: Bool) -> DotAttributes {
    [
      .color: .colour(Colour(grey: 110)), .penwidth: .number(isSpan ? 2.2 : 1.2),
      .style: .keyword(isSpan ? "solid" : "dotted"),
      .dir: .keyword(isEndless ? "forward" : "none"),
    ]
  }
}
