import CorpusFormat
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

/// The corpora as files: they load as one graph, in canonical form, and everything in them rests on
/// something.
struct SoundnessTests {
  @Test func `all files load as one graph without error or warning`() {
    let printer = DiagnosticPrinter()
    for problem in Graphs.reading.diagnostics where problem.severity > .note {
      Issue.record("\(printer.print(problem, text: Graphs.reading.text))")
    }
    #expect(Graphs.reading.files.count == 3)
  }

  @Test func `every file is in canonical form`() {
    #expect(!Graphs.reading.diagnostics.contains { $0.code == "format.canonical" })
    for file in Graphs.reading.files {
      let written = CorpusWriter().text(of: file.corpus)
      let again = CorpusReader().read(text: written, path: file.path)
      #expect(again.files.first?.corpus == file.corpus, "\(file.path)")
    }
  }

  @Test func `a file alone misses nothing but events of the other files`() {
    for file in Graphs.reading.files {
      let alone = CorpusReader().read(text: file.text, path: file.path)
      let problems = alone.diagnostics.filter { $0.severity > .note }
      #expect(problems.allSatisfy { $0.code == "event.unknown" }, "\(file.path)")
    }
  }

  @Test func `every event, term, stage and tie is cited`() {
    for event in Graphs.corpus.events {
      #expect(!event.claims.isEmpty, "\(event.id)")
      for term in event.terms { #expect(!term.claims.isEmpty, "\(event.id), \(term.id)") }
      for stage in event.stages { #expect(!stage.claims.isEmpty, "\(event.id), \(stage.kind)") }
    }
    for tie in Graphs.corpus.ties { #expect(!tie.claims.isEmpty, "\(tie.id)") }
  }

  /// The five accounts, the American documents and the registers of offices and journeys have places
  /// that can be looked up; a claim on one of them says which.
  @Test func `every claim on a source with places says where`() throws {
    for file in Graphs.reading.files {
      for event in file.corpus.events {
        let onStages = event.stages.flatMap(\.claims)
        for claim in event.claims + event.terms.flatMap(\.claims) + onStages {
          guard hasPlaces(claim.source), !isWholeVolume(claim, of: event) else { continue }
          #expect(claim.locator?.isEmpty == false, "\(event.id): \(claim.source)")
        }
      }
    }
  }

  private func hasPlaces(_ source: SourceKey) -> Bool {
    let accounts = Set(Fact.all.map(\.source))
    let key = source.rawValue
    return accounts.contains(source) || key.hasPrefix("frus") || key.hasPrefix("hsg-")
  }

  /// A conference is documented by the whole of the volume that is devoted to it.
  private func isWholeVolume(_ claim: Claim, of event: Event) -> Bool {
    event.form == "conference" && claim.source.rawValue.hasPrefix("frus")
  }

  @Test func `Chinese and Soviet people have a name in their own script`() {
    let sides = Sides(of: Graphs.corpus)
    let scripts: [ActorID: String] = [
      "roc": "zh-Hant", "prc": "zh-Hant", "ussr": "ru", "soviet-russia": "ru",
      "russian-empire": "ru", "far-eastern-republic": "ru",
    ]
    for actor in Graphs.corpus.actors where actor.kind == .person {
      guard let side = sides.side(of: actor.id), let script = scripts[side] else { continue }
      #expect(actor.names.contains { $0.language == script }, "\(actor.id) of \(side)")
    }
  }

  @Test func `Chinese people have a romanisation of either kind`() {
    let sides = Sides(of: Graphs.corpus)
    for actor in Graphs.corpus.actors where actor.kind == .person {
      guard let side = sides.side(of: actor.id), ["roc", "prc"].contains(side) else { continue }
      let tags = Set(actor.names.map(\.language))
      #expect(tags.contains("zh-Latn-pinyin"), "\(actor.id)")
    }
  }

  @Test func `every person of 1945 was on a side`() throws {
    let sides = Sides(of: Graphs.corpus)
    let people = try Graphs.file(Graphs.moscow).corpus.actors.filter { $0.kind == .person }
    #expect(people.count > 40)
    for person in people {
      #expect(sides.side(of: person.id, in: try window("1945")) != nil, "\(person.id)")
    }
  }

  @Test func `a telegram is received after it was sent, by the clocks of both`() {
    for message in Graphs.corpus.events where message.kind == .message {
      guard let received = message.received else { continue }
      #expect(received.order(comparedTo: message.date) != .before, "\(message.id)")
    }
  }
}
