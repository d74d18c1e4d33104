extension StringProtocol {
  /// The text without white space at either end.
  package var trimmed: String {
    var view = self[...]
    while view.first?.isWhitespace == true { view.removeFirst() }
    while view.last?.isWhitespace == true { view.removeLast() }
    return String(view)
  }

  /// The text with every run of white space as one space, and none at either end.
  package var collapsed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether nothing but white space is in it.
  package var isBlank: Bool { unicodeScalars.allSatisfy { $0.properties.isWhitespace } }
}
