internal import Documents
internal import HistoricalDates
internal import Negotiations

/// A corpus of letters while it is being made.
struct CorrespondenceDraft {
  var ledger: Ledger
  private var file = ""
  private var title: String?
  private var sources = Roster<Source>()
  private var places = Roster<Place>()
  private var actors = Roster<Actor>()
  private var events = Roster<Event>()
  private var eventIDs = UniqueIdentifiers()
  /// The sources of the document that is being read, by their `xml:id`.
  private var keys: [String: SourceKey] = [:]
  /// The letters of the document that is being read, and what they name as their source.
  private var cited: [(event: EventID, target: String?, location: Diagnostic.Location)] = []

  /// How many letters of the document have been taken.
  private var letters = 0
  /// The authority files of those whom the header of the document lists, by their `xml:id`.
  private var authorities: [String: String] = [:]
  /// What the header calls those whom it lists, and places, by their `xml:id`.
  private var listedNames: [String: String] = [:]
  /// Those who have no address, by their names in their order.
  private var unlisted: [String: ActorID] = [:]
  /// Entries of those lists that are said to be the same as another.
  private var sameEntries: [String: String] = [:]

  init(_ ledger: Ledger) {
    self.ledger = ledger
  }

  mutating func begin(_ file: String) {
    self.file = file
    keys = [:]
    cited = []
    letters = 0
    authorities = [:]
    listedNames = [:]
    sameEntries = [:]
  }

  /// Settles the sources of the document, which may stand behind the letters.
  mutating func end(_ header: CMIFHeader) {
    title = title ?? header.title
    let own = SourceKey(RecordID.slug(header.title ?? file))
    let single = keys.count == 1 ? keys.values.first : nil
    for letter in cited {
      guard var event = events[letter.event], !event.claims.isEmpty else { continue }
      var key = letter.target.flatMap { keys[$0] } ?? single
      if let target = letter.target, keys[target] == nil {
        ledger.warn(
          Diagnostic(
            .warning, "cmif.source", at: letter.location,
            "no bibl has the xml:id '\(target)'; the letter is cited to the index itself"))
        key = nil
      }
      if key == nil, sources[own] == nil { sources.insert(header.source(own)) }
      event.claims[0].source = key ?? own
      events[letter.event] = event
    }
    cited = []
  }

  func imported() -> Imported {
    let used = Set(events.flatMap(\.participants))
    let named = Set(events.compactMap(\.place))
    let cited = Set(events.flatMap { $0.claims.map(\.source) })
    let corpus = Corpus(
      title: title ?? "Letters", sources: Roster(sources.filter { cited.contains($0.id) }),
      places: Roster(places.filter { named.contains($0.id.rawValue) }),
      actors: Roster(actors.filter { used.contains($0.id) }), events: events)
    return Imported(corpus: corpus, ledger: ledger)
  }
}

// MARK: - Sources

extension CorrespondenceDraft {
  /// Takes an edition from which letters come.
  mutating func take(bibliography element: XMLElement) {
    guard let id = element["xml:id"], keys[id] == nil, let words = element.words else { return }
    let wanted = RecordID.kept(id)
    if let known = sources[SourceKey(wanted)], known.title == words {
      keys[id] = known.id
      return
    }
    let key = SourceKey(RecordID.unused(wanted) { sources[SourceKey($0)] != nil })
    let isOnline = element["type"] == "online"
    var source = Source(id: key, type: isOnline ? "webpage" : "book", title: words)
    if let address = element.descendants("ref").compactMap({ $0["target"] }).first {
      source.variables.append(Source.Variable("URL", address.collapsed))
    }
    sources.insert(source)
    keys[id] = key
  }
}

// MARK: - Letters

extension CorrespondenceDraft {
  /// Takes one `correspDesc`.
  mutating func take(_ element: XMLElement) {
    ledger.read("letter")
    letters += 1
    let location = Diagnostic.Location(
      file: file, offset: 0, length: 0, line: element.line, column: element.column)
    let actions = element.elements.filter { $0.name == "correspAction" }
    let sent = actions.filter { $0["type"] == "sent" }
    let received = actions.filter { $0["type"] == "received" }
    for action in actions where !["sent", "received"].contains(action["type"]) {
      warn(
        "cmif.action", location,
        "a correspAction of type '\(action["type"] ?? "")' was left out; 'sent' and 'received' are read"
      )
    }
    guard let senders = people(in: sent, "sender", location),
      let recipients = people(in: received, "addressee", location)
    else { return }
    let sentOn = CMIFDate(of: sent, location, &ledger)
    let receivedOn = CMIFDate(of: received, location, &ledger)
    var event = Event(
      id: id(of: element), kind: .message,
      date: sentOn.date ?? CMIFDate.unsent(sentOn, received: receivedOn, location, &ledger),
      form: "letter",
      participations: senders.map { Participation($0.actor, as: .from, status: $0.status) }
        + recipients.map { Participation($0.actor, as: .to, status: $0.status) })
    for action in sent where event.place == nil { event.place = place(in: action) }
    let isPlaceConjectured =
      sent.flatMap { $0.descendants("placeName") }.first?.isConjecture == true
    let goals = received.flatMap { $0.descendants("placeName") }.compactMap(name)
    var notes = goals.prefix(1).map { "Addressed to \($0)." }
    if isPlaceConjectured { notes.append("The edition conjectures the place.") }
    notes += sentOn.words.map { "Dated “\($0)”." } + receivedOn.words.map { "Received “\($0)”." }
    notes += receive(&event, on: receivedOn.date, location)
    event.note = notes.isEmpty ? nil : notes.joined(separator: " ")
    event.claims = [Claim(source: "", locator: locator(of: element))]
    ledger.use("letter")
    events.insert(event)
    let target = element["source"].map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }
    cited.append((event.id, target, location))
  }

  /// Gives a letter its day of receipt, or returns it in words where it is before that of sending.
  private mutating func receive(
    _ event: inout Event, on date: HistoricalDate?, _ location: Diagnostic.Location
  ) -> [String] {
    guard let date, date.isReceipt(before: event.date) else {
      event.received = date
      return []
    }
    let sent = event.date.text
    warn(
      "cmif.received", location,
      "received \(date.text), before it was sent \(sent); the day of receipt is kept in the note")
    return ["Said to be received \(date.text), before it was sent."]
  }

  private mutating func warn(_ code: String, _ location: Diagnostic.Location, _ message: String) {
    ledger.warn(Diagnostic(.warning, code, at: location, message))
  }

  /// The id of a letter: the address, key or number that the edition gives it.
  private mutating func id(of element: XMLElement) -> EventID {
    let given = ["xml:id", "key", "ref", "n"].lazy.compactMap { element.value(of: $0) }.first
    let last = given?.split(separator: "/").last.map(String.init)
    let id = last.map { "letter-" + RecordID.kept($0) } ?? "letter-\(letters)"
    return EventID(eventIDs.unused(id))
  }

  /// Where the letter stands in the edition: its number or address, or which letter of the document it is.
  private func locator(of element: XMLElement) -> String {
    let parts = [element.value(of: "key").map { "no. \($0)" }, element.value(of: "ref")]
      .compactMap { $0 }
    if !parts.isEmpty { return parts.joined(separator: ", ") }
    return element.value(of: "xml:id") ?? element.value(of: "n").map { "no. \($0)" }
      ?? "letter \(letters)"
  }

  /// Everyone who did one of `actions`, or `nil` where the letter is rejected since nobody is known.
  private mutating func people(
    in actions: [XMLElement], _ role: String, _ location: Diagnostic.Location
  ) -> [(actor: ActorID, status: Claim.Status)]? {
    let named = actions.flatMap {
      $0.descendants("persName") + $0.descendants("orgName") + plainNames(in: $0, location)
    }
    var people: [(actor: ActorID, status: Claim.Status)] = []
    for element in named {
      for name in names(of: element, location) {
        let (certain, isDoubtful) = Self.withoutDoubt(name, of: element)
        guard let id = actor(element, called: certain) else { continue }
        people.append((id, element.isConjecture || isDoubtful ? .inferred : .asserted))
      }
    }
    var seen: Set<ActorID> = []
    let distinct = people.filter { seen.insert($0.actor).inserted }
    if !distinct.isEmpty { return distinct }
    let reason =
      named.isEmpty ? "the letter has no \(role)" : "the \(role) of the letter is not known"
    ledger.reject("letter", Diagnostic(.error, "cmif.\(role)", at: location, reason))
    return nil
  }

  /// A name without the question mark of an editor at its end, and whether there is one.
  private static func withoutDoubt(
    _ name: String?, of element: XMLElement
  ) -> (name: String?, isDoubtful: Bool) {
    guard let name, !UnknownName.contains(name) else { return (name, false) }
    for mark in [" (?)", " [?]", "(?)", "[?]", "?"] where name.hasSuffix(mark) {
      return (String(name.dropLast(mark.count)).trimmed, true)
    }
    return (name, false)
  }

  /// Elements `name` beside `persName` and `orgName`, of persons and bodies.
  private mutating func plainNames(
    in action: XMLElement, _ location: Diagnostic.Location
  ) -> [XMLElement] {
    action.elements.filter { element in
      guard element.name == "name" else { return false }
      let type = element.value(of: "type")?.lowercased() ?? "person"
      if ["person", "pers", "org", "organisation", "organization"].contains(type) { return true }
      warn(
        "cmif.name", location,
        "a name of type '\(type)', '\(element.words ?? "")', was left out; those of type 'person' and "
          + "'org' are read")
      return false
    }
  }

  /// The names in an element: of one without an address, a semicolon parts several. A comma between full
  /// names may do so too.
  private mutating func names(
    of element: XMLElement, _ location: Diagnostic.Location
  ) -> [String?] {
    let name = name(of: element)
    guard let name, element.pointer == nil else { return [name] }
    let parts = name.split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }
    if parts.count > 1 { return parts }
    if Self.mayBeSeveral(name), element.name != "orgName" {
      warn(
        "cmif.names", location,
        "'\(name)' was read as one name, and may be several; give each a persName of its own")
    }
    return [name]
  }

  /// Whether a comma or a word stands between what may be full names: `Anna Alpha, Jan Dantis`, `Anna Alpha und
  /// Bo Beta`.
  private static func mayBeSeveral(_ name: String) -> Bool {
    for joiner in [" und ", " and ", " et ", " u. ", " & ", " / ", " и "] {
      let parts = name.replacing(joiner, with: "\n").split(separator: "\n")
      if parts.count > 1, parts.allSatisfy({ $0.first?.isUppercase == true }) { return true }
    }
    let parts = name.split(separator: ",").map(\.trimmed)
    return parts.count > 1
      && parts.allSatisfy { part in
        let words = part.split(separator: " ")
        return words.count > 1 && words.allSatisfy { $0.first?.isUppercase == true }
      }
  }

  private mutating func actor(_ element: XMLElement, called name: String?) -> ActorID? {
    let reference = element.pointer.flatMap { AuthorityAddress(resolved($0)) }
    guard let shown = name ?? reference?.id, !UnknownName.contains(shown),
      reference != nil || !UnknownName.isSeveral(shown)
    else { return nil }
    let isBody =
      element.name == "orgName"
      || element.name == "name" && element["type"]?.lowercased().hasPrefix("org") == true
    let kind = isBody ? Actor.Kind.organisation : .person
    // "Alpha, Anna" and "Anna Alpha" are one.
    let key = "\(kind.rawValue) \(Self.inOrder(shown, kind, isOne: false))"
    let id = reference.map { ActorID($0.id) } ?? unlisted[key] ?? ActorID(RecordID.slug(shown))
    if reference == nil { unlisted[key] = id }
    if name == nil, actors[id] != nil { return id }
    guard var actor = actors[id] else {
      actors.insert(
        Actor(
          id: id, kind: kind, name: Self.inOrder(shown, kind, isOne: reference != nil),
          sameAs: [reference?.authority].compactMap(\.self),
          note: reference?.authority == nil ? reference?.address : nil))
      return id
    }
    let form = Self.inOrder(shown, kind, isOne: reference != nil)
    if actor.name == id.rawValue {
      // A letter before gave the address alone.
      actor.name = form
      actors[id] = actor
    } else if actor.name != form, !actor.names.contains(where: { $0.text == form }) {
      actor.names.append(Name(form, language: "und"))
      actors[id] = actor
    }
    return id
  }

  /// What an element calls somebody or a place, or else the header to which it points.
  private func name(of element: XMLElement) -> String? {
    if let words = element.words { return words }
    guard let reference = element.pointer, reference.hasPrefix("#") else { return nil }
    return listedNames[listed(reference)]
  }

  /// A reference to somebody whom the header lists stands for that person's authority file.
  private func resolved(_ reference: String) -> String {
    guard reference.hasPrefix("#") else { return reference }
    let id = listed(reference)
    return authorities[id] ?? "#\(id)"
  }

  /// The id of the entry of the header's lists that a pointer means, past those that are said to be the same
  /// as another.
  private func listed(_ pointer: String) -> String {
    var id = String(pointer.dropFirst())
    var passed: Set<String> = []
    while authorities[id] == nil, let other = sameEntries[id], passed.insert(id).inserted {
      id = other
    }
    return id
  }

  /// Takes a person, body or place of the header's own lists.
  mutating func take(listed element: XMLElement) {
    guard let id = element.value(of: "xml:id") else { return }
    let addresses =
      element.descendants("idno").compactMap(\.words)
      + [element].flatMap { [$0] + $0.elements }.flatMap(\.pointers)
    let address = addresses.first { $0.contains("://") && AuthorityAddress($0) != nil }
    if let address { authorities[id] = address }
    let other = element.pointers.first { $0.hasPrefix("#") && $0 != "#\(id)" }
    sameEntries[id] = other.map { String($0.dropFirst()) }
    let names = ["persName", "orgName", "placeName", "name"].lazy
    if let name = names.compactMap({ element.descendants($0).first?.words }).first {
      listedNames[id] = name
    }
  }

  /// `Humboldt, Alexander von` as `Alexander von Humboldt`.
  private static func inOrder(
    _ name: String, _ kind: Actor.Kind, isOne: Bool
  ) -> String {
    let parts = name.split(separator: ",").map(\.trimmed)
    guard kind == .person, parts.count == 2, !parts[1].isEmpty else { return name }
    // It may be two people, as its reading says.
    if !isOne, mayBeSeveral(name) { return name }
    return "\(parts[1]) \(parts[0])"
  }

  /// The place of an action; one with an address in a gazetteer becomes a place of the corpus.
  private mutating func place(in action: XMLElement) -> String? {
    guard let element = action.descendants("placeName").first, let name = name(of: element)
    else {
      return nil
    }
    guard let reference = element.pointer.flatMap({ AuthorityAddress(resolved($0)) })
    else { return name }
    let id = PlaceID(reference.id)
    guard var place = places[id] else {
      places.insert(
        Place(id: id, name: name, sameAs: [reference.authority].compactMap(\.self)))
      return id.rawValue
    }
    if place.name != name, !place.names.contains(where: { $0.text == name }) {
      place.names.append(Name(name, language: "und"))
      places[id] = place
    }
    return id.rawValue
  }
}

extension XMLElement {
  /// The value of an attribute; what is blank says nothing.
  fileprivate func value(of attribute: String) -> String? {
    self[attribute].flatMap { $0.isBlank ? nil : $0.collapsed }
  }

  /// What the element points to by `ref` or `sameAs`: addresses, and entries of the header's lists, `#p1`.
  fileprivate var pointers: [String] {
    [value(of: "ref"), value(of: "sameAs")].compactMap(\.self).flatMap { value in
      value.split(whereSeparator: \.isWhitespace).map(String.init)
    }
  }

  /// The pointer that says who or what the element means.
  fileprivate var pointer: String? {
    pointers.first { $0.contains("://") } ?? pointers.first
  }

  /// Whether the edition marks it as a conjecture.
  fileprivate var isConjecture: Bool {
    self["evidence"] == "conjecture" || ["low", "medium", "unknown"].contains(self["cert"] ?? "")
  }
}
