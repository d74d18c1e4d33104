/// The names of the months, to write dates out in English and to recognise them in prose.
package enum MonthNames {
  package static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The month that a word of a source names, in English, German, French or Russian, written out
  /// or cut short.
  package static func month(named word: String) -> Int? {
    let index = prose.firstIndex { forms in
      forms.contains { $0 == word }
    }
    if let index { return index + 1 }
    guard word.count >= 3 else { return nil }
    return english.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
  }

  private static let prose = [
    ["januar", "jänner", "janvier", "январь", "января"],
    ["februar", "février", "fevrier", "февраль", "февраля"],
    ["märz", "maerz", "mars", "март", "марта"],
    ["avril", "апрель", "апреля"],
    ["mai", "май", "мая"],
    ["juni", "juin", "июнь", "июня"],
    ["juli", "juillet", "июль", "июля"],
    ["août", "aout", "август", "августа"],
    ["septembre", "сентябрь", "сентября"],
    ["oktober", "okt", "octobre", "октябрь", "октября"],
    ["novembre", "ноябрь", "ноября"],
    ["dezember", "dez", "décembre", "decembre", "декабрь", "декабря"],
  ]
}
