/// What the words of a heading say of the kind of record: a conversation, a message, an editorial note.
struct RecordWords {
  private let words: [String]

  /// Looks at the words of a heading.
  init(_ heading: String) {
    words = heading.split { $0.isWhitespace || ",;:()".contains($0) }.map {
      HeadingWords.key($0)
    }
  }

  /// “Editorial Note”.
  var isEditorialNote: Bool { words.starts(with: ["editorial", "note"]) }

  /// “Memorandum of Conversation”, “Minutes of the Second Meeting”, “Bohlen Minutes”; not “Memorandum
  /// From …”, which somebody sends.
  var isOfMeeting: Bool {
    // "Telephone Conversation Between …", "Conversation Among …"
    let lead = words.first == "telephone" ? words.dropFirst() : words[...]
    if lead.first == "conversation", let join = lead.dropFirst().first,
      ["between", "among", "with"].contains(join)
    {
      return true
    }
    guard let record = words.firstIndex(where: Self.records.contains), record <= 6 else {
      return false
    }
    if words[..<record].contains(where: Self.senders.contains) { return false }
    if words[record] == "minutes" || words[record] == "memcon" { return !isMinuteOfPerson(record) }
    let rest = Self.withoutOffices(words[(record + 1)...]).prefix(18)
    guard let occasion = rest.firstIndex(where: Self.occasions.contains) else { return false }
    let between = rest[..<occasion]
    guard !between.contains("from"), !between.contains("to"), !between.contains("for") else {
      return false
    }
    return between.contains("of") || between.contains("on") || between.contains("at")
  }

  /// The words without the “to the President” of an office: “Assistant Staff Secretary to the President”.
  private static func withoutOffices(_ words: ArraySlice<String>) -> ArraySlice<String> {
    guard
      let place = words.indices.dropLast(2).first(where: { index in
        index > words.startIndex && HeadingWords.takingTo.contains(words[index - 1])
          && words[index...].starts(with: ["to", "the", "president"])
      })
    else { return words }
    return words[..<place] + words[(place + 3)...]
  }

  /// Whether the heading begins with a word for a record, as “Notes by …” does.
  var isRecord: Bool { words.prefix(3).contains(where: Self.records.contains) }

  /// Whether it is a paper that is “Prepared in” a department, which sends it to nobody.
  var isPrepared: Bool {
    words.prefix(6).firstIndex(of: "prepared").map { words[$0...].dropFirst().first == "in" }
      ?? false
  }

  /// “Memorandum of Telephone Conversation”.
  var isByTelephone: Bool { words.contains("telephone") }

  /// “Minute by Mr. Eden”.
  private func isMinuteOfPerson(_ record: Int) -> Bool {
    record + 1 < words.count && ["by", "from"].contains(words[record + 1])
  }

  private static let records: Set<String> = [
    "memorandum", "memoranda", "minutes", "memcon", "notes", "note", "record", "records", "report",
    "summary", "account", "transcript", "paraphrase",
  ]
  private static let occasions: Set<String> = [
    "conversation", "conversations", "meeting", "meetings", "discussion", "discussions", "session",
    "sessions", "conference", "talk", "talks", "interview",
  ]
  private static let senders: Set<String> = ["from", "by", "to", "ambassador", "secretary"]

  /// The form and the number of “Telegram 24460”.
  static func withoutNumber(_ text: String) -> (form: String, number: String?) {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count > 1, let last = words.last, last.contains(where: \.isNumber),
      last.allSatisfy({ $0.isNumber || $0.isUppercase || "-–/".contains($0) })
    else { return (text, nil) }
    words.removeLast()
    // "Telegram Polto 2514"
    if words.count == 2, forms.contains(HeadingWords.key(words[0])),
      !forms.contains(HeadingWords.key(words[1])),
      words[1].first?.isUppercase == true, words[1].contains(where: \.isLowercase)
    {
      return (words[0], "\(words[1]) \(last)")
    }
    return (words.joined(separator: " "), last)
  }

  /// Whether text before “From” or “by” names the form of a message.
  static func isForm(_ text: String) -> Bool {
    var words = withoutNumber(text).form.split(whereSeparator: \.isWhitespace)
    // "Study Submitted by", "Report Prepared by"
    if words.count > 1, let last = words.last, participles.contains(HeadingWords.key(last)) {
      words.removeLast()
    }
    guard (1...6).contains(words.count), let last = words.last else { return false }
    return forms.contains(HeadingWords.key(last))
  }

  private static let participles: Set<String> = [
    "submitted", "prepared", "drafted", "presented", "issued", "written", "delivered", "handed",
  ]

  private static let forms: Set<String> = [
    "telegram", "letter", "message", "memorandum", "note", "despatch", "dispatch", "airgram",
    "communication", "statement", "report", "cable", "circular", "instruction", "instructions",
    "aide-mémoire", "aide-memoire", "minute", "telegrams", "letters", "paper", "radiogram",
    "memoranda", "response", "reply", "message(s)", "radio", "cablegram", "address", "appeal",
    "declaration", "proposal", "backchannel", "study", "draft", "estimate", "entry", "notes",
  ]
}
