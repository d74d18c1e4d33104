/// Names that nothing but a blank or a parenthesis parts: `Witte (Russia) Komura (Japan)`, `宋子文 斯大林`.
extension NameCells {
  /// The names of a text in which they stand so; `nil` where it is one name, or may be.
  func adjacent(_ text: String) -> [String]? {
    guard arePersons else { return nil }
    return afterParentheses(text) ?? hanNames(text)
  }

  /// Whether a text may hold several names with nothing between them, and does not tell.
  func mayBeAdjacent(_ text: String) -> Bool {
    guard arePersons else { return false }
    return Self.piecesAfterParentheses(text) != nil || Self.isHan(text) && text.contains(" ")
      || Self.pieces(ofDashes: text, ["–", "—"]).count > 1
  }

  /// The names of a text with a hyphen or a dash between them, each of which stands by itself elsewhere:
  /// `Ribbentrop-Molotov`. Otherwise a hyphen joins the parts of one name.
  func hyphenated(_ text: String) -> [String]? {
    guard arePersons, !isToldSeparators else { return nil }
    let pieces = Self.pieces(ofDashes: text, ["-", "–", "—"])
    guard pieces.count > 1, pieces.allSatisfy({ alone.contains(Self.key($0)) }) else { return nil }
    return pieces
  }

  /// The pieces between dashes without blanks, where each may be a name; none where one is not.
  private static func pieces(ofDashes text: String, _ dashes: Set<Character>) -> [String] {
    guard text.contains(where: dashes.contains), !text.contains("(") else { return [] }
    let pieces = text.split(omittingEmptySubsequences: false, whereSeparator: dashes.contains)
    guard pieces.allSatisfy({ $0.count > 2 && $0.first != " " && $0.last != " " }),
      pieces.allSatisfy({ isNameLike(String($0)) })
    else { return [] }
    return pieces.map(String.init)
  }

  /// The pieces that each end in a parenthesis. One name may hold its other spelling so, `Sergei (Serge) Witte
  /// (chair)`: what stands before the first is known by itself, or its parenthesis is a place or an office.
  private func afterParentheses(_ text: String) -> [String]? {
    guard let pieces = Self.piecesAfterParentheses(text) else { return nil }
    let isTold = pieces.dropLast().allSatisfy { piece in
      guard let open = piece.firstIndex(where: { $0 == "(" || $0 == "（" }) else { return false }
      let aside = String(piece[open...].dropFirst().dropLast()).collapsed
      return alone.contains(Self.key(String(piece[..<open]))) || PlaceNames.contains(aside)
        || TitleWords.areAll(aside) || CountryCode.contains(aside)
    }
    return isTold ? pieces : nil
  }

  private static func piecesAfterParentheses(_ text: String) -> [String]? {
    var pieces: [String] = []
    var piece = ""
    for character in text {
      piece.append(character)
      if character == ")" || character == "）" {
        pieces.append(piece.collapsed)
        piece = ""
      }
    }
    guard piece.isBlank, pieces.count > 1,
      pieces.allSatisfy({ $0.first.map { $0 != "(" && $0 != "（" } == true && isNameLike($0) })
    else { return nil }
    return pieces
  }

  /// Chinese names with blanks between them: each is known by itself, or the first is whole with its surname.
  private func hanNames(_ text: String) -> [String]? {
    guard Self.isHan(text) else { return nil }
    let words = text.split(separator: " ").map(String.init)
    guard words.count > 1, words.allSatisfy({ (2...5).contains($0.count) }) else { return nil }
    if words.allSatisfy({ alone.contains(Self.key($0)) }) { return words }
    let isWhole = words.dropLast().allSatisfy { word in
      word.count == 3 && word.first.map(Self.surnames.contains) == true
    }
    return isWhole ? words : nil
  }

  /// Whether a text is Chinese signs and blanks.
  private static func isHan(_ text: String) -> Bool {
    !text.isBlank
      && text.unicodeScalars.allSatisfy { $0 == " " || (0x4E00...0x9FFF).contains($0.value) }
  }

  /// Common surnames of Chinese; those that begin Japanese ones of three signs are left out.
  private static let surnames: Set<Character> = Set(
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱林何郭罗羅宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧"
      + "蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪任姜范方石姚谭譚廖邹鄒熊陆陸孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段钱錢汤湯尹"
      + "黎易常武乔喬贺賀赖賴龚龔文颜顏")
}
