/// One name of a cell, with what stands at it: an office before, a role or another script in parentheses,
/// a question mark.
extension NameCells {
  func add(_ text: String, role: String? = nil, to result: inout NamedPeople) {
    let (text, hasOthers) = UnnamedOthers.removed(from: text.collapsed)
    if hasOthers { result.hasOthers = true }
    if text.isEmpty { return }
    if arePersons, hasCapitals, TitleWords.isFunction(text) {
      result.hasOthers = true
    } else if UnknownName.isDitto(text) {
      result.problem = "'\(text)' stands for what a row above says"
    } else if arePersons, hasCapitals, UnknownName.isSelf(text) {
      result.problem = "'\(text)' stands for whoever keeps the record"
    } else if UnknownName.contains(text) {
      result.countUnknown(text)
    } else if let blank = blank(text) {
      if blank == .mark { result.unknown += 1 } else { result.missing += 1 }
    } else if let name = absentee(text) {
      result.absent.append(name)
    } else {
      addPerson(text, role, to: &result)
    }
  }

  private func addPerson(_ text: String, _ role: String?, to result: inout NamedPeople) {
    var person = person(text)
    if UnknownName.contains(person.name) {
      result.unknown += 1
      return
    }
    takeActing(&person)
    if arePersons, let titled = TitleWords.person(in: person.name) {
      person.name = titled.name
      person.title = titled.title
    }
    if let role {
      person.role = [person.role, role].compactMap(\.self).joined(separator: ", ")
      if role.split(separator: ",").contains(where: { PlaceNames.contains(String($0)) }) {
        person.isActing = true
      }
    }
    if let role = person.role, AbsenceWord.contains(role) {
      result.absent.append(person.name)
      return
    }
    let company = takeCompany(&person, &result)
    result.people.append(person)
    for name in company { add(name, to: &result) }
  }

  private static let companions = [
    "with ", "and ", "accompanied by ", "together with ", "mit ", "und ", "avec ", "et ", "и ",
    "& ",
    "+ ", "+",
  ]

  /// Takes from a name those of whom a parenthesis says that they were there, too: `Witte (with Rosen)`,
  /// `Witte (+2)`.
  private func takeCompany(
    _ person: inout NamedPerson, _ result: inout NamedPeople
  ) -> [String] {
    guard arePersons, !isToldSeparators, let role = person.role,
      let word = Self.companions.first(where: { role.hasPrefix($0) })
    else { return [] }
    let rest = String(role.dropFirst(word.count)).trimmed
    if Int(rest) != nil || UnnamedOthers.contains(rest) || TitleWords.isFunction(rest) {
      result.hasOthers = true
      person.role = nil
      return []
    }
    let names = Self.split(rest, at: [";", ",", "&", " and ", " und ", " et ", " и "]).0
    guard !names.isEmpty, names.allSatisfy(Self.isNameLike), !TitleWords.areAll(rest) else {
      return []
    }
    person.role = nil
    let mark = "(\(word.trimmed)"
    if !result.separators.contains(mark) { result.separators.append(mark) }
    return names
  }

  func person(_ text: String) -> NamedPerson {
    var person = NamedPerson(name: text.collapsed)
    takeFootnote(&person)
    takeDoubt(&person)
    takeBrackets(&person)
    takeAside(&person)
    takeFootnote(&person)
    takeDoubt(&person)
    if UnknownName.contains(person.name) { person.name = "?" }
    return person
  }

  /// What stands in parentheses behind the name: a name in another script, a doubt, or what somebody was.
  private func takeAside(_ person: inout NamedPerson) {
    guard let close = person.name.last, let sign = Self.brackets[close],
      let open = person.name.lastIndex(of: sign), open != person.name.startIndex
    else { return }
    let aside = String(person.name[person.name.index(after: open)...].dropLast()).collapsed
    let name = String(person.name[..<open]).collapsed
    guard !aside.isEmpty, !name.isEmpty else { return }
    person.name = name
    if Self.isDoubtWord(aside) {
      person.isDoubtful = true
    } else if Self.isLatin(aside) != Self.isLatin(name) {
      person.otherName = aside
    } else if arePersons, !isToldSeparators, Self.isState(name), isPerson(aside) {
      // "Russia (Witte)" is Witte, of Russia.
      (person.name, person.role) = (aside, name)
    } else {
      person.role = aside
    }
  }

  /// Whether what stands behind a state is somebody, and neither an office nor a place there.
  private func isPerson(_ aside: String) -> Bool {
    Self.isNameLike(aside) && !TitleWords.areAll(aside) && !TitleWords.namesBody(aside)
      && !PlaceNames.contains(aside) && !CountryCode.contains(aside) && !UnknownName.contains(aside)
      && aside.contains(where: \.isLowercase)
  }

  /// Takes the mark of a footnote from the end of a name: `Soong*`, `Soong¹`, `Soong [1]`. Names of one or two
  /// letters keep it: they may be nodes of a graph.
  private func takeFootnote(_ person: inout NamedPerson) {
    guard arePersons else { return }
    var name = person.name
    while let last = name.unicodeScalars.last, Self.footnotes.contains(last) {
      name.unicodeScalars.removeLast()
    }
    if name.hasSuffix("]"), let open = name.lastIndex(of: "[") {
      let mark = name[name.index(after: open)...].dropLast()
      if (1...2).contains(mark.count),
        mark.allSatisfy({ $0.isNumber || $0.isLowercase || $0 == "*" })
      {
        name = String(name[..<open])
      }
    }
    name = name.collapsed
    guard name != person.name, name.count(where: \.isLetter) > 2 || Self.isHanLetter(name) else {
      return
    }
    person.footnote = String(person.name.dropFirst(name.count)).trimmed
    person.name = name
  }

  private static func isHanLetter(_ text: String) -> Bool {
    text.unicodeScalars.first.map { $0.value > 0x2E7F } ?? false
  }

  private static let footnotes = Set("*†‡§¶¹²³⁰⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠ".unicodeScalars)

  /// Whether a text says that it is not certain: `probably`, `wahrscheinlich`.
  static func isDoubtWord(_ text: String) -> Bool {
    let plain = text.lowercased().trimmingScalars { ".?()[] ".unicodeScalars.contains($0) }
    return doubts.contains(plain)
  }

  private static let doubts: Set<String> = [
    "probably", "prob", "possibly", "poss", "perhaps", "presumably", "maybe", "likely",
    "apparently",
    "uncertain", "not certain", "doubtful", "to be confirmed", "tbc", "unconfirmed",
    "wahrscheinlich", "vermutlich", "möglicherweise", "vielleicht", "wohl", "fraglich",
    "probablement", "peut-être", "sans doute", "incertain", "вероятно", "возможно", "видимо",
    "предположительно", "可能", "疑", "存疑",
  ]

  private static let brackets: [Character: Character] = [")": "(", "）": "（", "]": "["]

  /// A name that stands in brackets as a whole is that name; square ones say that an editor put it there.
  private func takeBrackets(_ person: inout NamedPerson) {
    guard let close = person.name.last, let open = Self.brackets[close],
      person.name.first == open, person.name.count(where: { $0 == open }) == 1,
      person.name.count > 2
    else { return }
    person.name = String(person.name.dropFirst().dropLast()).collapsed
    if open == "[" { person.isDoubtful = true }
  }

  private func takeDoubt(_ person: inout NamedPerson) {
    let words = person.name.split(separator: " ").map(String.init)
    if words.count > 1, let first = words.first, let last = words.last {
      if Self.isDoubtWord(first) {
        person.name = words.dropFirst().joined(separator: " ")
        person.isDoubtful = true
      } else if Self.isDoubtWord(last), last.first?.isLowercase == true {
        person.name = words.dropLast().joined(separator: " ").trimmed
        person.isDoubtful = true
      }
    }
    for mark in ["(?)", "[?]", "?", "？"] where person.name.count > mark.count {
      if person.name.hasSuffix(mark) {
        person.name = String(person.name.dropLast(mark.count)).trimmed
        person.isDoubtful = true
      } else if person.name.hasPrefix(mark) {
        person.name = String(person.name.dropFirst(mark.count)).trimmed
        person.isDoubtful = true
      }
    }
  }

  private static func isLatin(_ text: String) -> Bool {
    text.unicodeScalars.first { $0.properties.isAlphabetic }.map { $0.value < 0x250 } ?? true
  }

  static func isSuffix(_ text: String) -> Bool {
    [
      "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "esq", "esq.", "bt", "bt.", "phd", "ph.d.", "md",
      "m.d.", "d.phil.", "d.sc.", "ll.d.", "ll.b.", "k.c.b.", "g.c.b.", "k.c.m.g.", "g.c.m.g.",
      "u.s.n.", "q.c.", "k.c.v.o.", "g.c.v.o.", "k.c.s.i.", "g.c.s.i.", "k.c.i.e.", "g.c.i.e.",
      "c.m.g.", "d.s.o.", "o.b.e.", "c.b.e.", "k.b.e.", "g.b.e.", "m.b.e.", "c.v.o.", "kcb", "gcb",
      "kcmg", "gcmg", "kcvo", "gcvo", "dso", "obe", "cbe", "kbe",
    ]
    .contains(text.lowercased())
  }

  /// Whether a text is an honour of two letters behind somebody of rank: `Lord Curzon, K.G.` Elsewhere they are
  /// initials.
  static func isHonour(_ text: String, behind name: String) -> Bool {
    guard
      ["k.g.", "k.t.", "k.p.", "o.m.", "c.b.", "p.c.", "m.p.", "k.c.", "m.c."].contains(
        text.lowercased())
    else { return false }
    let address = AddressedNames.part(name).address.split(separator: " ")
    return address.contains {
      ["lord", "sir", "earl", "marquess", "viscount", "duke"].contains($0)
    }
  }

  /// `S. Yu.`, `J.F.`
  static func isInitials(_ text: String) -> Bool {
    let words = text.split { $0 == " " || $0 == "-" || $0 == "." }
    return text.contains(".") && !words.isEmpty && words.allSatisfy { $0.count <= 2 }
  }

  private static let particles: Set<String> = [
    "de", "von", "van", "der", "den", "la", "le", "du", "di", "da", "dos", "del", "zu", "zur",
    "ten", "ter", "al", "el", "bin", "ibn", "ben", "af", "av", "y", "d", "v", "фон", "де",
  ]

  /// Whether a text can be a name: a few words, each with a capital, or in a script that has none.
  static func isNameLike(_ text: String) -> Bool {
    var text = text.trimmed
    if let open = text.dropFirst().firstIndex(where: { $0 == "(" || $0 == "（" || $0 == "[" }) {
      text = String(text[..<open])
    }
    let words = text.split { $0 == " " }
    guard (1...6).contains(words.count), !text.contains(where: { $0.isASCII && $0.isNumber }) else {
      return false
    }
    return words.allSatisfy { word in
      guard let letter = word.first(where: \.isLetter) else {
        return "?？".contains(word.first ?? " ")
      }
      if particles.contains(word.lowercased().filter(\.isLetter)) { return true }
      return !letter.isLowercase
    }
  }
}
