/// Keys that other formats, or plain English, would use, and the key of the corpus format that says it.
enum OtherKeys {
  /// The key of `known` that was probably meant by `key`; `nil` where none is.
  static func meant(by key: String, among known: [String]) -> String? {
    let plain = key.lowercased().replacing("_", with: "-")
    return meanings[plain]?.first(where: known.contains)
  }

  /// What a word can mean, the likeliest first: which of these it is depends on the record.
  private static let meanings: [String: [String]] = [
    "side": ["affiliation", "of"], "member-of": ["affiliation"], "country": ["affiliation", "of"],
    "born": ["during"], "died": ["during"], "lived": ["during"], "dates": ["during", "date"],
    "from-date": ["during"], "until": ["during"], "since": ["during"],
    "position": ["offices", "office"], "office": ["offices", "title"], "role": ["title", "office"],
    "aliases": ["names"], "alias": ["names"], "called": ["name", "title"],
    "label": ["name", "title"],
    "name": ["title"], "title": ["name", "about"], "type": ["kind"],
    "date": ["sent", "during", "issued"], "when": ["date", "sent", "during"],
    "year": ["issued", "date", "sent"],
    "day": ["date", "sent"], "dated": ["sent", "date"], "where": ["place"], "location": ["place"],
    "at": ["place"], "venue": ["place"],
    "participants": ["present", "signed", "from", "by"], "attendees": ["present"],
    "attended": ["present"],
    "people": ["present"], "who": ["present", "by"], "actors": ["present", "by"],
    "sender": ["from"], "author": ["from", "by"], "writer": ["from"], "recipient": ["to"],
    "recipients": ["to"], "addressee": ["to"], "signatories": ["signed"], "signatory": ["signed"],
    "signers": ["signed"], "signed-by": ["signed"], "party": ["parties"],
    "subject": ["about", "topics"], "summary": ["about"], "description": ["about", "note"],
    "topic": ["topics"], "tags": ["topics"], "keywords": ["topics"],
    "sources": ["claims", "source"], "source": ["claims"], "references": ["claims"],
    "evidence": ["claims"], "citation": ["claims", "source"], "key": ["source"],
    "locator": ["at"], "page": ["at"], "pages": ["at"], "quotation": ["quote"], "comment": ["note"],
    "notes": ["note"], "certainty": ["status"], "received-on": ["received"],
    "wikidata": ["same-as"],
  ]
}
