/// Whoever stands in a cell beside somebody who was there: `Harriman for FDR`, `FDR via Harriman`, and
/// whoever is said not to have been: `no Molotov`.
extension NameCells {
  /// Words between somebody who was there and whom that was for, or through whom.
  private static let acting = [
    " on behalf of ", " in place of ", " instead of ", " acting for ", " for ", " per ", " p.p. ",
    " via ", " through ", " im Auftrag von ", " im Namen von ", " in Vertretung von ", " für ",
    " i. A. ", " i.A. ", " i. V. ", " i.V. ", " au nom de ", " pour ", " en nombre de ", " por ",
    " от имени ", " по поручению ", " вместо ", " через ", " за ",
  ]

  /// Takes from a name what says whom somebody acted for; it is what that person was there as.
  func takeActing(_ person: inout NamedPerson) {
    guard arePersons, !isToldSeparators, person.name.utf8.contains(0x20) else { return }
    for word in Self.acting {
      guard let place = person.name.place(of: word) else { continue }
      let before = String(person.name[..<place.lowerBound]).collapsed
      let after = String(person.name[place.upperBound...]).collapsed
      // "Minister for Foreign Affairs" is an office, and "Committee for Polish Liberation" a body.
      guard Self.isNameLike(before), Self.isNameLike(after), !TitleWords.areAll(before),
        !TitleWords.endsInOffice(before), !TitleWords.namesBody(before),
        ["via", "through", "через"].contains(word.trimmed) || !TitleWords.isMatter(after)
      else { continue }
      person.name = before
      person.role = [person.role, "\(word.trimmed) \(after)"].compactMap(\.self)
        .joined(separator: ", ")
      person.isActing = true
      return
    }
  }

  /// Words before the name of somebody who was not there.
  private static let without = [
    "no ", "not ", "without ", "but not ", "except ", "ohne ", "nicht ", "sans ", "без ", "кроме ",
  ]

  /// Whoever a text says was not there; `nil` where it says so of nobody.
  func absentee(_ text: String) -> String? {
    guard arePersons, !isToldSeparators,
      let word = Self.without.first(where: { text.hasPrefix($0) })
    else {
      return nil
    }
    let name = String(text.dropFirst(word.count)).collapsed
    return Self.isNameLike(name) && !UnknownName.contains(name) ? name : nil
  }

  /// Words between two of whom it was one or the other.
  private static let either = [" and/or ", " or ", " oder ", " ou ", " или ", "或"]

  /// Why a text names one of several, where it does.
  func alternatives(_ text: String) -> String? {
    guard arePersons, !isToldSeparators else { return nil }
    for word in Self.either {
      let pieces = Self.split(text, at: [word]).0
      guard pieces.count > 1, pieces.allSatisfy(Self.isNameLike) else { continue }
      return "'\(text)' names one or the other"
    }
    return nil
  }
}
