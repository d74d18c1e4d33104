/// Takes the time of drawing out of a PDF.
///
/// Cairo writes the moment of drawing into the document's information, so that no two files would be
/// alike. The digits are overwritten in place: nothing moves, and the table of offsets stays right.
enum PDFDates {
  static func remove(from document: inout [UInt8]) {
    for key in ["/CreationDate", "/ModDate"] {
      let key = Array("\(key) (D:".utf8)
      var start = 0
      while let position = find(key, in: document, from: start) {
        start = position + key.count
        blankDigits(of: &document, at: start)
      }
    }
  }

  /// Midnight of the first day that computers count from.
  private static let epoch = Array("19700101000000".utf8)

  private static func blankDigits(of document: inout [UInt8], at start: Int) {
    let end = start + epoch.count
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard end <= document.count, document[start..<end].allSatisfy(digits.contains) else { return }
    document.replaceSubrange(start..<end, with: epoch)
  }

  private static func find(_ key: [UInt8], in document: [UInt8], from start: Int) -> Int? {
    guard let first = key.first, document.count >= key.count else { return nil }
    var position = start
    while position <= document.count - key.count {
      if document[position] == first, document[position...].starts(with: key) { return position }
      position += 1
    }
    return nil
  }
}
