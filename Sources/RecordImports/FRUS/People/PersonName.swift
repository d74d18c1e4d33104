internal import Documents
internal import Negotiations

/// A personal name taken apart: `Kennedy`, `John F.`.
struct PersonName: Hashable, Sendable {
  /// The family name.
  var family: String
  /// The given names or initials; empty where the source prints none.
  var given: String
  /// What follows: `Jr.`, `III`.
  var suffix = ""
  /// Whether the name is printed with the family name first, as Chinese ones are.
  var isFamilyFirst = false
}

extension PersonName {
  /// A name as the list of persons has it: `Kennedy, John F.`; `Stevenson, Adlai E., III`.
  init?(listed text: String) {
    let parts = Self.withoutParentheses(text).split(separator: ",").map(\.trimmed)
      .filter { $0.contains(where: \.isLetter) }
    guard let first = parts.first else { return nil }
    let given = parts.count > 1 ? Self.withoutRanks(parts[1]) : ""
    // "Suthi Nartworathat, Deputy Under Secretary of State", "Peng Meng-chi, General"
    guard !given.isEmpty, !(TitledName(given).name.isEmpty && given.contains(" of ")) else {
      self.init(inverted: first)
      return
    }
    let suffix = parts.count > 2 && Self.isSuffix(parts[2]) ? parts[2] : ""
    self.init(family: first, given: given, suffix: suffix)
  }

  /// `Nasser (Nasr), Gamal Abdul` without the other spelling.
  private static func withoutParentheses(_ text: String) -> String {
    var depth = 0
    var result = ""
    for character in text {
      if character == "(" { depth += 1 }
      if depth == 0 { result.append(character) }
      if character == ")" { depth = max(depth - 1, 0) }
    }
    return result
  }

  /// The given names of a list of persons without ranks and nicknames: `Brig. Gen. Andrew J.`, `Earle
  /// General`, `Malcolm “Mac”`.
  private static func withoutRanks(_ text: String) -> String {
    var words = text.replacing(" .", with: ".").split(separator: " ").filter { word in
      word.contains(where: \.isLetter) && !word.contains { "“”\"".contains($0) }
    }[...]
    func isRank(_ word: Substring) -> Bool {
      HeadingWords.isRank(word) || HeadingWords.isHalfOfRank(word)
    }
    while let first = words.first, isRank(first) { words = words.dropFirst() }
    // "Eisenhower, General of the Army Dwight D."
    if words.starts(with: ["of", "the"]), words.count > 3 { words = words.dropFirst(3) }
    while words.count > 1, let last = words.last, HeadingWords.isRank(last) {
      words = words.dropLast()
    }
    return words.joined(separator: " ")
  }

  /// A name as a sentence has it: `John F. Kennedy`, `T. V. Soong`, `Chiang Kai-shek`.
  init?(printed text: String) {
    var words = Self.asCorrected(text.split(whereSeparator: \.isWhitespace))
      .map { Self.inSmallLetters($0) }
    var suffix = ""
    while let last = words.last, words.count > 1, Self.isSuffix(last) {
      suffix = words.removeLast()
      if words[words.count - 1].hasSuffix(",") { words[words.count - 1].removeLast() }
    }
    guard var family = words.popLast() else { return nil }
    // "A.I. Adzhubei" may be printed without its space.
    if words.isEmpty, let dot = family.lastIndex(of: "."), dot != family.indices.last {
      words = [String(family[...dot])]
      family = String(family[family.index(after: dot)...])
    }
    // "Soong T.V."
    if words.count == 1, Self.isInitials(family), !Self.isInitials(words[0]) {
      (family, words[0]) = (words[0], family)
    }
    let isFamilyFirst = !words.isEmpty && Self.isChineseGivenName(family)
    if isFamilyFirst {
      words.append(family)
      family = words.removeFirst()
    } else {
      while let particle = words.last, Self.particles.contains(particle.lowercased()) {
        family = particle + " " + family
        words.removeLast()
      }
    }
    guard family.contains(where: \.isLetter) else { return nil }
    // The point of a sentence, not of an initial: "John Hay."
    if family.last == ".", family.count > 3, !family.dropLast().contains(".") {
      family.removeLast()
    }
    self.init(
      family: family, given: words.joined(separator: " "), suffix: suffix,
      isFamilyFirst: isFamilyFirst)
  }

  /// A name as its editors correct it: `[William A.] Eddy`, and `E. C. [E] Jones`, who is E. E.
  private static func asCorrected(_ printed: [Substring]) -> [Substring] {
    var words: [Substring] = []
    for word in printed {
      let letters = word.filter { !"[]".contains($0) }
      guard letters.contains(where: \.isLetter) else { continue }
      if word.first == "[", word.last == "]", let last = words.last, isInitials(String(last)),
        letters.filter(\.isLetter).count == 1
      {
        words[words.count - 1] = letters.hasSuffix(".") ? Substring(letters) : "\(letters)."
      } else {
        words.append(word.contains { "[]".contains($0) } ? Substring(letters) : word)
      }
    }
    return words
  }

  /// `T.V.`: letters with a point behind each, and nothing else.
  private static func isInitials(_ word: some StringProtocol) -> Bool {
    let characters = Array(word)
    guard characters.count > 1, characters.count.isMultiple(of: 2) else { return false }
    return characters.indices.allSatisfy { index in
      index.isMultiple(of: 2) ? characters[index].isUppercase : characters[index] == "."
    }
  }

  /// `Bolshakov Georgi N.` and `Chiang Kai-shek`: the family name first, though no comma says so.
  init(inverted text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let endsInInitial = words.last.map { $0.count == 2 && $0.hasSuffix(".") } ?? false
    let isChinese = words.last.map(Self.isChineseGivenName) ?? false
    if words.count > 1, endsInInitial || isChinese || words.count > 2 {
      let given = words.dropFirst().joined(separator: " ")
      self.init(family: words[0], given: given, isFamilyFirst: !endsInInitial)
    } else {
      self.init(family: text, given: "")
    }
  }

  /// The name as it is printed in English.
  var display: String {
    let both = isFamilyFirst ? [family, given] : [given, family]
    let name = both.filter { !$0.isEmpty }.joined(separator: " ")
    return suffix.isEmpty ? name : "\(name), \(suffix)"
  }

  /// The family name as it is compared: without “de”, “von” and the like before it.
  var familyKey: String {
    var words = family.split(whereSeparator: \.isWhitespace)[...]
    while words.count > 1, let first = words.first, Self.leads.contains(first.lowercased()) {
      words = words.dropFirst()
    }
    return FoldedName(words.joined(separator: " ")).letters
  }

  /// The letters of the whole name, the family name first and last: what stays when the parts are taken
  /// one for the other.
  var wholeKeys: [String] {
    let (first, last) = (FoldedName(family).letters, FoldedName(given).letters)
    return first.isEmpty || last.isEmpty ? [first + last] : [first + last, last + first]
  }

  /// Whether given names are printed.
  var isPrintedInFull: Bool { !givenWords.isEmpty }

  /// The same name with a family name of two words: `Carrillo Flores`, `Lopez Mateos`.
  var withDoubleFamilyName: PersonName? {
    let words = given.split(separator: " ").map(String.init)
    guard let last = words.last, last.count > 2, !last.contains(".") else { return nil }
    return PersonName(
      family: "\(last) \(family)", given: words.dropLast().joined(separator: " "), suffix: suffix)
  }

  /// “HAIG” as “Haig”; short ones may be initials.
  private static func inSmallLetters(_ word: Substring) -> String {
    let letters = word.filter(\.isLetter)
    guard letters.count > 2, letters.allSatisfy(\.isUppercase), !word.contains("."),
      letters.contains(where: { "AEIOUY".contains($0) }),
      !isSuffix(String(word))
    else { return String(word) }
    return word.prefix(1) + word.dropFirst().lowercased()
  }

  /// Whether both can be the name of one person: the family names agree, and the given names as far
  /// as both go, an initial standing for any name that begins with it.
  func isCompatible(with other: PersonName) -> Bool {
    guard familyKey == other.familyKey else { return false }
    let (mine, theirs) = (givenWords, other.givenWords)
    return Self.agree(mine[...], theirs[...]) || Self.isCalledBySecond(mine, theirs)
      || Self.isCalledBySecond(theirs, mine)
  }

  private static func agree(_ mine: ArraySlice<String>, _ theirs: ArraySlice<String>) -> Bool {
    zip(mine, theirs).allSatisfy { mine, theirs in
      if mine.count == 1 || theirs.count == 1 { return mine.first == theirs.first }
      // Transliterations differ late ("Anatoly", "Anatoliy"), names early; but "Joe" is "Joseph".
      return mine.prefix(3) == theirs.prefix(3) || GivenNames.areOfOne(mine, theirs)
        || min(mine.count, theirs.count) > 5 && isLetterApart(mine, theirs)
    }
  }

  /// “A. J. DeSeabra” is “Gordon A. J. DeSeabra”: initials of which the other name has one more before them.
  func isCalledWithoutFirst(_ other: PersonName) -> Bool {
    guard familyKey == other.familyKey else { return false }
    let (short, long) =
      givenWords.count < other.givenWords.count
      ? (givenWords, other.givenWords) : (other.givenWords, givenWords)
    return !short.isEmpty && short.count + 1 == long.count && Array(long.dropFirst()) == short
  }

  /// Whether another name differs from this one in the initial alone that stands behind the same first name: “Howard L.
  /// Parsons” and “Howard J. Parsons”.
  func isOtherwiseInitialed(than other: PersonName) -> Bool {
    let (mine, theirs) = (givenWords, other.givenWords)
    guard familyKey == other.familyKey, mine.count == 2, theirs.count == 2, mine[0].count > 2 else {
      return false
    }
    return mine[0] == theirs[0] && mine[1].count == 1 && theirs[1].count == 1
      && mine[1] != theirs[1]
  }

  /// Whether another name is this one with a misprint in the family name: all of two given names agree, or
  /// the one of a long name that is no common one with another ending. Of a family name alone only a very
  /// long one tells.
  func isMisprint(of other: PersonName) -> Bool {
    guard isMisspelt(as: other) else { return false }
    let (mine, theirs) = (givenWords, other.givenWords)
    let length = min(familyKey.count, other.familyKey.count)
    if mine.isEmpty || theirs.isEmpty { return length > 8 && !isPatronymic && !other.isPatronymic }
    let common = min(mine.count, theirs.count)
    guard Self.agree(mine[...], theirs[...]) else { return false }
    if common > 1 { return true }
    return length > 6 && min(mine[0].count, theirs[0].count) > 2 && !isPatronymic
      && !other.isPatronymic
  }

  /// Names in `-son` and the like, of which many differ by no more than a letter: Johnson and Johnston.
  private var isPatronymic: Bool {
    ["son", "sen", "ston", "sons"].contains(where: familyKey.hasSuffix)
  }

  /// “G. Hayden Raynor” is called “Hayden Raynor”.
  private static func isCalledBySecond(_ mine: [String], _ theirs: [String]) -> Bool {
    guard mine.count > 1, let called = theirs.first, called.count > 2, mine[1] == called else {
      return false
    }
    return agree(mine.dropFirst(), theirs[...])
  }

  /// Whether both bear a first name, and not the same: William and McGeorge, but not Bill and William.
  func isOtherwiseCalled(than other: PersonName) -> Bool {
    guard let mine = givenWords.first, let theirs = other.givenWords.first, mine.count > 2,
      theirs.count > 2, !isCompatible(with: other)
    else { return false }
    if givenWords.contains(theirs) || other.givenWords.contains(mine) { return false }
    // "Jamal Abdul Nasser" is Gamal Abdel.
    let isSpelledOtherwise = min(mine.count, theirs.count) > 3 && Self.isLetterApart(mine, theirs)
    return !GivenNames.areOfOne(mine, theirs) && mine.prefix(2) != theirs.prefix(2)
      && !isSpelledOtherwise
  }

  /// Whether another family name differs from this one by no more than a letter.
  func isMisspelt(as other: PersonName) -> Bool {
    let (mine, theirs) = (familyKey, other.familyKey)
    guard mine != theirs, mine.count >= 5, theirs.count >= 5 else { return false }
    return Self.isLetterApart(mine, theirs)
  }

  private static func isLetterApart(_ one: String, _ other: String) -> Bool {
    var (mine, theirs) = (Array(one), Array(other))
    guard abs(mine.count - theirs.count) <= 1 else { return false }
    while let last = mine.last, last == theirs.last {
      mine.removeLast()
      theirs.removeLast()
    }
    while let first = mine.first, first == theirs.first {
      mine.removeFirst()
      theirs.removeFirst()
    }
    // A letter too few, too many or another; or two that changed places.
    return mine.count <= 1 && theirs.count <= 1 || mine.count == 2 && mine == theirs.reversed()
  }

  /// The given names as they are compared: `["john", "f"]`.
  ///
  /// A knight is the man he was before: `Sir` is no given name.
  var givenWords: [String] {
    var words = given.split { $0.isWhitespace || $0 == "." }.map { FoldedName(String($0)).letters }
      .filter { !$0.isEmpty && !["sir", "lord", "lady", "dr"].contains($0) }
    // The Burmese “U”, which is “Mr.”: “U Nu”, but “U. Alexis Johnson”.
    if words.first == "u", given == "U" || given.hasPrefix("U ") { words.removeFirst() }
    // "Hendrik Van den Bergh", "Don César Barros Hurtado"
    while words.count > 1, let last = words.last, Self.leads.contains(last) { words.removeLast() }
    if words.count > 1, ["don", "khun"].contains(words[0]) { words.removeFirst() }
    return words
  }

  /// What may stand before a family name and be left out.
  private static let leads: Set<String> = [
    "de", "von", "van", "der", "den", "la", "le", "du", "del", "dos", "da", "di",
  ]

  private static let particles: Set<String> = ["de", "von", "van", "der", "la", "du"]

  /// Whether a text is a particle of a name and nothing else.
  static func isParticle(_ text: String) -> Bool { particles.contains(text.lowercased()) }

  /// Whether a word follows a name without being part of it.
  static func isSuffix(_ word: String) -> Bool {
    ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"].contains(word.lowercased())
  }

  /// `Kai-shek`, `Tse-tung`: a hyphen with a small letter behind it.
  private static func isChineseGivenName(_ word: String) -> Bool {
    guard let hyphen = word.firstIndex(where: { $0 == "-" || $0 == "‑" }) else { return false }
    let next = word.index(after: hyphen)
    return next < word.endIndex && word[next].isLowercase && word[word.startIndex].isUppercase
  }
}
