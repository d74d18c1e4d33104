internal import Documents
internal import Negotiations

/// What the columns of a table of events mean, in the languages of the project.
enum EventColumnWords {
  /// The words for a column, by what they mean in a table of events.
  static let meanings: [String: String] = {
    var meanings: [String: String] = [:]
    for (meaning, words) in [
      "event": [
        "event id", "event name", "meeting id", "conference", "событие", "встреча", "совещание",
        "конференция", "переговоры", "事件", "会议", "会晤", "会谈", "會議", "會談",
      ],
      "agreement": [
        "treaty", "accord", "convention", "protocol", "vertrag", "abkommen", "vereinbarung",
        "traité",
        "tratado", "acuerdo", "trattato", "accordo", "agreement id", "treaty id", "договор",
        "соглашение", "条约", "协定", "條約", "協定",
      ],
      "date": [
        "sent", "when", "date sent", "sent on", "send date", "date signed", "signed on",
        "signature date", "date of signature", "date signature", "signature", "signed",
        "signing date",
        "date of signing", "fecha", "unterzeichnet", "unterzeichnet am", "unterzeichnung",
        "signé", "signé le", "date de signature", "firmado", "fecha de firma", "firmato",
        "data della firma", "簽字日期", "签字的日期", "event date", "meeting date", "datum", "дата",
        "когда",
        "дата подписания", "дата отправки", "дата отправления", "отправлено", "дата встречи",
        "дата заседания", "дата события", "дата письма", "日期", "时间", "時間", "签署日期",
        "簽署日期", "签订日期", "簽訂日期", "签字日期", "签署时间", "寄出日期", "寄信日期",
        "发信日期", "發信日期", "发出日期", "發出日期", "会议日期", "會議日期", "会谈日期", "會談日期",
      ],
      "received": [
        "date received", "received on", "receive date", "empfangen am", "erhalten am", "reçu le",
        "дата получения", "получено",
        "收到日期", "收信日期", "收件日期",
      ],
      "earliest": ["not before", "from date", "terminus post quem", "не ранее", "最早"],
      "latest": ["not after", "to date", "terminus ante quem", "не позднее", "最晚"],
      "start": [
        "start date", "begin", "begins", "began", "beginn", "début", "inicio", "inizio", "начало",
        "开始",
      ],
      "end": ["end date", "ends", "ended", "ende", "fin", "fine", "конец", "окончание", "结束"],
      "time": ["hour", "time of day", "hours", "uhrzeit", "heure", "час", "время", "时刻", "時刻"],
      "ratified": [
        "date ratified", "date of ratification", "ratification", "ratification/accession",
        "date of deposit", "deposit", "ratified on", "ratification date", "ratifiziert",
        "ratifizierung", "ratifikation", "ratifié",
        "ratifié le", "ratificado", "ratificación", "ratificato", "ratifica", "ратифицирован",
        "ратификация", "дата ратификации", "批准", "批准日期", "批准时间",
      ],
      "place": [
        "место встречи", "место заседания", "会议地点", "會議地點", "location", "where", "venue", "city",
        "ort", "lieu", "ville", "lugar", "ciudad", "luogo", "città", "место", "город", "где", "地点",
        "地點",
      ],
      "about": [
        "subject", "matter", "betreff", "gegenstand", "objet", "asunto", "oggetto", "содержание",
        "предмет", "内容", "內容",
      ],
      "topics": ["topic", "thema", "themen", "thème", "tema", "тема", "темы", "主题"],
      "title": ["titel", "titre", "título", "titolo", "заглавие", "название", "标题"],
      "note": [
        "notes", "remark", "remarks", "comment", "comments", "bemerkung", "bemerkungen",
        "anmerkung",
        "anmerkungen", "notiz", "notizen", "remarque", "remarques", "nota", "notas",
        "observaciones", "osservazioni", "примечание", "заметки", "备注",
      ],
      "source": [
        "sources", "reference", "citation", "archive", "quelle", "quellen", "fuente", "fuentes",
        "fonte", "fonti", "источник", "источники", "архив", "来源",
        "出处", "來源", "出處", "资料来源", "資料來源", "史料来源", "史料來源", "文献来源", "文獻來源",
      ],
      "locator": [
        "page", "pages", "folio", "fundstelle", "página", "pagina", "лист", "страница", "页", "页码",
      ],
      "side": [
        "delegation", "affiliation", "side of", "delegation of", "сторона", "делегация", "代表团",
        "一方", "方",
      ],
      "role": [
        "function", "capacity", "rolle", "funktion", "rôle", "fonction", "ruolo", "роль",
        "должность", "职务", "角色",
      ],
      "in force": [
        "entry into force", "entered into force", "date of entry into force", "effective",
        "effective date", "effective from", "in force since", "in force from", "inkrafttreten",
        "in kraft", "entrée en vigueur", "вступил в силу", "вступление в силу",
        "дата вступления в силу", "生效", "生效日期", "生效时间",
      ],
      "kind": ["event kind", "event type", "вид", "тип", "类型"],
    ] {
      for word in words { meanings[word] = meaning }
    }
    return meanings
  }()

  /// The words for columns that hold people, by the part that these took.
  static let people: [String: (part: Participation.Part?, isList: Bool)] = {
    var people: [String: (part: Participation.Part?, isList: Bool)] = [:]
    for word in [
      "actor", "participant", "person", "delegate", "attendee", "member", "участник", "лицо",
      "делегат", "участник встречи", "присутствующий", "人物", "代表", "出席人", "与会人", "與會人",
    ] {
      people[word] = (nil, false)
    }
    for word in [
      "actors", "participants", "persons", "people", "present", "who", "those present",
      "attendees", "attendance", "delegates", "members", "persons present", "teilnehmer",
      "teilnehmende", "anwesend", "anwesende", "beteiligte", "présents", "personnes présentes",
      "délégués", "participantes", "asistentes", "presentes", "partecipanti", "presenti",
      "участники", "кто",
      "присутствовали", "присутствующие", "делегаты", "лица", "与会者", "參加者", "参加者", "出席者",
      "参与者", "參與者", "參與人", "参与人", "與會者", "参会者", "參會者", "与会人员", "與會人員", "出席",
      "谁", "誰", "участники встречи", "состав",
    ] {
      people[word] = (nil, true)
    }
    for word in roles { people[word] = (nil, ["hosts", "guests"].contains(word)) }
    for word in [
      "sender", "senders", "author", "writer", "written by", "absender", "briefschreiber",
      "schreiber", "verfasser",
      "expéditeur", "auteur", "remitente", "mittente",
      "отправитель", "отправители", "автор", "авторы", "от кого", "发信人", "发件人", "發信人",
      "發件人", "寄信人", "寄件人", "写信人", "寫信人",
    ] {
      people[word] = (.from, word.hasSuffix("s") || word.hasSuffix("и") || word == "авторы")
    }
    for word in [
      "recipient", "recipients", "addressee", "addressees", "receiver", "empfänger",
      "briefempfänger", "adressat",
      "adressaten", "destinataire", "destinataires", "destinatario",
      "получатель", "получатели", "адресат", "адресаты", "кому", "收信人", "收件人", "受信人",
    ] {
      people[word] = (.to, word.hasSuffix("s") || word.hasSuffix("и") || word == "адресаты")
    }
    for (word, part) in [
      ("party", .parties), ("parties", .parties), ("signatory", .signed), ("signatories", .signed),
      ("signed by", .signed), ("signer", .signed), ("signers", .signed),
      ("partie", .parties), ("partei", .parties), ("parteien", .parties),
      ("vertragspartei", .parties),
      ("vertragsparteien", .parties), ("vertragspartner", .parties),
      ("parties contractantes", .parties),
      ("unterzeichner", .signed), ("signataire", .signed), ("signataires", .signed),
      ("сторона договора", .parties), ("стороны", .parties), ("стороны договора", .parties),
      ("участник договора", .parties), ("締約方", .parties), ("締約國", .parties), ("缔约国", .parties),
      ("подписант", .signed), ("подписанты", .signed), ("подписавший", .signed),
      ("подписавшие", .signed), ("签署人", .signed), ("簽署人", .signed), ("簽字人", .signed),
      ("签署国", .signed), ("簽署國", .signed), ("签署方", .signed),
      ("подписал", .signed), ("подписали", .signed), ("缔约方", .parties), ("签字人", .signed),
    ] as [(String, Participation.Part)] {
      people[word] = (
        part,
        word.hasSuffix("ies") || word.hasSuffix("s")
          || [
            "parteien", "vertragsparteien", "подписали", "подписанты", "подписавшие", "стороны",
            "стороны договора",
          ].contains(
            word)
      )
    }
    return people
  }()

  /// What a heading says of the people below it: `participant 2`, `Sender name`.
  static func people(called name: String) -> (part: Participation.Part?, isList: Bool)? {
    let word = withoutNumber(name)
    if let known = people[word] { return known }
    for suffix in [" name", " names"] where word.hasSuffix(suffix) {
      return people[String(word.dropLast(suffix.count))]
    }
    return nil
  }

  /// What people in a column of this name were there as.
  static func role(called name: String) -> String? {
    let word = withoutNumber(name)
    return roles.contains(word) ? word : nil
  }

  private static let roles: Set<String> = [
    "host", "hosts", "guest", "guests", "chair", "chairman", "chairperson", "presiding", "visitor",
    "mediator", "interpreter", "gastgeber", "gast", "vorsitz", "vorsitzender", "hôte", "invité",
    "председатель", "председательствующий", "переводчик", "хозяин", "гость", "посредник", "主席",
    "翻译", "翻譯", "东道主", "客人",
  ]

  /// A heading without the number of `participant 2`.
  static func withoutNumber(_ name: String) -> String {
    // Signs such as 参 stand for numbers too, and begin words.
    name.trimmingScalars {
      [.decimal, .digit].contains($0.properties.numericType)
        || " #№".unicodeScalars.contains($0)
    }
  }

  /// Words for the part that somebody took, beside those of the corpus.
  static let parts: [String: Participation.Part] = [
    "sender": .from, "author": .from, "writer": .from, "recipient": .to, "addressee": .to,
    "receiver": .to, "participant": .present, "attendee": .present, "attended": .present,
    "party": .parties, "state party": .parties, "signatory": .signed, "signer": .signed,
    "отправитель": .from, "получатель": .to, "участник": .present,
  ]
}

/// A column that holds people.
struct PeopleColumn {
  var position: Int
  var heading: String
  /// The part that they took, where the column says it.
  var part: Participation.Part?
  /// Whether its name is one for several.
  var isList: Bool
  /// What those in it are, where the column says it.
  var kind: Actor.Kind? = nil
  /// Whether that is what such columns hold, and the user may say otherwise.
  var isKindAssumed = false
  /// What those in it were there as.
  var role: String? = nil
}

/// What the columns of one table mean.
struct EventColumns {
  /// The columns with people in them.
  private(set) var people: [PeopleColumn] = []
  /// The column that calls each event, and whether it is called an agreement.
  private(set) var event: (position: Int, isAgreement: Bool)?
  /// Whether those who signed agreements are taken for their parties, since no column has these.
  private(set) var takesSignatories = false
  /// Year, month and day in columns of their own, by what the date is.
  private(set) var dates: [String: DateColumns] = [:]
  /// Whether Entente wrote the table, so that each cell means what it says.
  let isOwn: Bool
  /// The heading whose cell reached over columns that bear none, and how many these are.
  private(set) var merged: (heading: String, count: Int)?
  /// Whether those who signed did so for the state beside them.
  private(set) var areSignedForStates = false
  /// Whether parties were taken for states because of the columns beside them.
  private(set) var hasAssumedStates = false
  /// What is used of the columns, by their names.
  private(set) var used: Set<String> = []
  /// Whether the table has a column for when events ended, so that an empty cell says nothing of it.
  var hasEnds: Bool { names.contains("end") || dates["end"] != nil }
  /// The names of the columns.
  let names: [String]
  let headings: [String]

  /// The columns of a table, by the plain names of what they mean and by their headings.
  init(names: [String], headings: [String], renamed: [String: String]) {
    self.names = names
    self.headings = headings
    isOwn = Set(names).isSuperset(of: ["event", "kind", "part", "actor", "name", "actor kind"])
    findEvent()
    if isOwn {
      if let position = names.firstIndex(of: "actor") {
        people = [PeopleColumn(position: position, heading: "actor", part: nil, isList: false)]
      }
    } else {
      findPeople()
      dates = DateColumns.found(names: names, headings: headings, renamed: renamed)
    }
  }

  /// Whether these are the columns of events: who took part, and in what or when.
  static func areOfEvents(names: Set<String>) -> Bool {
    let list = names.map { EventColumnWords.meanings[$0] ?? $0 }
    let columns = EventColumns(names: list, headings: Array(names), renamed: [:])
    let people = columns.people
    if people.isEmpty { return false }
    let hasDate =
      list.contains { ["date", "earliest", "latest", "start", "ratified"].contains($0) }
      || columns.dates["date"] != nil
    // An id and a name are those of people, who stand in a table of their own.
    if !hasDate, let event = columns.event, columns.names[event.position] == "id",
      people.allSatisfy({ ["name", "label", "person"].contains(columns.names[$0.position]) })
    {
      return false
    }
    if columns.event != nil { return names.isDisjoint(with: ["target"]) }
    if !names.isDisjoint(with: ["target", "tail", "head", "timeset"]) { return false }
    let parts = people.compactMap(\.part)
    if parts.contains(.from), parts.contains(.to) { return true }
    return hasDate && people.contains { $0.heading != "name" && $0.heading != "person" }
  }

  private mutating func findEvent() {
    for word in ["event", "meeting", "agreement", "id"] {
      guard let position = names.firstIndex(of: word) else { continue }
      let heading = ColumnName.plain(headings[position])
      let isAgreement =
        word == "agreement" || heading == "agreement"
        || EventColumnWords.meanings[heading] == "agreement"
      event = (position, isAgreement)
      used.insert(names[position])
      return
    }
  }

  /// Whether "from" and "to" are people: beside a day of sending or receipt they are.
  private var areEndsPeople: Bool {
    let plain = Set(headings.map(ColumnName.plain))
    return plain.isSuperset(of: ["from", "to"])
      && !plain.isDisjoint(with: ["sent", "received", "date sent", "date received", "sent on"])
  }

  private mutating func findPeople() {
    var hasActor = false
    let ends: [String: Participation.Part] = areEndsPeople ? ["from": .from, "to": .to] : [:]
    for (position, name) in names.enumerated() where position != event?.position {
      let word = EventColumnWords.withoutNumber(name)
      let isNumbered = word != name && !word.isEmpty
      // A name beside an actor is what the actor is called.
      if word.hasSuffix(" name"), names.contains(String(word.dropLast(5))) { continue }
      guard
        let known = EventColumnWords.people(called: name) ?? ends[name].map({ ($0, false) })
          ?? (word == "name" && isNumbered ? (nil, false) : nil)
      else { continue }
      people.append(
        PeopleColumn(
          position: position, heading: headings[position], part: known.part, isList: known.isList,
          role: EventColumnWords.role(called: name)))
      used.insert(name)
      hasActor = hasActor || known.part == nil
    }
    findMerged()
    findStates()
    findParties()
    findKinds()
    // A name beside an actor is what the actor is called; alone it is the actor.
    if !hasActor, people.isEmpty, let position = names.firstIndex(of: "name") {
      people.append(
        PeopleColumn(position: position, heading: "name", part: nil, isList: false))
      used.insert("name")
    }
  }

  /// Columns without a heading beside one of people: its cell reached over them.
  private mutating func findMerged() {
    for position in headings.indices.dropFirst()
    where headings[position].isBlank && position != event?.position {
      guard let left = people.first(where: { $0.position == position - 1 }), left.part != .signed
      else { continue }
      var column = left
      column.position = position
      people.append(column)
      merged = (left.heading, (merged?.count ?? 0) + 1)
    }
  }

  /// A state beside whoever signed is the party that was signed for.
  private mutating func findStates() {
    let parts = Set(people.map(\.part))
    guard parts.contains(.signed), !parts.contains(.parties), !names.contains("part") else {
      return
    }
    let state = headings.indices.first { position in
      Self.states.contains(ColumnName.plain(headings[position]))
        && !people.contains { $0.position == position }
    }
    guard let state else { return }
    people.insert(
      PeopleColumn(
        position: state, heading: headings[state], part: .parties, isList: false, kind: .state),
      at: 0)
    areSignedForStates = true
    used.insert(names[state])
  }

  private static let states: Set<String> = [
    "state", "country", "nation", "power", "government", "on behalf of", "for", "signed for",
    "staat", "land", "pays", "état", "страна", "государство", "держава", "国家", "國家", "国", "國",
  ]

  /// A table of agreements calls the parties sides or signatories where it has no other column of them.
  private mutating func findParties() {
    if people.contains(where: { $0.part == .parties }) || names.contains("part") { return }
    if event?.isAgreement == true, people.isEmpty, let side = names.firstIndex(of: "side") {
      people = [
        PeopleColumn(position: side, heading: headings[side], part: .parties, isList: false)
      ]
      used.insert("side")
    }
    if event?.isAgreement == true, people.isEmpty,
      let state = headings.indices.first(where: {
        Self.states.contains(ColumnName.plain(headings[$0]))
      })
    {
      people = [
        PeopleColumn(
          position: state, heading: headings[state], part: .parties, isList: false, kind: .state)
      ]
      used.insert(names[state])
    }
    let parts = Set(people.map(\.part))
    guard parts.contains(.signed), !parts.contains(.from), !parts.contains(.present) else { return }
    takesSignatories = true
    for position in people.indices where people[position].part == .signed {
      people[position].part = .parties
    }
  }

  /// Parties beside whoever signed are states, and so are those that ratify.
  private mutating func findKinds() {
    if names.contains("actor kind") || names.contains("part") { return }
    let parts = Set(people.map(\.part))
    guard parts.contains(.parties), !parts.contains(.from), !takesSignatories else { return }
    let hasSigned = parts.contains(.signed)
    guard hasSigned || names.contains("ratified") || names.contains("in force") else { return }
    for position in people.indices where people[position].kind == nil {
      switch people[position].part {
      case .parties:
        people[position].kind = .state
        people[position].isKindAssumed = true
        hasAssumedStates = true
      case .signed: people[position].kind = .person
      default: break
      }
    }
    // A state is made before those who signed for it.
    people = people.filter { $0.part == .parties } + people.filter { $0.part != .parties }
    if hasSigned { areSignedForStates = true }
  }

  /// What a table of events may call a column, as --columns has it.
  static let meanings: [String] =
    [
      "event", "agreement", "actor", "sender", "recipient", "party", "signatory", "year", "month",
      "day",
    ]
    + EventTableReading.known.sorted()

  /// What to do with a column that is not known.
  static func help(for heading: String) -> String {
    let written =
      heading.shown.contains(" ") ? "'MEANING=\(heading.shown)'" : "MEANING=\(heading.shown)"
    return "if it is one of them, say which with --columns \(written), such as place, note or role"
  }

  /// Whether the column called `name` is read.
  func isUsed(_ position: Int, known: Set<String>) -> Bool {
    let name = names[position]
    if people.contains(where: { $0.position == position }) || event?.position == position {
      return true
    }
    if dates.values.contains(where: { $0.positions.contains(position) }) { return true }
    // Of two columns of one name the first is read.
    if let meaning = EventColumnWords.meanings[name], names.contains(meaning) { return false }
    return known.contains(name) && names.firstIndex(of: name) == position
  }

  /// The heading of the column that is read in place of the one at `position`, which means the same; `nil` where
  /// that one is not known.
  func first(like position: Int, known: Set<String>) -> String? {
    let plain = ColumnName.plain(headings[position])
    let meaning = EventColumnWords.meanings[plain] ?? plain
    guard known.contains(names[position]) || known.contains(meaning),
      let first = names.firstIndex(of: meaning) ?? names.firstIndex(of: names[position]),
      first != position
    else { return nil }
    return headings[first]
  }
}
