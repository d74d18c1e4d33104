import HistoricalDates

/// What figures say in Russian.
///
/// Names stand in the nominative, after a colon or a dash, since none can be declined without knowing it.
struct RussianFigures: FigureLanguage {
  let tag = "ru"
  let punctuation = Punctuation(quotes: (open: "«", close: "»"))

  // MARK: Writing

  func sentence(_ text: String) -> String {
    guard let first = text.first, let last = text.last else { return "" }
    return first.uppercased() + text.dropFirst() + (".!?…".contains(last) ? "" : ".")
  }

  func list(_ items: [String], andMore more: Int) -> String {
    let all = items + (more > 0 ? ["ещё \(more)"] : [])
    guard let last = all.last, all.count > 1 else { return all.first ?? "" }
    return all.dropLast().joined(separator: ", ") + " и " + last
  }

  func either(_ items: [String]) -> String { items.joined(separator: " или ") }

  func word(_ word: FigureWord) -> String { Self.words[word] ?? word.rawValue }

  /// The form of a noun after one, after two and after five, and that of several without a number.
  private struct Forms {
    let one, few, many, several: String

    init(_ one: String, _ few: String, _ many: String, _ several: String) {
      (self.one, self.few, self.many, self.several) = (one, few, many, several)
    }

    /// The form after a number.
    func after(_ number: Int) -> String {
      let (tens, ones) = (number / 10 % 10, number % 10)
      guard tens != 1 else { return many }
      return ones == 1 ? one : (2...4).contains(ones) ? few : many
    }

    /// The number with the noun.
    func counted(_ number: Int) -> String { "\(number) \(after(number))" }
  }

  func count(_ number: Int, _ noun: FigureNoun) -> String { Self.forms(noun).counted(number) }

  func several(_ noun: FigureNoun) -> String { Self.forms(noun).several }

  private static func forms(_ noun: FigureNoun) -> Forms {
    switch noun {
    case .meeting: Forms("встреча", "встречи", "встреч", "встречи")
    case .message: Forms("послание", "послания", "посланий", "послания")
    case .agreement: Forms("соглашение", "соглашения", "соглашений", "соглашения")
    case .act: Forms("односторонний акт", "односторонних акта", "односторонних актов", "акты")
    case .event: Forms("событие", "события", "событий", "события")
    case .stand: Forms("общая позиция", "общие позиции", "общих позиций", "общие позиции")
    case .disagreement: Forms("разногласие", "разногласия", "разногласий", "разногласия")
    case .tie: Forms("связь", "связи", "связей", "связи")
    case .actor: Forms("участник", "участника", "участников", "участники")
    case .step: Forms("шаг", "шага", "шагов", "шаги")
    case .term: Forms("обязательство", "обязательства", "обязательств", "обязательства")
    case .position: Forms("позиция", "позиции", "позиций", "позиции")
    }
  }

  /// `из 14 событий`: the noun in the genitive after a number.
  private func ofAll(_ number: Int, _ one: String, _ many: String) -> String {
    let isOne = number % 10 == 1 && number % 100 != 11
    return "из \(number) \(isOne ? one : many)"
  }

  // MARK: Dates

  private static let genitive = [
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
    "ноября", "декабря",
  ]
  private static let nominative = [
    "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь",
    "ноябрь", "декабрь",
  ]
  private static let prepositional = [
    "январе", "феврале", "марте", "апреле", "мае", "июне", "июле", "августе", "сентябре", "октябре",
    "ноябре", "декабре",
  ]
  private static let short = [
    "янв.", "февр.", "март", "апр.", "май", "июнь", "июль", "авг.", "сент.", "окт.", "нояб.",
    "дек.",
  ]
  private static let shortGenitive = [
    "янв.", "февр.", "марта", "апр.", "мая", "июня", "июля", "авг.", "сент.", "окт.", "нояб.",
    "дек.",
  ]

  func year(_ year: Int) -> String { year > 0 ? "\(year)" : "\(1 - year) до н. э." }

  /// `1945 г.`
  private func inFull(_ year: Int) -> String {
    year > 0 ? "\(year) г." : "\(1 - year) г. до н. э."
  }

  func month(_ month: Int) -> String { Self.short[month - 1] }

  func shortMonth(of day: Day, under year: Int?) -> String {
    day.year == year ? month(day.month) : "\(month(day.month)) \(self.year(day.year))"
  }

  func shortDay(_ day: Day, under year: Int?) -> String {
    let name = "\(day.day) \(Self.shortGenitive[day.month - 1])"
    return day.year == year ? name : "\(name) \(self.year(day.year))"
  }

  func shortDays(from first: Int, _ mark: String, to last: Day, under year: Int?) -> String {
    "\(first)\(mark)\(shortDay(last, under: year))"
  }

  func approximate(_ date: String) -> String { "ок. \(date)" }

  func day(_ day: Day) -> String { "\(dayAndMonth(day)) \(inFull(day.year))" }

  private func dayAndMonth(_ day: Day) -> String { "\(day.day) \(Self.genitive[day.month - 1])" }

  func period(_ window: DateWindow) -> String? {
    guard let first = window.first, let last = window.last else { return range(window) }
    if first == last { return day(first) }
    switch DateExtent(first, last) {
    case .year: return inFull(first.year)
    case .years: return "\(year(first.year))–\(year(last.year)) гг."
    case .month: return "\(Self.nominative[first.month - 1]) \(inFull(first.year))"
    case .months:
      let start = Self.nominative[first.month - 1]
      let end = "\(Self.nominative[last.month - 1]) \(inFull(last.year))"
      return first.year == last.year
        ? "\(start) – \(end)" : "\(start) \(inFull(first.year)) – \(end)"
    case .days:
      let start = first.year == last.year ? dayAndMonth(first) : day(first)
      return first.year == last.year && first.month == last.month
        ? "\(first.day)–\(day(last))" : "\(start) – \(day(last))"
    }
  }

  func range(_ window: DateWindow) -> String? {
    switch (window.first, window.last) {
    case (let first?, let last?): between(first, last)
    case (let first?, nil): "с \(day(first))"
    case (nil, let last?): "до \(day(last)) включительно"
    case (nil, nil): nil
    }
  }

  private func between(_ first: Day, _ last: Day) -> String {
    if first == last { return day(first) }
    switch DateExtent(first, last) {
    case .year: return "в \(inFull(first.year))"
    case .years: return "с \(year(first.year)) по \(inFull(last.year))"
    case .month: return "в \(Self.prepositional[first.month - 1]) \(inFull(first.year))"
    case .months:
      let start = Self.genitive[first.month - 1]
      let end = "\(Self.nominative[last.month - 1]) \(inFull(last.year))"
      return first.year == last.year
        ? "с \(start) по \(end)" : "с \(start) \(inFull(first.year)) по \(end)"
    case .days:
      return "с \(first.year == last.year ? dayAndMonth(first) : day(first)) по \(day(last))"
    }
  }

  // MARK: Titles

  func title(_ subject: FigureSubject) -> String {
    let interactions = subject.interactions.map(title)
    var about = subject.actors.isEmpty ? [] : ["в центре: \(list(subject.actors))"]
    if !subject.topics.isEmpty { about.append("тема: \(list(subject.topics))") }
    if let place = subject.place { about.append("место: \(place)") }
    return "кто \(list(interactions))"
      + (about.isEmpty ? "" : aside(about.joined(separator: "; ")))
      + (subject.period.map { ", \($0)" } ?? "")
  }

  private func title(of interaction: Interaction) -> String {
    switch interaction {
    case .met: "с кем встречался"
    case .wrote: "кому писал"
    case .signed: "с кем заключал соглашения"
    case .acted: "в отношении кого действовал"
    case .stoodAlike: "с кем занимал одну позицию"
    case .disagreed: "с кем расходился"
    }
  }

  func titleOfTerms(of actors: [String]) -> String {
    let about = actors.isEmpty ? "" : aside("стороны: \(list(actors))")
    return "Кто что обязался сделать\(about) и что из этого вышло"
  }

  func titleOfPositions(on issues: String) -> String { "Кто какую позицию занимал: \(issues)" }

  func titleOfPath(_ path: PathWords) -> String {
    let ways = Forms("другой путь", "других пути", "других путей", "")
    let others = path.others == 0 ? "" : "; есть ещё \(ways.counted(path.others))"
    return "Как могла дойти весть (откуда: \(path.from); куда: \(path.to)): "
      + "\(word(path.isCertain ? .certain : .notCertain)), \(count(path.steps, .step))\(others)"
  }

  func needsNobody(_ actor: String) -> String { "\(actor): весть известна с самого начала" }

  // MARK: What a figure is of

  func figure(_ kind: FigureKind) -> String { sentence(Self.name(kind)) }

  // All the names are feminine.
  func emptyFigure(_ kind: FigureKind) -> String { sentence("пустая \(Self.name(kind))") }

  private static func name(_ kind: FigureKind) -> String {
    switch kind {
    case .network: "схема сети"
    case .ego: "сеть вокруг одного участника"
    case .twoMode: "сеть участников и событий"
    case .timeline: "хронология"
    case .register: "таблица событий по участникам"
    case .storyline: "схема линий участников во времени"
    case .matrix: "матрица участников"
    case .path: "схема пути"
    case .agreements: "схема соглашений"
    case .terms: "схема обязательств по соглашениям"
    case .positions: "схема позиций во времени"
    }
  }

  private static func missing(_ things: MissingThings) -> String {
    switch things {
    case .events: "событий"
    case .agreements: "соглашений"
    case .terms: "обязательств"
    case .positions: "позиций"
    case .stands: "общих позиций"
    case .disagreements: "разногласий"
    case .chains: "цепочек встреч и посланий"
    }
  }

  func note(without things: MissingThings) -> String { "Не найдено \(Self.missing(things))" }

  func nothing(_ things: MissingThings, _ range: String?) -> String {
    sentence("Не найдено \(Self.missing(things))\(after(range))")
  }

  func actors(_ actors: Int, in events: String, _ range: String?) -> String {
    sentence("\(count(actors, .actor)); \(events)\(after(range))")
  }

  func events(_ events: String, _ range: String?, of actors: Int) -> String {
    guard actors > 0 else { return sentence(events + after(range)) }
    return sentence("\(events)\(after(range)); всего \(count(actors, .actor))")
  }

  func doubt(_ possible: Int, of all: Int, _ noun: FigureNoun) -> String {
    guard possible < all else {
      return all == 1
        ? "Возможно, но не достоверно." : "Всё это возможно, но не достоверно."
    }
    let forms = Self.forms(noun)
    let verb = Forms("возможно", "возможны", "возможны", "")
    return sentence(
      "\(ofAll(all, Self.genitive(of: noun), forms.many)) \(verb.counted(possible)), "
        + "но не достоверн\(verb.after(possible) == "возможно" ? "о" : "ы")")
  }

  private static func genitive(of noun: FigureNoun) -> String {
    switch noun {
    case .stand: "общей позиции"
    case .disagreement: "разногласия"
    default: "события"
    }
  }

  func underWay(_ events: [String], andMore more: Int) -> String {
    let all = events + (more > 0 ? ["ещё \(more)"] : [])
    return sentence("Началось раньше и не изображено: \(all.joined(separator: "; "))")
  }

  func records(_ titles: [String]) -> String {
    sentence(
      "По \(titles.count == 1 ? "своду" : "сводам"): \(titles.map(quoted).joined(separator: "; "))")
  }

  func sources(_ number: Int) -> String { number == 1 ? "Источник" : "Источники" }

  func furtherSources(_ number: Int) -> String {
    "и ещё \(Forms("источник", "источника", "источников", "").counted(number))"
  }

  func locators(_ shown: [String], andMore more: Int) -> String {
    shown.joined(separator: ", ") + (more > 0 ? " и ещё \(more)" : "")
  }

  func ends(_ first: String, _ last: String?) -> String {
    sentence("В начале — \(first)" + (last.map { "; в конце — \($0)" } ?? ""))
  }

  private func after(_ range: String?) -> String { range.map { " \($0)" } ?? "" }

  // MARK: Networks

  func widths(_ noun: FigureNoun) -> String {
    "Чем шире линия, тем больше за ней стоит \(Self.forms(noun).many)."
  }

  func mostJoined(_ names: [String], of leaders: Int, to others: Int) -> String {
    let others = Forms("связь", "связи", "связей", "").counted(others)
    guard leaders <= 3 else {
      return "Больше всего связей у \(leaders) участников: по \(others)."
    }
    return "Больше всего связей с другими: \(list(names)) (\(leaders == 1 ? "" : "по ")\(others))."
  }

  func strongest(_ events: String, _ one: String, _ other: String, isDirected: Bool) -> String {
    "Самая широкая линия: \(one) \(isDirected ? "→" : "—") \(other) (\(events))."
  }

  func unconnected(_ actors: Int) -> String { "Без линий: \(count(actors, .actor))." }

  func readingMatrix(_ interaction: Interaction?, hasMessages: Bool) -> String {
    let below = interaction.map { "Под диагональю — сколько раз двое \(past($0))" }
    let above =
      "сколько посланий отправил участник строки участнику столбца (›) и сколько обратно (‹)"
    guard let below else { return hasMessages ? "Над диагональю — \(above)." : "" }
    return hasMessages ? "\(below); над ней — \(above)." : below + "."
  }

  func most(_ one: String, _ other: String, _ interaction: Interaction, times: Int) -> String {
    let times = Forms("раз", "раза", "раз", "").counted(times)
    return "Чаще всего \(past(interaction)) \(one) и \(other): \(times)."
  }

  func readingEgo(_ centre: String, others: Int) -> String {
    guard others > 0 else { return "\(centre) — без связей." }
    guard others > 1 else { return "В центре — \(centre)." }
    let around = Forms("участник", "участника", "участников", "").counted(others)
    return "В центре — \(centre); вокруг, по часовой стрелке сверху в порядке первых контактов, — "
      + "ещё \(around)."
  }

  func hiddenPairs(_ number: Int) -> String {
    let pairs = Forms("пары", "пар", "пар", "").counted(number)
    return "Связи между остальными (у \(pairs)) не изображены."
  }

  func sharedMost(_ names: [String]) -> String { "Чаще всего: \(list(names))." }

  // MARK: Figures along time

  func longestRows(_ names: [String]) -> String { "Самые длинные строки: \(list(names))." }

  func rows(_ rows: Int, of actors: Int, eventsWithout: Int) -> String {
    let has = Forms("имеет строку", "имеют строки", "имеют строки", "")
    let untouched =
      eventsWithout == 0
      ? ""
      : "; без столбца, так как никто из них не участвовал: "
        + count(eventsWithout, .event)
    return sentence(
      "\(ofAll(actors, "участника", "участников")) \(rows) \(has.after(rows))\(untouched); "
        + "число под столбцом — сколько в нём остальных")
  }

  func busiestRows(_ rows: Int, of actors: Int) -> String {
    let has = Forms("имеет строку", "имеют строки", "имеют строки", "")
    return sentence(
      "\(ofAll(actors, "участника", "участников")) \(rows) \(has.after(rows)): самые деятельные")
  }

  func readingStoryline(isUpright: Bool, isToScale: Bool) -> String {
    let direction = isUpright ? "сверху вниз" : "слева направо"
    return "Время идёт \(direction), \(isToScale ? "в масштабе" : "по порядку, без масштаба")."
  }

  func crossings(_ number: Int, of lines: Int) -> String {
    let lines = Forms("линия", "линии", "линий", "").counted(lines)
    let times = Forms("пересечение", "пересечения", "пересечений", "").counted(number)
    return number == 0 ? "\(lines) без пересечений." : "\(lines), \(times)."
  }

  func lines(_ lines: Int, of actors: Int, eventsWithout: Int) -> String {
    let has = Forms("имеет линию", "имеют линии", "имеют линии", "")
    let untouched =
      eventsWithout == 0 ? "" : "; не касается ни одной из них: \(count(eventsWithout, .event))"
    return sentence(
      "\(ofAll(actors, "участника", "участников")) \(lines) \(has.after(lines))\(untouched)")
  }

  // MARK: Paths

  func arrival(_ first: Day, _ last: Day?) -> String {
    if first == last { return sentence("Весть доходит \(day(first))") }
    return sentence(
      last.map { "Весть доходит между \(day(first)) и \(day($0))" }
        ?? "Весть доходит не раньше \(day(first))")
  }

  func steps(_ steps: [(from: String, to: String, date: String)]) -> String {
    let all = steps.map { "\($0.from) → \($0.to), \($0.date)" }
    return sentence("Шаги: \(all.joined(separator: "; "))")
  }

  // MARK: Terms

  func terms(
    _ number: Int, of agreements: Int, states: [(number: Int, word: FigureWord)], unsettled: Int,
    on day: Day?
  ) -> String {
    let counts = states.map { "\(word($0.word)) — \($0.number)" }
    let open = unsettled == 0 ? [] : ["по датам не решено — \(unsettled)"]
    let when = day.map { ", на конец дня \(self.day($0))" } ?? ""
    return sentence(
      "\(count(number, .term)), \(count(agreements, .agreement))\(when): "
        + (counts + open).joined(separator: ", "))
  }

  func term(_ text: String, by: String, due: String?, states: [FigureWord]) -> String {
    let owed = by.isEmpty ? "" : "\(by): "
    let when = due.map { ", срок \($0)" } ?? ""
    return sentence("\(owed)\(text)\(when): \(either(states.map(word)))")
  }

  // MARK: Positions

  func positions(_ number: Int, of actors: Int, _ range: String?, on issues: String) -> String {
    sentence("\(count(number, .position)), \(count(actors, .actor))\(after(range)): \(issues)")
  }

  func positionsInWords(_ number: Int) -> String {
    "Не изображено, так как выражено лишь словами: \(count(number, .position))."
  }

  func issuesLeftOut(_ number: Int, of all: Int) -> String {
    "Не изображены вопросы иного времени или с меньшим числом перемен: \(number) из \(all)."
  }

  func move(_ move: MoveWords) -> String {
    let remarks =
      (move.isPossible ? ["возможно"] : []) + (move.isInternal ? ["внутри своей стороны"] : [])
    let how = remarks.isEmpty ? "" : aside(remarks.joined(separator: ", "))
    return sentence(
      "\(move.actor)\(how), \(move.issue): от \(quoted(move.from)) к \(quoted(move.to)) (\(move.date))"
    )
  }

  func furtherMoves(_ number: Int) -> String {
    let moves = Forms("перемена позиции", "перемены позиции", "перемен позиции", "")
    return "На рисунке есть ещё \(moves.counted(number))."
  }

  func settled(_ issues: [String]) -> String {
    sentence("Решено: \(issues.joined(separator: "; "))")
  }

  func refusing(_ stand: String) -> String { "отказ: \(stand)" }

  // MARK: Legends and lines

  func verb(_ interaction: Interaction) -> String {
    switch interaction {
    case .met: "встречались"
    case .wrote: "писал кому"
    case .signed: "подписали вместе"
    case .acted: "действовал в отношении кого"
    case .stoodAlike: "одна позиция"
    case .disagreed: "разногласие"
    }
  }

  private func past(_ interaction: Interaction) -> String {
    switch interaction {
    case .stoodAlike: "занимали одну позицию"
    case .disagreed: "расходились"
    default: "встречались"
    }
  }

  func circle(_ number: Int) -> String { "круг \(number)" }

  func size(_ measure: String) -> String {
    "чем крупнее, тем больше: \(Self.measures[measure] ?? measure.lowercased())"
  }

  func numbers(from least: Int, _ noun: FigureNoun) -> String {
    least == 2 ? "\(several(noun)) за линией" : "\(several(noun)) за линией, от \(least)"
  }

  func gathering(_ noun: FigureNoun, of least: Int) -> String {
    "\(Self.forms(noun).one), от \(least) участников"
  }

  func together(_ noun: FigureNoun) -> String { "общие \(several(noun)), первое и последнее" }

  func belowDiagonal(_ interaction: Interaction) -> String {
    "под диагональю: сколько раз \(past(interaction))"
  }

  func count(_ events: String, to actor: String) -> String { "\(events) (кому: \(actor))" }

  func pair(_ one: String, _ other: String, isDirected: Bool?, _ parts: [String]) -> String {
    "\(one) \(isDirected == true ? "→" : "—") \(other): \(parts.joined(separator: ", "))"
  }
}

extension RussianFigures {
  /// Measures by their headings.
  fileprivate static let measures = [
    "Partners": "число партнёров", "Dealings": "число сношений", "Closeness": "близость",
    "Mean closeness": "средняя близость", "Go-between": "посредничество",
    "Eigenvector": "собственный вектор", "Core": "ядро", "Free hand": "свобода рук",
    "Effective size": "эффективный размер", "Efficiency": "эффективность", "Hierarchy": "иерархия",
    "Can tell": "может сообщить", "Can hear": "может узнать", "In few hands": "в немногих руках",
    "Carrier": "передатчик", "First carrier": "первый передатчик",
    "Word sent": "отправленные вести",
    "Word received": "полученные вести",
  ]

  fileprivate static let words: [FigureWord: String] = [
    .person: "лицо", .state: "государство", .government: "правительство", .party: "партия",
    .delegation: "делегация", .organisation: "организация", .group: "группа",
    .meeting: "встреча", .message: "послание", .agreement: "соглашение", .act: "односторонний акт",
    .stand: "общая позиция", .disagreement: "разногласие", .event: "событие",
    .otherEvent: "другое событие",
    .secret: "тайно", .secretSign: "т", .possible: "возможно", .certain: "достоверно",
    .notCertain: "возможно, но не достоверно",
    .someNotCertain: "часть лишь возможна",
    .agreed: "заключили соглашение", .thatWay: "послания в эту сторону", .acts: "акты",
    .tie: "связь", .otherTies: "родство или иная связь", .kinship: "родство",
    .marriage: "брак", .adoption: "усыновление", .patronage: "покровительство",
    .friendship: "дружба", .service: "служба", .several: "несколько из этого",
    .otherSide: "другая сторона (названа в подписи)", .noSide: "сторона не указана",
    .others: "прочие", .joined: "связаны между собой",
    .lasting: "длится", .dayWithin: "один день из", .noDate: "без даты",
    .morning: "утро", .noon: "полдень", .afternoon: "день", .evening: "вечер", .night: "ночь",
    .julian: "Юлианские даты стоят на своих днях григорианского календаря.",
    .sittings: "Конференция и её заседания считаются одной встречей.",
    .present: "участие во встрече", .wrote: "писал кому", .signed: "подписал или сторона",
    .acted: "действовал или предмет действия", .hollow: "возможно, но не достоверно: полый знак",
    .withoutRow: "прочие, без строки", .gap: "время без событий",
    .signingsOfOneDay: "столько подписаний одного дня теми же лицами",
    .wholeSide: "вся сторона, стоящая вместе",
    .readingRegister:
      "Строки — участники, полосами по сторонам; столбцы — события, по порядку времени, без масштаба.",
    .halfMessage: "послание прочим или от прочих", .absent: "до или после участия",
    .aboveDiagonal: "над диагональю: послания от строки к столбцу и обратно",
    .signedTogether: "подписали вместе", .hatched: "штриховка угла: возможно, но не достоверно",
    .annex: "приложение", .annexes: "приложение к", .amends: "изменяет", .replaces: "заменяет",
    .terminates: "прекращает", .violates: "нарушает", .concerns: "касается", .breaks: "нарушает",
    .fulfils: "исполняет", .breaksOrViolates: "нарушает",
    .terms: "Обязательства:",
    .open: "открыто", .kept: "исполнено", .late: "просрочено", .broken: "нарушено",
    .lapsed: "утратило силу",
    .fulfilled: "исполнено", .perhapsFulfilled: "возможно, исполнено",
    .perhapsBroken: "возможно, нарушено", .due: "срок",
    .overdue: "не исполнено в срок", .notFulfilled: "не исполнено",
    .readingTerms:
      "Каждая линия — обязательство, цветом тех, кто обязан, со дня соглашения до дня исполнения или "
      + "нарушения; после срока она тонка, а полосы показывают дни, в один из которых это было.",
    .readingTermsInBlack:
      "Каждая линия — обязательство, со дня соглашения до дня исполнения или нарушения; после срока она "
      + "тонка, а полосы показывают дни, в один из которых это было.",
    .privateView: "○ инструкция или личное мнение: полый знак", .refused: "отказ",
    .settled: "решено соглашением", .aMeeting: "встреча",
    .nobodyMoved: "О переменах позиций сведений нет.",
    .readingPositions:
      "Каждая строка — позиция; линия делает ступень там, где позиция была занята, полоса показывает "
      + "дни, в один из которых это было, а точки — что возможно, но не достоверно.",
  ]
}
