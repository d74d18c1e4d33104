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
    let parts = text.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
    guard let first = parts.first else { return nil }
    guard parts.count > 1 else {
      self.init(inverted: first)
      return
    }
    // "Home, Alexander Frederick Douglas (Lord)"
    var words = parts[1].prefix { $0 != "(" }.split(separator: " ")[...]
    // "Goodpaster, Brig. Gen. Andrew J."
    while words.count > 1, let first = words.first,
      HeadingWords.isRank(first)
        || ["Senator", "Representative", "Vice", "Marshal"].contains(first)
    {
      words = words.dropFirst()
    }
    // "Eisenhower, General of the Army Dwight D."
    if words.starts(with: ["of", "the"]), words.count > 3 { words = words.dropFirst(3) }
    let given = words.joined(separator: " ")
    let suffix = parts.count > 2 && Self.isSuffix(parts[2]) ? parts[2] : ""
    self.init(family: first, given: given, suffix: suffix)
  }

  /// A name as a sentence has it: `John F. Kennedy`, `T. V. Soong`, `Chiang Kai-shek`.
  init?(printed text: String) {
    var words = text.split(whereSeparator: \.isWhitespace).map { Self.inSmallLetters($0) }
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
      // Transliterations differ late ("Anatoly", "Anatoliy"), names early.
      return mine.prefix(3) == theirs.prefix(3)
    }
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
    return !GivenNames.areOfOne(mine, theirs) && mine.prefix(2) != theirs.prefix(2)
  }

  /// Whether another family name differs from this one by no more than a letter.
  func isMisspelt(as other: PersonName) -> Bool {
    var (mine, theirs) = (Array(familyKey), Array(other.familyKey))
    guard mine.count >= 5, theirs.count >= 5, abs(mine.count - theirs.count) <= 1 else {
      return false
    }
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
