internal import Documents
internal import Negotiations

/// What the columns of a table of events mean, in the languages of the project.
enum EventColumnWords {
  /// The words for a column, by what they mean in a table of events.
  static let meanings: [String: String] = {
    var meanings: [String: String] = [:]
    for (meaning, words) in [
      "event": [
        "event id", "event name", "meeting id", "letter id", "message id", "document id", "doc id",
        "letter no", "letter number", "conference", "событие", "встреча", "совещание",
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
        "place sent", "sent from", "place of writing", "written at", "place of dispatch",
        "absendeort", "schreibort", "lieu d'expédition", "место отправления", "место написания",
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
      "part or kind": [
        "signatory type", "type of signatory", "party type", "type of party", "participant type",
        "type of participant", "actor role",
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

  /// What each of several is called whom a heading names: a column 'guests' holds those who were each a guest.
  static func oneOf(_ role: String) -> String {
    ["hosts": "host", "guests": "guest", "гости": "гость"][role] ?? role
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
