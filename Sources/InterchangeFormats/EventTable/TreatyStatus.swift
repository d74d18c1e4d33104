internal import Documents

/// What tables of treaties say of a party beside its dates: `acceded`, `not a party`.
enum TreatyStatus {
  /// Whether a text says that whoever stands in the row is no party.
  static func isNoParty(_ text: String) -> Bool {
    noParties.contains(text.collapsed.lowercased())
  }

  /// How a party came to be bound, where a text says it; `nil` where it says something else.
  static func role(_ text: String) -> String? {
    let plain = text.collapsed.lowercased()
    let words = plain.split { " ,;/".contains($0) }
    return !words.isEmpty && words.contains { known.contains(String($0)) } ? plain : nil
  }

  private static let noParties: Set<String> = [
    "not a party", "no party", "non-party", "nonparty", "not party", "not bound",
    "nicht vertragspartei",
    "не участник", "не участвует", "非缔约国", "非締約國",
  ]

  private static let known: Set<String> = [
    "ratified", "signed", "signatory", "acceded", "accession", "succeeded", "succession",
    "accepted",
    "acceptance", "approved", "approval", "party", "member", "denounced", "withdrew", "withdrawn",
    "confirmed", "unratified", "signature", "force", "pending", "ratifiziert", "unterzeichnet",
    "beigetreten", "ratifié",
    "signé", "adhéré", "adhésion", "ратифицировал", "ратифицировала", "ратифицирован", "подписал",
    "подписала", "присоединился", "присоединилась", "присоединение", "批准", "签署", "簽署", "加入",
  ]
}

/// The mark that the United Nations put behind the date of a consent to be bound: `24 Feb 1932 a`.
struct ConsentMark {
  /// The date without it.
  let date: String
  /// How the party came to be bound.
  let manner: String

  /// Takes a cell apart; `nil` where no such mark stands behind its date.
  init?(_ text: String) {
    let words = text.collapsed.split(separator: " ").map(String.init)
    guard words.count > 1, let last = words.last,
      let manner = Self.manners[last.trimmingScalars { "()[].,".unicodeScalars.contains($0) }],
      words.dropLast().joined().contains(where: \.isNumber)
    else { return nil }
    date = words.dropLast().joined(separator: " ")
    self.manner = manner
  }

  private static let manners = [
    "a": "acceded", "acc": "acceded", "accession": "acceded", "acceded": "acceded",
    "d": "succeeded", "succession": "succeeded", "succeeded": "succeeded", "A": "accepted",
    "acceptance": "accepted", "accepted": "accepted", "AA": "approved", "approval": "approved",
    "approved": "approved", "c": "confirmed formally", "s": "signed definitively",
    "r": "ratified", "R": "ratified",
  ]
}
