/// The attributes of DOT that diagrams use, and no others.
///
/// Those that open a path or an address (`image`, `shapefile`, `href`, `URL`, `stylesheet`) are not
/// among them.
enum DotAttribute: String, CaseIterable {
  // Text.
  case label, labelloc
  // Looks.
  case shape, style, peripheries, fillcolor, color, penwidth, margin, width, height, fixedsize
  case arrowhead, arrowtail, arrowsize, dir, headclip, tailclip
  case fontname, fontsize, fontcolor
  // Layout.
  case pos, len, weight
  case overlap, sep, esep, splines, start, pack, packmode, inputscale
  case overlapScaling = "overlap_scaling"
  case rankdir, ranksep, nodesep, newrank
  case outputorder, pad, size
  /// Of our own: whether the drawing is as wide as `size`, whatever its shape.
  case exactwidth
}

/// Attributes and their values, in the order in which they were added.
struct DotAttributes: ExpressibleByDictionaryLiteral {
  private(set) var pairs: [(name: DotAttribute, value: DotValue)]

  init(dictionaryLiteral elements: (DotAttribute, DotValue)...) {
    pairs = elements.map { (name: $0, value: $1) }
  }

  /// The value of `name`. Setting it keeps its place, or adds it at the end.
  subscript(name: DotAttribute) -> DotValue? {
    get { pairs.first { $0.name == name }?.value }
    set {
      let position = pairs.firstIndex { $0.name == name }
      switch (position, newValue) {
      case (let position?, let value?): pairs[position].value = value
      case (let position?, nil): pairs.remove(at: position)
      case (nil, let value?): pairs.append((name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  /// These and `others`; where both have an attribute, the value of `others`.
  func merging(_ others: DotAttributes) -> DotAttributes {
    var result = self
    for (name, value) in others.pairs { result[name] = value }
    return result
  }

  /// `[name=value, …]`; empty where there are none.
  var dot: String {
    guard !pairs.isEmpty else { return "" }
    return " [\(pairs.map { "\($0.name.rawValue)=\($0.value.dot)" }.joined(separator: ", "))]"
  }
}
