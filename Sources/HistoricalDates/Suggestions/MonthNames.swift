/// The names of the months, to write dates out in English and to recognise them in prose.
package enum MonthNames {
  package static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The month that a word of a source names, in English, German, French, Spanish, Italian or Russian,
  /// written out or cut short.
  package static func month(named word: String) -> Int? {
    let index = prose.firstIndex { forms in
      forms.contains { $0 == word }
    }
    if let index { return index + 1 }
    guard word.count >= 3 else { return nil }
    return english.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
  }

  private static let prose = [
    [
      "januar", "jänner", "janvier", "janv", "enero", "ene", "gennaio", "genn", "gen", "январь",
      "января", "январе", "янв",
    ],
    [
      "februar", "février", "fevrier", "févr", "febrero", "febbraio", "febbr", "февраль", "февраля",
      "феврале", "февр", "фев",
    ],
    ["märz", "maerz", "mrz", "mars", "marzo", "март", "марта", "марте", "мар"],
    ["avril", "avr", "abril", "abr", "aprile", "апрель", "апреля", "апреле", "апр"],
    ["mai", "mayo", "maggio", "magg", "mag", "май", "мая", "мае"],
    ["juni", "juin", "junio", "giugno", "giu", "июнь", "июня", "июне", "июн"],
    ["juli", "juillet", "juil", "julio", "luglio", "lugl", "lug", "июль", "июля", "июле", "июл"],
    ["août", "aout", "agosto", "ago", "август", "августа", "августе", "авг"],
    [
      "septembre", "septiembre", "setiembre", "settembre", "sett", "сентябрь", "сентября",
      "сентябре", "сент", "сен",
    ],
    [
      "oktober", "okt", "octobre", "octubre", "ottobre", "ott", "октябрь", "октября", "октябре",
      "окт",
    ],
    ["novembre", "noviembre", "ноябрь", "ноября", "ноябре", "нояб", "ноя"],
    [
      "dezember", "dez", "décembre", "decembre", "déc", "diciembre", "dic", "dicembre", "декабрь",
      "декабря", "декабре", "дек",
    ],
  ]
}
