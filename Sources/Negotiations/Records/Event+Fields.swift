internal import HistoricalDates

extension Event {
  package static let type = RecordType<Event>(
    "event",
    blank: { Event(id: "", kind: $0 ?? .meeting, date: HistoricalDate(Day(number: 0))) },
    isSpread: { _ in true },
    [
      .required("id", \.id, .id(.event), "The id by which the record refers to it").from(.key),
      .required("kind", \.kind, .word("kind of event"), "What kind of event it is").from(.section),
      .optional("title", \.title, .text, "What it is called"),
      .names(\.names, "The title in other languages"),
      .required("date", \.date, .date, "When it happened; of a message, when it was sent")
        .inMessages("sent"),
      .optional("received", \.received, .date, "When the message was received").only([.message]),
      .optional("place", \.place, .place, "Where: the id or name of a place, or free text"),
      .optional(
        "form", \.form, .text, "Finer than the kind: treaty, exchange of notes, telegram"),
      .records(
        "participations", \.participations, Participation.type, .inline(Participation.keys),
        "Who took part", isToldKind: false),
      .optional("about", \.about, .text, "What it was about, in a sentence"),
      .list("topics", \.topics, .id(.topic), "The matters it was about"),
      .usually(false, "secret", \.isSecret, .flag, "Whether it was kept from others at the time"),
      .list(
        "kept-from", \.keptFrom, .id(.actor),
        "Those from whom it was kept, or of whom it is known that they did not know"
      ).attribute("keptFrom"),
      .optional(
        "fate", \.fate, .word("fate"), "What became of the message, where it did not arrive"
      ).only([.message]),
      .list("follows", \.follows, .id(.event), "The events that it came after, as the record says"),
      .list(
        "reports", \.reports, .id(.event),
        "The events that the message tells of; it came after them, and its sender had word of them"
      ).only([.message]),
      .records(
        "relations", \.relations, Relation.type, .inline(Relation.keys),
        "How it bears on agreements"),
      .list(
        "part-of", \.partOf, .id(.event),
        "The events of which it may be a part: of one of them"
      ).attribute("partOf"),
      .optional(
        "sitting-of", \.sittingOf, .id(.event),
        "The conference of which the meeting was a sitting; two who were at both met once"
      ).only([.meeting]).attribute("sittingOf"),
      .records(
        "terms", \.terms, Term.type, .mapping(isShared: false) { _ in nil },
        "The obligations it holds, each under a name"
      ).only([.agreement]),
      .records(
        "stages", \.stages, Stage.type, .list(isSpread: false),
        "What else was done to it than to sign it, each with its date"
      ).only([.agreement]),
      .list(
        "same-as", \.sameAs, .authority, "What catalogues call it: wikidata:Q1234567"
      ).attribute("sameAs"),
      .note(\.note),
      .claims(\.claims, onEvent: true),
    ])
}

extension Participation {
  /// The id of one whom only an office names, until the office is resolved.
  package static let unnamed = ActorID("")

  package static let type = RecordType<Participation>(
    "actor", blank: { _ in Participation(unnamed, as: .present) }, shorthand: "actor",
    rules: [
      .oneOf("actor", "office", help: "write the office as 'role:'"), .beside("of", "office"),
    ], text: text,
    [
      .required("part", \.part, .word("part"), "As what the actor took part").from(.key),
      .usually(unnamed, "actor", \.actor, .id(.actor), "Who took part")
        .essential().implied { $0.office != nil },
      .optional("office", \.office, .text, "The office by which alone the source names the actor")
        .essential(),
      .optional("of", \.officeOf, .id(.actor), "The collective whose office it is")
        .attribute("officeOf"),
      .optional("role", \.role, .text, "What the actor was there: interpreter, chair"),
      .optional(
        "during", \.during, .date,
        "When the actor was at a meeting that lasted longer, where that was not all the time"),
      .usually(
        .asserted, "status", \.status, .word("status"),
        "How firmly the evidence says that the actor took part"),
    ])

  /// The keys under which those stand who took part, by the kind of the event.
  static let keys = InlineKeys(
    names: .listed(
      Dictionary(
        Event.Kind.allCases.map { kind in
          (kind, Part.parts(of: kind).map { $0.key(in: kind) })
        }, uniquingKeysWith: { first, _ in first })))

  @Sendable private static func text(_ participation: Participation) -> String {
    let office = participation.office.map { title in
      title + (participation.officeOf.map { " of \($0)" } ?? "")
    }
    let actor = participation.actor.rawValue
    let name = actor.isEmpty ? office ?? "" : actor
    var remarks: [String] = []
    if !actor.isEmpty, let office { remarks.append(office) }
    if let role = participation.role { remarks.append(role) }
    if let during = participation.during { remarks.append(during.text) }
    if participation.status != .asserted { remarks.append(participation.status.rawValue) }
    return remarks.isEmpty ? name : "\(name) (\(remarks.joined(separator: ", ")))"
  }
}

extension Participation.Part {
  fileprivate func key(in kind: Event.Kind) -> InlineKeys.Key {
    switch self {
    case .present: key("Those who were there", isRequired: true)
    case .from: key("Who sent it", isRequired: true)
    case .to where kind == .act: key("Whom it was directed to")
    case .to: key("Whom it was sent to", isRequired: true)
    case .via: key("Who handed it on")
    case .drafted: key("Who wrote it for whoever sent it")
    case .intercepted: key("Who read it without being meant to")
    case .parties: key("Those whom it binds", isRequired: true)
    case .signed: key("Those who put their names to it")
    case .by: key("Who did it", isRequired: true)
    case .of: key("What it is about: the state recognised")
    }
  }

  private func key(_ words: String, isRequired: Bool = false) -> InlineKeys.Key {
    InlineKeys.Key(key: rawValue, isRequired: isRequired, words: words)
  }
}

extension Relation {
  package static let type = RecordType<Relation>(
    "id", blank: { _ in Relation(.annexes, "") },
    [
      .required("kind", \.kind, .word("kind of relation"), "How it bears on it").from(.key),
      .required("agreement", \.target, .id(.event), "The agreement it bears on"),
    ])

  /// The keys under which the agreements stand; only an agreement annexes, amends or replaces one.
  static let keys: InlineKeys = {
    func keys(_ kinds: [Kind]) -> [InlineKeys.Key] {
      kinds.map { InlineKeys.Key(key: $0.rawValue, words: "The agreements that it \($0.rawValue)") }
    }
    var byKind: [Event.Kind: [InlineKeys.Key]] = [:]
    for kind in Event.Kind.allCases {
      byKind[kind] = keys([.terminates, .violates, .concerns])
    }
    byKind[.agreement] = keys(Kind.allCases)
    return InlineKeys(names: .listed(byKind), isBareAlone: true)
  }()
}

extension Stage {
  package static let type = RecordType<Stage>(
    "stage", blank: { _ in Stage(.signed, HistoricalDate(Day(number: 0))) },
    text: { stage in
      let actors = stage.by.isEmpty ? "" : " by \(stage.by.map(\.rawValue).joined(separator: ", "))"
      return "\(stage.kind.rawValue)\(actors) \(stage.date.text)"
    },
    [
      .required("stage", \.kind, .word("stage"), "What was done"),
      .required("date", \.date, .date, "When"),
      .list("by", \.by, .id(.actor), "By whom, where not by all parties"),
      .claims(\.claims, isSpread: false),
    ])
}

extension Term {
  package static let type = RecordType<Term>(
    "term", blank: { _ in Term(id: "", text: "") }, isSpread: { _ in true },
    [
      .required("id", \.id, .text, "The name of the term within its agreement").from(.key),
      .list("by", \.by, .id(.actor), "Who owes it").alwaysListed(),
      .list("to", \.to, .id(.actor), "To whom it is owed").alwaysListed(),
      .required("text", \.text, .text, "What is owed, in a sentence"),
      .optional("due", \.due, .date, "By when"),
      .list("fulfilled-by", \.fulfilledBy, .id(.event), "The events that fulfilled it"),
      .list("broken-by", \.brokenBy, .id(.event), "The events that broke it"),
      .records(
        "settles", \.settles, Settlement.type, .list(isSpread: false),
        "Which option of which issue it settled on"),
      .claims(\.claims),
    ])
}
