extension HistoricalDate {
  /// A sentence for the author where the date is sound EDTF and yet easily meant otherwise.
  ///
  /// `1923-24` is the winter of 1923 in EDTF and the years 1923 to 1924 in nearly every footnote.
  public var caution: String? {
    let bytes = Array(text.utf8.prefix(8))
    guard bytes.count >= 7, bytes[4] == .hyphen, bytes.count == 7 || !bytes[7].isDigit,
      (bytes[0...3] + bytes[5...6]).allSatisfy(\.isDigit)
    else { return nil }
    let code = bytes[5].digit * 10 + bytes[6].digit
    let yearInCentury = bytes[2].digit * 10 + bytes[3].digit
    guard code > yearInCentury, let season = SubYear(code: code) else { return nil }
    let written = String(decoding: bytes[0..<7], as: UTF8.self)
    let century = String(decoding: bytes[0..<2], as: UTF8.self)
    let span = "\(written.prefix(4))/\(century)\(paddedText(code, to: 2))"
    return "\(written) is \(season.name) \(written.prefix(4)); the years are written \(span)"
  }
}
