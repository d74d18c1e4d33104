internal import Documents
internal import Negotiations

/// Words for kinds of events, as tables and graphs have them: `Telegram` is a message, `talks` are a meeting.
enum EventKindWord {
  /// The kind that a word means, and the form where it is finer than the kind; `nil` for every other word.
  static func meaning(of text: String) -> (kind: Event.Kind, form: String?)? {
    let word = text.collapsed.lowercased()
    if let kind = Event.Kind(rawValue: word) { return (kind, nil) }
    if ["meetings", "messages", "agreements", "acts"].contains(word) {
      return Event.Kind(rawValue: String(word.dropLast())).map { ($0, nil) }
    }
    if messages.contains(word) { return (.message, word) }
    if meetings.contains(word) { return (.meeting, word) }
    if agreements.contains(word) { return (.agreement, word) }
    return nil
  }

  private static let messages: Set<String> = [
    "telegram", "telegrams", "letter", "letters", "note", "note verbale", "dispatch", "despatch",
    "cable", "wire", "memorandum", "aide-mémoire", "circular", "correspondence", "brief",
    "depesche", "lettre", "télégramme", "письмо", "телеграмма", "нота",
    "депеша", "信", "电报", "電報", "照会", "照會",
  ]

  private static let meetings: Set<String> = [
    // Both speak, whoever called whom.
    "telephone call", "phone call", "call", "telephone conversation", "telefonat",
    "telefongespräch",
    "appel téléphonique", "телефонный разговор", "电话", "電話",
    "talk", "talks", "conversation", "conversations", "visit", "conference", "audience",
    "interview", "summit", "consultation", "dinner", "luncheon", "reception", "session",
    "treffen", "gespräch", "besuch", "rencontre", "entretien", "встреча", "беседа", "визит",
    "会议", "會議", "会谈", "會談", "会晤", "會晤",
  ]

  private static let agreements: Set<String> = [
    "treaty", "convention", "protocol", "accord", "pact", "armistice", "exchange of notes",
    "vertrag",
    "abkommen", "vereinbarung", "traité", "tratado", "acuerdo", "trattato", "accordo", "договор",
    "соглашение", "конвенция", "протокол", "条约", "條約", "协定", "協定",
  ]
}
