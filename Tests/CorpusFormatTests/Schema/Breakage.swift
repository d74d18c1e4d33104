import CorpusFormat
import Foundation
import Negotiations
import TestSupport

/// A corpus file as a tree, which is JSON and so YAML.
indirect enum Tree {
  case text(String)
  case list([Tree])
  case record([(key: String, value: Tree)])
  /// Something that no corpus holds.
  case other(String)

  init(_ value: CanonicalValue) {
    switch value {
    case .text(let text): self = .text(text)
    case .list(let items, _): self = .list(items.map(Tree.init))
    case .record(let fields, _): self = .record(fields.map { ($0.key, Tree($0.value)) })
    }
  }

  var json: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .list(let items): "[\(items.map(\.json).joined(separator: ", "))]"
    case .record(let fields):
      "{\(fields.map { "\(Self.quoted($0.key)): \($0.value.json)" }.joined(separator: ", "))}"
    case .other(let json): json
    }
  }

  private static func quoted(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }

  /// How many values it holds.
  var count: Int {
    switch self {
    case .text, .other: 1
    case .list(let items): items.reduce(1) { $0 + $1.count }
    case .record(let fields): fields.reduce(1) { $0 + $1.value.count }
    }
  }

  /// The tree with the value at `position`, counted from the top, changed.
  func changing(_ position: Int, _ change: (Tree) -> Tree) -> Tree {
    if position == 0 { return change(self) }
    var left = position - 1
    switch self {
    case .text, .other: return self
    case .list(var items):
      for index in items.indices {
        if left < items[index].count {
          items[index] = items[index].changing(left, change)
          break
        }
        left -= items[index].count
      }
      return .list(items)
    case .record(var fields):
      for index in fields.indices {
        if left < fields[index].value.count {
          fields[index].value = fields[index].value.changing(left, change)
          break
        }
        left -= fields[index].value.count
      }
      return .record(fields)
    }
  }
}

/// Breaks corpora, each time in one place.
struct Breakage {
  private var numbers: SeededGenerator

  init(seed: UInt64) { numbers = SeededGenerator(seed: seed) }

  mutating func broken(_ tree: Tree) -> (Tree, what: String) {
    let position = Int.random(in: 1..<tree.count, using: &numbers)
    var what = ""
    let broken = tree.changing(position) { value in
      let (changed, words) = self.broken(value: value)
      what = words
      return changed
    }
    return (broken, what)
  }

  private mutating func broken(value: Tree) -> (Tree, String) {
    let before = value.json.prefix(120)
    if case .record(var fields) = value, !fields.isEmpty, Bool.random(using: &numbers) {
      let index = Int.random(in: fields.indices, using: &numbers)
      switch Int.random(in: 0...3, using: &numbers) {
      case 0: fields.remove(at: index)
      case 1: fields[index].key += "x"
      case 2: fields.append(("unheard-of", .text("x")))
      default: fields[index].value = .other(numbers.pick(Self.wrong))
      }
      let after = Tree.record(fields)
      return (after, "\(before) → \(after.json.prefix(200))")
    }
    let wrong = numbers.pick(Self.wrong)
    return (.other(wrong), "\(before) → \(wrong)")
  }

  /// Values that are right in few places.
  private static let wrong = [
    "null", "\"\"", "12", "-1", "1.5", "true", "[]", "{}", "[[\"a\"]]", "{\"x\": \"y\"}",
    "\"wrong\"",
    "[null]", "[\"\"]", "[{}]", "\"1945-13-40\"", "{\"actor\": \"a\", \"office\": \"b\"}",
    "{\"of\": \"a\"}",
  ]
}

/// A few events of a corpus that comes with the project, with all that they mention.
enum Excerpt {
  static func tree(of name: String, seed: UInt64) throws -> Tree {
    let path = Repository.graphs.appending(path: "\(name).yaml").path
    let whole = CorpusReader().read(paths: [path]).corpus
    var numbers = SeededGenerator(seed: seed)
    var events: [Event] = []
    for kind in Event.Kind.allCases {
      // Whom only an office names, the whole corpus has to tell.
      let all = whole.events.filter { event in
        let participations = event.participations + event.claims.flatMap(\.differs.participations)
        return event.kind == kind && participations.allSatisfy { $0.office == nil }
      }.shuffled(using: &numbers)
      let rich = all.filter { !$0.terms.isEmpty || !$0.relations.isEmpty || $0.isSecret }
      let disputed = all.filter { $0.claims.contains { !$0.differs.isEmpty } }
      events += rich.prefix(2) + disputed.prefix(2) + all.prefix(2)
    }
    var corpus = Corpus(title: whole.title, note: "An excerpt", approximateDays: 3)
    corpus.events = Roster(events)
    corpus.ties = Roster(whole.ties.prefix(2))
    corpus.positions = Roster(whole.positions.shuffled(using: &numbers).prefix(4))
    corpus.rounds = Roster(whole.rounds.prefix(2))
    // What is mentioned mentions more.
    for _ in 0..<4 { complete(&corpus, from: whole) }
    let fields = CorpusWriter().fields(of: corpus)
    return .record(fields.map { ($0.key, Tree($0.value)) })
  }

  private static func complete(_ corpus: inout Corpus, from whole: Corpus) {
    let text = CorpusWriter().text(of: corpus)
    let file = CorpusReader().read(text: text, path: "excerpt.yaml").files.first
    for reference in file?.references ?? [] {
      switch reference.subject {
      case .actor: whole.actors[ActorID(reference.id)].map { _ = corpus.actors.insert($0) }
      case .source: whole.sources[SourceKey(reference.id)].map { _ = corpus.sources.insert($0) }
      case .topic: whole.topics[TopicID(reference.id)].map { _ = corpus.topics.insert($0) }
      case .place: whole.places[PlaceID(reference.id)].map { _ = corpus.places.insert($0) }
      case .issue: whole.issues[IssueID(reference.id)].map { _ = corpus.issues.insert($0) }
      case .event, .position: break
      }
    }
  }
}
