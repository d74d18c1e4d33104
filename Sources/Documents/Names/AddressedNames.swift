/// Forms of address before names: `Mr. Soong`, `Count Witte`, `M. Witte`.
///
/// Two names that differ by the form of address alone are one person's, unless there are two ranks of one
/// name (Count and Baron) or a lady and a man.
package struct AddressedNames {
  /// A name taken apart.
  package struct Part: Hashable {
    /// The form of address, small and without points; empty where there is none.
    package var address: String
    /// The name without it.
    package var name: String
  }

  /// Takes a name apart.
  package static func part(_ name: String) -> Part {
    var words = name.split(separator: " ").map(String.init)
    var address: [String] = []
    // "le baron Komura"
    if words.count > 2, ["le", "la", "der", "die"].contains(words[0]),
      isAddress(words[1].prefix(1).uppercased() + words[1].dropFirst())
    {
      words.removeFirst()
      words[0] = words[0].prefix(1).uppercased() + words[0].dropFirst()
    }
    if words.count == 1, let (name, title) = hanTitle(words[0]) {
      return Part(address: title, name: name)
    }
    while words.count > 1, let first = words.first, isAddress(first) {
      address.append(key(first))
      words.removeFirst()
    }
    return Part(address: address.joined(separator: " "), name: words.joined(separator: " "))
  }

  /// A name in Han script and the title behind it: `宋子文先生`.
  private static func hanTitle(_ text: String) -> (name: String, title: String)? {
    for title in ["先生", "女士", "夫人", "元帥", "元帅", "將軍", "将军", "總理", "总理", "總統", "总统", "大使"]
    where text.hasSuffix(title) && text.count > title.count + 1 {
      return (String(text.dropLast(title.count)), title)
    }
    return nil
  }

  /// The names, by the one of them under which each is known; only those of which several are one.
  package static func same(_ names: [String]) -> [[String]] {
    var groups: [String: [(name: String, address: String)]] = [:]
    var order: [String] = []
    for name in names {
      let part = part(name)
      let key = initialKey(part.name)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append((name, whole(part.address)))
    }
    return order.compactMap { key in
      guard let group = groups[key], group.count > 1 else { return nil }
      let addresses = Set(group.map(\.address))
      let ranked = addresses.filter { !$0.isEmpty && !isCivil($0) && !isOfLady($0) }
      let ladies = addresses.filter(isOfLady)
      // "Madame Chiang" is not Chiang, and of Count and Baron Ito either may be meant.
      if ranked.count > 1 || !ladies.isEmpty && ladies.count < addresses.count { return nil }
      return group.sorted { rank($0.address) < rank($1.address) }.map(\.name)
    }
  }

  /// Names that may be short for others among them: `S. Witte` and `Witte` for `Sergei Witte`.
  package static func short(_ names: [String]) -> [(short: String, long: String)] {
    var byFamily: [String: [(name: String, given: [String])]] = [:]
    for name in names {
      var words = part(name).name.split { $0 == " " || $0 == "." }.map(String.init)
      guard let family = words.popLast(), family.count > 2 else { continue }
      byFamily[family.lowercased(), default: []].append((name, words))
    }
    return names.compactMap { name in
      var words = part(name).name.split { $0 == " " || $0 == "." }.map(String.init)
      guard let family = words.popLast(), words.allSatisfy({ $0.count == 1 }) else { return nil }
      let long = byFamily[family.lowercased()]?.first { other in
        other.given.contains { $0.count > 1 }
          && zip(words, other.given).allSatisfy { $1.hasPrefix($0) }
          && words.count <= other.given.count
      }
      return long.map { (name, $0.name) }
    }
  }

  /// A form of address written out: `gen` is `general`.
  private static func whole(_ address: String) -> String {
    address.split(separator: " ").map { short[String($0)] ?? String($0) }.joined(separator: " ")
  }

  private static let short = [
    "gen": "general", "adm": "admiral", "col": "colonel", "capt": "captain", "lt": "lieutenant",
    "maj": "major", "ген": "генерал", "адм": "адмирал",
  ]

  /// How names are compared: `TV Soong` and `T V Soong` are `T.V. Soong`.
  private static func initialKey(_ name: String) -> String {
    let ordered = familyLast(name)
    var words = ordered.split { $0 == " " || $0 == "." }.map(String.init)
    guard words.count > 1, let last = words.popLast() else { return NameCells.key(name) }
    let given = words.map { word in
      // Three capitals at most are initials; "Li" and "JP Morgan" are told by their case.
      (2...3).contains(word.count) && word.allSatisfy(\.isUppercase)
        ? word.map(String.init).joined(separator: ".") : word
    }
    return NameCells.key((given + [last]).joined(separator: "."))
  }

  /// A name with its family name at the end: `Витте С. Ю.` is `С. Ю. Витте`, and `Komura Jutaro`, of which one
  /// word is a common given name, `Jutaro Komura`.
  private static func familyLast(_ name: String) -> String {
    let words = name.split(separator: " ").map(String.init)
    guard words.count > 1, let first = words.first, let last = words.last else { return name }
    if first.count > 2, !first.contains("."), words.dropFirst().allSatisfy(NameCells.isInitials) {
      return (words.dropFirst() + [first]).joined(separator: " ")
    }
    if words.count == 2, GivenNames.areAll(last), !GivenNames.areAll(first), first.count > 2,
      !first.contains(".")
    {
      return "\(last) \(first)"
    }
    return name
  }

  /// The bare name comes first, then a title, then `Mr.`
  private static func rank(_ address: String) -> Int {
    address.isEmpty ? 0 : isCivil(address) ? 2 : 1
  }

  private static func isCivil(_ address: String) -> Bool {
    address.split(separator: " ").allSatisfy { civil.contains(String($0)) }
  }

  private static func isOfLady(_ address: String) -> Bool {
    address.split(separator: " ").contains { ladies.contains(String($0)) }
  }

  /// Whether a text is nothing but forms of address, the `Mr.` of `Mr. and Mrs. Hull`.
  static func areAll(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return !words.isEmpty && words.allSatisfy { isAddress(String($0)) }
  }

  private static func isAddress(_ word: String) -> Bool {
    let key = key(word)
    // "M" without its point is an initial.
    if key.count == 1 { return key == "m" && word.hasSuffix(".") }
    guard word.first?.isUppercase == true || word.first?.isLetter == false else {
      return ["г-н", "г-жа", "гр", "граф", "барон", "князь", "виконт", "маркиз"].contains(key)
    }
    return civil.contains(key) || ladies.contains(key) || titles.contains(key)
  }

  private static func key(_ word: String) -> String {
    word.lowercased().filter { $0 != "." }
  }

  private static let civil: Set<String> = [
    "mr", "m", "mm", "messrs", "messieurs", "herren", "mister", "monsieur", "herr", "señor", "sr",
    "signor", "dr", "prof",
    "professor", "sir", "hon", "esq", "г-н", "господин", "先生",
  ]
  private static let ladies: Set<String> = [
    "mrs", "miss", "ms", "mme", "madame", "mlle", "frau", "lady", "señora", "countess", "baroness",
    "princess", "queen", "empress", "г-жа", "госпожа", "女士", "夫人",
  ]
  private static let titles: Set<String> = [
    "count", "baron", "viscount", "marquis", "marquess", "duke", "earl", "prince", "lord", "graf",
    "freiherr", "fürst", "general", "gen", "generalissimo", "admiral", "adm", "marshal", "colonel",
    "col", "maj", "major", "captain", "capt", "lieutenant", "lt", "comrade", "граф", "барон",
    "князь",
    "виконт", "маркиз", "генерал", "ген", "адмирал", "адм", "маршал",
  ]
}
