extension StringProtocol {
  /// The text without white space at either end.
  package var trimmed: String {
    if isEvenlySpaced { return String(self) }
    var view = self[...]
    while view.first?.isBlank == true { view.removeFirst() }
    while view.last?.isBlank == true { view.removeLast() }
    return String(view)
  }

  /// The text with every run of white space as one space, and none at either end.
  package var collapsed: String {
    if isEvenlySpaced { return String(self) }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ").trimmed
  }

  /// Whether it is plain ASCII with single spaces, and none at either end: most texts are, and looking at
  /// bytes costs a fraction of looking at characters.
  private var isEvenlySpaced: Bool {
    var before = UInt8(ascii: " ")
    for byte in utf8 {
      guard (0x20..<0x7F).contains(byte), byte != 0x20 || before != 0x20 else { return false }
      before = byte
    }
    return before != 0x20 || utf8.isEmpty
  }

  /// Whether nothing but white space is in it.
  package var isBlank: Bool {
    unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
  }
}

extension Character {
  /// White space, or the mark of the byte order, which nobody sees and which no text begins with when it is
  /// read again.
  fileprivate var isBlank: Bool { isWhitespace || self == "\u{FEFF}" }
}

extension StringProtocol {
  /// Where a text first stands in this one, byte by byte.
  ///
  /// The library's search compares characters and makes a table of them at each call, which is most of
  /// the time that short texts take.
  package func place(of text: String) -> Range<Index>? {
    guard let first = text.utf8.first else { return startIndex..<startIndex }
    let length = text.utf8.count
    var rest = utf8[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: text.utf8) { return start..<utf8.index(start, offsetBy: length) }
      rest.removeFirst()
    }
    return nil
  }

  /// Whether a text stands in this one, byte by byte.
  package func holds(_ text: String) -> Bool { place(of: text) != nil }
}
