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
    ["januar", "jänner", "janvier", "janv", "январь", "января", "январе", "янв"],
    ["februar", "février", "fevrier", "févr", "февраль", "февраля", "феврале", "февр", "фев"],
    ["märz", "maerz", "mrz", "mars", "март", "марта", "марте", "мар"],
    ["avril", "avr", "апрель", "апреля", "апреле", "апр"],
    ["mai", "май", "мая", "мае"],
    ["juni", "juin", "июнь", "июня", "июне", "июн"],
    ["juli", "juillet", "juil", "июль", "июля", "июле", "июл"],
    ["août", "aout", "август", "августа", "августе", "авг"],
    ["septembre", "сентябрь", "сентября", "сентябре", "сент", "сен"],
    ["oktober", "okt", "octobre", "октябрь", "октября", "октябре", "окт"],
    ["novembre", "ноябрь", "ноября", "ноябре", "нояб", "ноя"],
    ["dezember", "dez", "décembre", "decembre", "déc", "декабрь", "декабря", "декабре", "дек"],
  ]
}
