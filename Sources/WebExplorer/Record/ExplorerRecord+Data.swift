import Diagrams
import HistoricalDates
import InterchangeFormats
import NegotiationAnalysis
import Negotiations

extension ExplorerRecord {
  /// The record as the script of the page reads it. Texts that stand in the page anyway are not in it.
  func data(
    network: PlacedNetwork, drawn: [Int], request: FigureRequest, origin: Explorer.Origin
  ) -> CompactJSON {
    let stands = PositionData(self)
    return .object([
      ("title", .text(request.title ?? corpus.title)),
      ("version", .optional(corpus.version)),
      ("program", .text(origin.program)),
      ("inputs", .list(origin.inputs.map { .texts([$0.name, $0.digest]) })),
      ("base", base(of: request, origin: origin)),
      ("wholeFrom", .number(request.style.leastGathering)),
      ("language", .optional(request.style.language)),
      ("languages", .texts(languages)),
      ("parts", .texts(Participation.Part.allCases.map(\.rawValue))),
      ("actors", .columns(actors.map(actorData))),
      ("topics", .list(topics.map(topicData))),
      ("places", .texts(places.map { corpus.places[PlaceID($0)]?.name ?? $0 })),
      ("corpora", .texts(corpus.parts.all.map(\.title))),
      ("placeChoices", placeChoices),
      (
        "sources",
        .columns(
          sources.map { source in
            [
              source.id.rawValue, name(of: source), entry(of: source), source.type,
              source.variables.first { $0.name == "container-title" }?.value ?? "",
            ].map(CompactJSON.text)
          })
      ),
      ("events", .columns(eventData())),
      ("ties", .list(ties.map { tieData($0) })),
      ("stances", .texts(Position.Kind.allCases.map(\.rawValue))),
      ("issues", stands.issues), ("positions", stands.positions),
      ("clock", ClockData(self).data),
      ("order", .list([.numbers(eventOrder), .numbers(positionOrder.flatMap(\.self))])),
      ("network", networkData(network, drawn: drawn)),
      (
        "word",
        WordAnswers(record: self, selection: request.selection).data(of: origin.word)
      ),
    ])
  }

  /// The events by number, in the order in which the page has them: that of time.
  var eventOrder: [Int] {
    events.indices.sorted { events[$0].comesBefore(events[$1]) }
  }

  /// The positions on each issue by number, in the order in which the page has them: that of time.
  var positionOrder: [[Int]] {
    let shown = positions.all.indices.filter { positions.shown.contains(positions.all[$0].id) }
    func start(_ number: Int) -> Int {
      corpus.date(of: positions.all[number])?.start.low ?? .max
    }
    return positions.issues.map { issue in
      shown.filter { positions.all[$0].issue == issue.id }
        .sorted { (start($0), $0) < (start($1), $1) }
    }
  }

  /// What a source is called: where others are called the same, with its key.
  private func name(of source: Source) -> String {
    let short = source.shortCitation
    let isShared = sources.contains { $0.id != source.id && $0.shortCitation == short }
    return isShared ? "\(short) (\(source.id))" : short
  }

  /// Its entry alone, without the remark on its letters, which would be the same with many.
  private func entry(of source: Source) -> String {
    let lines = BibTeXWriter().text(of: [source]).split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.drop { $0.hasPrefix("%") || $0.isEmpty }.joined(separator: "\n")
  }

  private func base(of request: FigureRequest, origin: Explorer.Origin) -> CompactJSON {
    let selection = request.selection
    let bounds = selection.window.map { window in
      let minutes = window.minutes.map { [$0.low, $0.high] } ?? []
      let zone = window.zone.map { [$0.minutes] } ?? []
      let days = [
        window.first?.number ?? -9_000_000_000, window.last?.number ?? 9_000_000_000,
      ]
      return CompactJSON.list([.numbers(days), .numbers(minutes), .numbers(zone)])
    }
    let place = selection.place.map { asked in
      let matcher = PlaceMatcher(asked, in: corpus)
      return CompactJSON.list([.text(asked), matching(matcher)])
    }
    return .object([
      ("during", .optional(origin.during)), ("bounds", bounds ?? .null),
      ("topics", .texts(selection.topics.sorted().map(\.rawValue))), ("place", place ?? .null),
      ("isSecretOnly", .flag(selection.isSecretOnly)),
      ("isCertainOnly", .flag(selection.atLeast == .certain)),
      ("policy", policy(selection.policy)),
      ("actors", .texts(request.centre.sorted().map(\.rawValue))),
      ("steps", .number(request.steps)), ("atLeast", .number(request.atLeast)),
      ("graphs", .texts(origin.graphs)),
    ])
  }

  private func policy(_ policy: EvidencePolicy) -> CompactJSON {
    switch policy {
    case .preferred: .text("preferred")
    case .all: .text("all")
    case .source(let key): .text("source=\(key)")
    }
  }

  // MARK: Names

  func names(_ names: [Name]) -> CompactJSON {
    .list(
      names.flatMap { [.text($0.text), .number(languageNumbers[$0.language] ?? 0)] })
  }

  private func topicData(_ topic: Topic) -> CompactJSON {
    .list([.text(topic.id.rawValue), .text(topic.name), names(topic.names)])
  }

  private func actorData(_ actor: Actor) -> [CompactJSON] {
    let side = Sides(of: corpus).side(of: actor.id)
    return [
      .text(actor.id.rawValue), .text(actor.name), .text(actor.kind.rawValue),
      .number(side.flatMap { actorNumbers[$0] } ?? -1), names(actor.names),
      .texts(actor.offices.map(\.title).distinct()),
    ]
  }

  // MARK: Places

  /// Every place by name, and those of events that each finds; behind it the ids that an address may have in place
  /// of the name.
  private var placeChoices: CompactJSON {
    let others = places.filter { corpus.places[PlaceID($0)] == nil }
    let choices = (corpus.places.map(\.name) + others).distinct().sorted()
    return .list(
      choices.compactMap { choice in
        let found = matching(PlaceMatcher(choice, in: corpus))
        guard case .list(let numbers) = found, !numbers.isEmpty || others.contains(choice) else {
          return nil
        }
        let ids = corpus.places.filter { $0.name == choice && $0.id.rawValue != choice }
        return .list([.text(choice), found] + ids.map { .text($0.id.rawValue) })
      })
  }

  private func matching(_ matcher: PlaceMatcher) -> CompactJSON {
    .numbers(places.indices.filter { matcher.matches(places[$0]) })
  }

  // MARK: Ties

  var ties: [Tie] {
    corpus.ties.filter { tie in tie.between.allSatisfy { actorNumbers[$0] != nil } }
  }

  private func tieData(_ tie: Tie) -> CompactJSON {
    .list([
      .text(tie.role ?? tie.kind), .numbers(tie.between.compactMap { actorNumbers[$0] }),
      tie.during.map(date) ?? .null,
    ])
  }

  // MARK: The network

  /// What the picture does not say of itself: the actor of each box and its side, the events of each mark,
  /// and the two ends of each line, the boxes being numbered first; all in the order of the picture.
  private func networkData(_ network: PlacedNetwork, drawn: [Int]) -> CompactJSON {
    let nodes = drawn.flatMap { number -> [Int] in
      let node = network.nodes[number]
      return [actorNumbers[node.actor] ?? -1, node.side.flatMap { actorNumbers[$0] } ?? -1]
    }
    let gatherings = network.gatherings.map { gathering in
      CompactJSON.numbers(gathering.events.compactMap { eventNumbers[$0] })
    }
    let places = Dictionary(zip(drawn, drawn.indices)) { first, _ in first }
    let ends = network.routes.flatMap { [places[$0.from] ?? $0.from, places[$0.to] ?? $0.to] }
    return .object([
      ("nodes", .numbers(nodes)), ("gatherings", .list(gatherings)), ("routes", .numbers(ends)),
    ])
  }
}
