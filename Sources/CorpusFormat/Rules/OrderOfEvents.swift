internal import HistoricalDates
internal import Negotiations

/// What follows another event, or reports it, is later, and nothing comes round to itself.
struct OrderOfEvents: CorpusRule {
  let codes = ["order.circle", "order.contradiction"]

  func check(_ corpora: LinkedCorpora, _ report: inout RuleReport) {
    let order = RecordedOrder(among: corpora.corpus.events.filter(\.wasHeld))
    for circle in order.circles {
      add(
        circle, .error, "order.circle", corpora, &report,
        "\(Self.words(circle.reversed(), corpora)): a circle, in which nothing can come first")
    }
    if order.isEmpty { return }
    let zones = Zones(of: corpora.corpus)
    var direct: Set<RecordedOrder.Constraint> = []
    for constraint in order.constraints {
      guard let isSure = Self.contradictsDates(constraint, corpora.corpus, zones) else { continue }
      direct.insert(constraint)
      add([constraint], code: "order.contradiction", isSure: isSure, corpora, &report)
    }
    let windows = Self.windows(order, corpora.corpus, zones)
    for chain in order.narrow(windows).contradictions where direct.isDisjoint(with: chain) {
      add(chain, code: "order.contradiction", isSure: true, corpora, &report)
    }
  }

  /// Whether the dates contradict it, and surely so: not only if clocks of unknown zones are one.
  private static func contradictsDates(
    _ constraint: RecordedOrder.Constraint, _ corpus: Corpus, _ zones: Zones
  ) -> Bool? {
    guard let before = corpus.events[constraint.before], let after = corpus.events[constraint.after]
    else { return nil }
    let isReceipt = before.kind == .message && !constraint.isOfSending && before.received != nil
    let date = isReceipt ? before.received ?? before.date : before.date
    let (zone, other) = (
      zones.zone(of: after), isReceipt ? zones.receiptZone(of: before) : zones.zone(of: before)
    )
    guard after.date.order(comparedTo: date, zone: zone, otherZone: other) == .before else {
      return nil
    }
    return after.date.isReceipt(before: date, zone: zone, sendingZone: other)
  }

  /// The widest windows: where a zone is unknown, any of those that are recorded.
  private static func windows(
    _ order: RecordedOrder, _ corpus: Corpus, _ zones: Zones
  ) -> [EventID: RecordedOrder.Window] {
    let events = order.events.sorted().compactMap { corpus.events[$0] }
    let known = events.flatMap { [zones.zone(of: $0), zones.receiptZone(of: $0)] }
      .compactMap(\.self)
    let (west, east) = (known.min() ?? .greenwich, known.max() ?? .greenwich)
    return Dictionary(
      events.map { event in
        let (zone, receipt) = (zones.zone(of: event), zones.receiptZone(of: event))
        let late = event.window(zone: zone ?? west, receiptZone: receipt ?? west)
        let early = event.window(zone: zone ?? east, receiptZone: receipt ?? east)
        return (
          event.id,
          RecordedOrder.Window(
            start: MinuteBounds(low: early.start.low, high: late.start.high),
            end: MinuteBounds(low: early.end.low, high: late.end.high), isInstant: late.isInstant)
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  private func add(
    _ chain: [RecordedOrder.Constraint], code: String, isSure: Bool, _ corpora: LinkedCorpora,
    _ report: inout RuleReport
  ) {
    let events = chain.flatMap { [$0.before, $0.after] }.compactMap { corpora.corpus.events[$0] }
    let isDoubted = events.contains {
      !$0.date.qualification.isEmpty || $0.received?.qualification.isEmpty == false
    }
    let first = chain.first.flatMap { corpora.corpus.events[$0.before] }
    let last = chain.last.flatMap { corpora.corpus.events[$0.after] }
    let dates = [last, first].compactMap { event in
      event.map { "\($0.id) \($0.kind == .message ? "was sent" : "is") \($0.date.text)" }
    }
    add(
      chain, isDoubted || !isSure ? .warning : .error, code, corpora, &report,
      "\(Self.words(chain.reversed(), corpora)), and the dates say otherwise: "
        + dates.joined(separator: ", "))
  }

  private func add(
    _ chain: [RecordedOrder.Constraint], _ severity: Diagnostic.Severity, _ code: String,
    _ corpora: LinkedCorpora, _ report: inout RuleReport, _ message: String
  ) {
    guard let said = chain.last, let place = Self.place(of: said, corpora) else { return }
    let others = chain.dropLast().compactMap { constraint -> Diagnostic.Note? in
      guard let place = Self.place(of: constraint, corpora) else { return nil }
      return Diagnostic.Note(
        Self.words([constraint], corpora), at: place.file.source.location(place.range))
    }
    let target = Self.record(said.before, corpora).map {
      Diagnostic.Note("'\(said.before)' is here", at: $0.file.source.location($0.range))
    }
    report.add(
      severity, code, at: place.range, in: place.file, message,
      notes: others.isEmpty ? [target].compactMap(\.self) : others)
  }

  /// What a chain says, with the sources of the events that say it.
  private static func words(
    _ chain: some Sequence<RecordedOrder.Constraint>, _ corpora: LinkedCorpora
  ) -> String {
    chain.map { constraint in
      let sources = (corpora.corpus.events[constraint.after]?.claims ?? [])
        .filter(\.status.counts).map(\.source.rawValue).distinct()
      let cited = sources.isEmpty ? "" : " (\(sources.joined(separator: ", ")))"
      return "'\(constraint.after)' \(constraint.isReport ? "reports" : "follows") "
        + "'\(constraint.before)'\(cited)"
    }.joined(separator: ", ")
  }

  private static func place(
    of constraint: RecordedOrder.Constraint, _ corpora: LinkedCorpora
  ) -> (file: CorpusFile, range: Range<Int>)? {
    for file in corpora.files {
      guard let event = file.corpus.events[constraint.after] else { continue }
      let (key, targets) =
        constraint.isReport ? ("reports", event.reports) : ("follows", event.follows)
      guard let index = targets.firstIndex(of: constraint.before) else { continue }
      return file.map.nearest(.event(event).field(key).item(index)).map { (file, $0) }
    }
    return nil
  }

  private static func record(
    _ id: EventID, _ corpora: LinkedCorpora
  ) -> (file: CorpusFile, range: Range<Int>)? {
    for file in corpora.files {
      guard let event = file.corpus.events[id] else { continue }
      return file.map.nearest(.event(event)).map { (file, $0) }
    }
    return nil
  }
}
