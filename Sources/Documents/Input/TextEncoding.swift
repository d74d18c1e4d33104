/// What the bytes of a text that is no UTF-8 look like, so that the author can be told.
package enum TextEncoding {
  /// A sentence for the author, without a full stop.
  package static func complaint(about bytes: some Collection<UInt8>) -> String {
    if isUTF16(bytes) {
      return "is UTF-16; save it as UTF-8 ('CSV UTF-8' in Excel) and read it again"
    }
    let high = bytes.lazy.filter { $0 >= 0x80 }
    // Western European pages have letters from 0xC0 on, and curly quotes and dashes below 0xA0.
    let looksWestern = high.allSatisfy { $0 >= 0xA0 || windowsMarks.contains($0) }
    let guess =
      cyrillic(bytes).map { "; it looks like \($0), which is Cyrillic" }
      ?? (looksWestern ? "; it looks like Windows-1252" : "")
    return "is not UTF-8\(guess); save it as UTF-8 ('CSV UTF-8' in Excel) and read it again"
  }

  /// Whether bytes begin with the mark of UTF-16, or every other of the first is zero.
  package static func isUTF16(_ bytes: some Collection<UInt8>) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let first = Array(bytes.prefix(8))
    guard first.count == 8 else { return false }
    return [0, 1].contains { start in
      stride(from: start, to: 8, by: 2).allSatisfy { first[$0] == 0 && first[$0 ^ 1] != 0 }
    }
  }

  /// The Cyrillic encoding that bytes look like: words of it are letters above 0xC0 throughout, where Western
  /// words have one such letter among many of ASCII.
  private static func cyrillic(_ bytes: some Collection<UInt8>) -> String? {
    var (high, letters, inWords, run, lower, upper) = (0, 0, 0, 0, 0, 0)
    for byte in bytes {
      if byte >= 0x80 { high += 1 }
      if byte >= 0xC0 || byte == 0xA8 || byte == 0xB8 {
        letters += 1
        run += 1
        if byte >= 0xE0 { upper += 1 } else { lower += 1 }
      } else {
        if run > 2 { inWords += run }
        run = 0
      }
    }
    if run > 2 { inWords += run }
    guard letters > 4, letters * 10 >= high * 9, inWords * 10 >= letters * 7 else { return nil }
    // The small letters, which are the most, stand above in Windows-1251 and below in KOI8-R.
    return upper >= lower ? "Windows-1251" : "KOI8-R"
  }

  /// What of Windows-1252 stands between 0x80 and 0x9F.
  private static let windowsMarks: Set<UInt8> = Set(0x80...0x9F).subtracting([
    0x81, 0x8D, 0x8F, 0x90, 0x9D,
  ])
}
