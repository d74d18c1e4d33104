internal import HistoricalDates
internal import Negotiations

// Each record as its fields, in the order of `CorpusKeys`.

extension CanonicalValue {
  static func date(_ date: HistoricalDate?) -> CanonicalValue? { .optional(date?.text) }

  static func ids<Subject>(_ ids: [Identifier<Subject>]) -> CanonicalValue? {
    .list(ids.map { .text($0.rawValue) })
  }

  static func status(_ status: Claim.Status) -> CanonicalValue? {
    status == .asserted ? nil : .text(status.rawValue)
  }

  /// Names by language; one alone without brackets.
  static func names(_ names: [Name]) -> CanonicalValue? {
    if names.isEmpty { return nil }
    let languages = names.map(\.language).distinct()
    let fields = languages.map { language in
      let items = names.filter { $0.language == language }.map(CanonicalValue.name)
      let value = items.count == 1 ? items[0] : .list(items, .compact)
      return Field(key: language, value: value)
    }
    return .record(fields, .compact)
  }

  private static func name(_ name: Name) -> CanonicalValue {
    guard let during = name.during else { return .text(name.text) }
    return .record([("name", .text(name.text)), ("during", .text(during.text))])
  }

  /// A topic or a place.
  static func named(_ name: String, _ names: [Name]) -> CanonicalValue {
    .record([("name", .text(name)), ("names", .names(names))])
  }

  static func actor(_ actor: Actor) -> CanonicalValue {
    let isPlain =
      actor.affiliations.isEmpty && actor.offices.isEmpty && actor.claims.isEmpty
      && actor.note == nil
    return .record(
      [
        ("kind", .text(actor.kind.rawValue)), ("name", .text(actor.name)),
        ("names", .names(actor.names)), ("during", .date(actor.during)),
        ("affiliation", .list(actor.affiliations.map(affiliation))),
        ("offices", .list(actor.offices.map(office))),
        ("colour", .optional(actor.colour?.hex)), ("note", .optional(actor.note)),
        ("claims", claims(actor.claims)),
      ], isPlain ? .compact : .spread)
  }

  private static func affiliation(_ affiliation: Affiliation) -> CanonicalValue {
    .record([
      ("of", .text(affiliation.of.rawValue)), ("role", .optional(affiliation.role)),
      ("during", .date(affiliation.during)),
      ("claims", .list(affiliation.claims.map { claim($0) })),
    ])
  }

  private static func office(_ office: Office) -> CanonicalValue {
    .record([
      ("title", .text(office.title)), ("of", .optional(office.of?.rawValue)),
      ("during", .date(office.during)), ("claims", .list(office.claims.map { claim($0) })),
    ])
  }

  static func tie(_ tie: Tie) -> CanonicalValue {
    .record(
      [
        ("kind", .text(tie.kind)), ("between", .ids(tie.between)), ("as", .optional(tie.role)),
        ("during", .date(tie.during)), ("note", .optional(tie.note)),
        ("claims", claims(tie.claims)),
      ], .spread)
  }
}

// MARK: - Sources

extension CanonicalValue {
  static func source(_ source: Source) -> CanonicalValue {
    var fields: [(String, CanonicalValue?)] = [
      ("type", .text(source.type)), ("title", .text(source.title)),
    ]
    for contribution in source.contributors {
      fields.append((contribution.variable, .list(contribution.names.map(person), .compact)))
    }
    fields.append(("issued", .optional(source.issued)))
    for variable in source.variables { fields.append((variable.name, .text(variable.value))) }
    return .record(fields, .spread)
  }

  private static func person(_ name: Source.PersonName) -> CanonicalValue {
    .record([
      ("family", .optional(name.family)), ("given", .optional(name.given)),
      ("literal", .optional(name.literal)),
    ])
  }
}

// MARK: - Events

extension CanonicalValue {
  static func event(_ event: Event) -> CanonicalValue {
    let kind = event.kind
    var fields: [(String, CanonicalValue?)] = [
      ("title", .optional(event.title)), ("names", .names(event.names)),
      (kind == .message ? "sent" : "date", .text(event.date.text)),
      ("received", .date(event.received)), ("place", .optional(event.place)),
      ("form", .optional(event.form)),
    ]
    fields += parts(event.participations, of: kind)
    fields += [
      ("about", .optional(event.about)), ("topics", .ids(event.topics)),
      ("secret", event.isSecret ? .text("true") : nil),
    ]
    for relation in Relation.Kind.allCases {
      let targets = event.relations.filter { $0.kind == relation }.map(\.target)
      let single = targets.first.map { CanonicalValue.text($0.rawValue) }
      fields.append((relation.rawValue, targets.count == 1 ? single : .ids(targets)))
    }
    fields += [
      ("terms", .section(event.terms.map { ($0.id, term($0)) })), ("note", .optional(event.note)),
      ("claims", claims(event.claims, on: kind)),
    ]
    return .record(fields, .spread)
  }

  private static func term(_ term: Term) -> CanonicalValue {
    .record(
      [
        ("by", .ids(term.by)), ("to", .ids(term.to)), ("text", .text(term.text)),
        ("due", .date(term.due)), ("fulfilled-by", .ids(term.fulfilledBy)),
        ("broken-by", .ids(term.brokenBy)), ("claims", claims(term.claims)),
      ], .spread)
  }

  private static func parts(_ participations: [Participation], of kind: Event.Kind) -> [(
    String, CanonicalValue?
  )] {
    Participation.Part.parts(of: kind).map { part in
      (part.rawValue, .list(participations.filter { $0.part == part }.map(participant)))
    }
  }

  private static func participant(_ participation: Participation) -> CanonicalValue {
    let isBare =
      participation.role == nil && participation.office == nil
      && participation.status == .asserted
    if isBare { return .text(participation.actor.rawValue) }
    let isNamed = participation.office == nil
    return .record([
      ("actor", isNamed ? .text(participation.actor.rawValue) : nil),
      ("office", .optional(participation.office)),
      ("of", .optional(participation.officeOf?.rawValue)), ("role", .optional(participation.role)),
      ("status", .status(participation.status)),
    ])
  }

  /// Claims, each on a line of its own.
  static func claims(_ claims: [Claim], on kind: Event.Kind? = nil) -> CanonicalValue? {
    .lines(claims.map { claim($0, on: kind) })
  }

  private static func claim(_ claim: Claim, on kind: Event.Kind? = nil) -> CanonicalValue {
    var fields: [(String, CanonicalValue?)] = [
      ("source", .text(claim.source.rawValue)), ("at", .optional(claim.locator)),
      ("status", .status(claim.status)),
    ]
    let stated = claim.differs
    fields += [
      ("title", .optional(stated.title)), (kind == .message ? "sent" : "date", .date(stated.date)),
      ("received", .date(stated.received)), ("place", .optional(stated.place)),
    ]
    if let kind { fields += parts(stated.participations, of: kind) }
    fields += [
      ("about", .optional(stated.about)), ("quote", .optional(claim.quote)),
      ("note", .optional(claim.note)),
    ]
    return .record(fields)
  }
}
