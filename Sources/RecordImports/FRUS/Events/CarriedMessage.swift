internal import Documents

/// Telegrams that carry what somebody else wrote, and telegrams that went to more than they say.
enum CarriedMessage {
  /// The words by which the first paragraphs announce somebody else's message: “Please deliver
  /// following message to Khrushchev from the President”.
  static func announcement(in paragraphs: [String]) -> String? {
    for paragraph in paragraphs {
      for sentence in sentences(of: paragraph) {
        let words = sentence.lowercased().split { !$0.isLetter }
        let carries = words.contains { ["following", "follows"].contains($0) }
        let what = words.contains { messages.contains($0) }
        let whose = words.contains { ["from", "to", "by", "president’s"].contains($0) }
        if carries && what && whose { return String(sentence.prefix(160)) }
      }
    }
    return nil
  }

  private static let messages: Set<Substring> = [
    "message", "letter", "text", "reply", "note", "communication", "statement", "telegram",
  ]

  /// “Repeated to Tokyo, London, Geneva”; “rptd Chungking 52”.
  static func repetition(in texts: [String]) -> String? {
    for text in texts {
      for mark in ["Repeated to ", "repeated to ", "rptd ", "Rptd "] {
        guard let place = text.firstRange(of: mark) else { continue }
        let rest = text[place.lowerBound...].prefix(120)
        return String(rest.prefix { !".;)".contains($0) })
      }
    }
    return nil
  }

  /// The first sentences of a paragraph.
  private static func sentences(of paragraph: String) -> [Substring] {
    paragraph.prefix(600).split(separator: ".").prefix(4).map { Substring($0.trimmed) }
  }
}
