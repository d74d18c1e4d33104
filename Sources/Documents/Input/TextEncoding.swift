/// What the bytes of a text that is no UTF-8 look like, so that the author can be told.
package enum TextEncoding {
  /// A sentence for the author, without a full stop.
  package static func complaint(about bytes: some Collection<UInt8>) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return "is UTF-16; save it as UTF-8 ('CSV UTF-8' in Excel) and read it again"
    }
    let high = bytes.lazy.filter { $0 >= 0x80 }
    // Western European pages have letters from 0xC0 on, and curly quotes and dashes below 0xA0.
    let looksWestern = high.allSatisfy { $0 >= 0xA0 || windowsMarks.contains($0) }
    let guess = looksWestern ? "; it looks like Windows-1252" : ""
    return "is not UTF-8\(guess); save it as UTF-8 ('CSV UTF-8' in Excel) and read it again"
  }

  /// What of Windows-1252 stands between 0x80 and 0x9F.
  private static let windowsMarks: Set<UInt8> = Set(0x80...0x9F).subtracting([
    0x81, 0x8D, 0x8F, 0x90, 0x9D,
  ])
}
