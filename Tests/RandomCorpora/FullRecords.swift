package import Negotiations
import TestSupport

/// Records in which every field holds something of its own, made by walking the lists of fields.
package struct FullRecords {
  private var numbers: SeededGenerator
  private var texts = 0
  private let ids: [RecordSubject: [String]]

  /// Records made from a seed, that mention these ids.
  package init(seed: UInt64, ids: [RecordSubject: [String]]) {
    numbers = SeededGenerator(seed: seed)
    self.ids = ids
  }

  /// A record with a value in every field that it can have; `key` is what it stands under.
  package mutating func record<Record>(
    _ type: RecordType<Record>, in kind: Event.Kind? = nil, under key: String? = nil
  ) throws -> Record {
    var record = type.blank(kind)
    if let field = type.keyField, case .value(let value) = field.content {
      try value.read(key ?? text(value.kind, besides: value.text(record)), &record)
    }
    for field in type.layout(in: kind).fields { try fill(field, of: &record, in: kind) }
    return record
  }

  private mutating func fill<Record>(
    _ field: Field<Record>, of record: inout Record, in kind: Event.Kind?
  ) throws {
    switch field.content {
    case .value(let value):
      try value.read(text(value.kind, besides: value.text(record)), &record)
      // What is usual has no text; of a flag that is as often true as false.
      if case .flag = value.kind, value.text(record) == nil { try value.read("false", &record) }
    case .values(let values):
      var given: Set<String> = []
      for _ in 0..<3 {
        let text = text(values.kind, besides: nil)
        if given.insert(text).inserted { try values.read(text, &record) }
      }
      // What joins actors joins two at least.
      if given.count < values.least { try fill(field, of: &record, in: kind) }
    case .records(let nested):
      try fill(nested, of: &record, in: kind)
    }
  }

  private mutating func fill<Nested: NestedRecords>(
    _ nested: Nested, of owner: inout Nested.Owner, in kind: Event.Kind?
  ) throws {
    var keys: [(key: String?, count: Int)]
    switch nested.arrangement {
    case .list: keys = [(nil, 2)]
    case .mapping(let isShared, _):
      keys = [("ru", isShared ? 2 : 1), ("zh-Hant", 1)]
      if nested.type.isKeyedByNumber { keys = [("0", 1), ("2.5", 1)] }
    case .inline(let inline):
      switch inline.names {
      case .listed: keys = inline.keys(in: kind).map { ($0.key, 2) }
      case .among(let names): keys = names.sorted().prefix(2).map { ($0, 1) }
      case .others: keys = [("publisher", 1), ("URL", 1)]
      }
    }
    for (key, count) in keys {
      for number in 0..<count {
        let element = try record(nested.type, in: nested.isToldKind ? kind : nil, under: key)
        nested.add([settled(element, isNamed: number == 0)], to: &owner)
      }
    }
  }

  /// Of those who took part one is named, another is known by an office.
  private func settled<Element>(_ element: Element, isNamed: Bool) -> Element {
    guard var participation = element as? Participation else { return element }
    if isNamed {
      participation.office = nil
      participation.officeOf = nil
    } else {
      participation.office = "Office of \(participation.actor)"
      participation.officeOf = ids[.actor]?.first.map { ActorID($0) }
    }
    return participation as? Element ?? element
  }

  /// A text that no other field has, as far as its kind allows, and not `usual`.
  private mutating func text(_ kind: ValueKind, besides usual: String?) -> String {
    texts += 1
    switch kind {
    case .text, .place: return "text \(texts)"
    case .date: return "\(1000 + texts)"
    case .flag: return "true"
    case .number: return "\(texts).5"
    case .count(let range): return String(min(range.upperBound, range.lowerBound + texts))
    case .authority: return "wikidata:Q\(texts + 1)"
    case .offset: return "+\(10 + texts % 4):\(10 + texts % 50)"
    case .colour: return "#" + String(1_000_000 + texts, radix: 16).suffixed(6)
    case .word(let words): return words.last { $0 != usual } ?? ""
    case .id(let subject): return ids[subject].map { numbers.pick($0) } ?? "id-\(texts)"
    }
  }
}

extension FullRecords {
  /// The ids of the records of a corpus in which every field is filled.
  package static let ids: [RecordSubject: [String]] = [
    .actor: ["a0", "a1", "a2", "a3"], .source: ["s0", "s1"], .topic: ["t0", "t1"],
    .event: ["agreement0", "agreement1"], .place: ["p0"], .issue: ["i0", "i1"],
    .position: ["position0", "position1"],
  ]

  /// A corpus in which every field of every record holds something.
  package static func corpus(seed: UInt64) throws -> Corpus {
    var maker = FullRecords(seed: seed, ids: ids)
    var corpus = try maker.record(Corpus.type)
    for section in Corpus.sections { try fill(section, of: &corpus, &maker) }
    for var actor in corpus.actors {
      actor.offices.append(Office(title: "Office of \(actor.id)", of: "a0"))
      corpus.actors[actor.id] = actor
    }
    return corpus
  }

  private static func fill<Section: CorpusSection>(
    _ section: Section, of corpus: inout Corpus, _ maker: inout FullRecords
  ) throws {
    let subject = section.kind == nil ? section.subject : nil
    let own =
      subject.flatMap { ids[$0] } ?? (0..<2).map { "\(section.noun)\($0)" }
    for id in own {
      corpus[keyPath: section.records].insert(
        try maker.record(section.type, in: section.kind, under: id))
    }
  }
}

extension RecordType {
  fileprivate var isKeyedByNumber: Bool {
    if case .value(let value)? = keyField?.content { value.kind == .number } else { false }
  }
}

extension String {
  fileprivate func suffixed(_ count: Int) -> String {
    String((String(repeating: "0", count: count) + self).suffix(count))
  }
}
