import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// The answer of `path` as JSON.
struct PathRecord: Encodable {
  struct Arrival: Encodable {
    @Nullable var earliest: String?
    @Nullable var latest: String?
  }

  struct Hop: Encodable {
    var from: String
    var to: String
    var event: String
    var kind: String
    var date: String
    @Nullable var earliest: String?
    @Nullable var latest: String?
    var certain: Bool
    var firm: Bool
    var recorded: Bool
    var sources: [String]

    init(_ hop: Path.Hop) {
      from = hop.from.rawValue
      to = hop.to.id
      event = hop.event.id.rawValue
      kind = hop.event.kind.rawValue
      date = hop.event.date.text
      earliest = hop.event.date.start.earliest.map { "\($0)" }
      latest = hop.event.date.end.latest.map { "\($0)" }
      certain = hop.isCertain
      firm = hop.isFirm
      recorded = hop.isRecorded
      sources = hop.event.citedSources.map(\.rawValue)
    }
  }

  struct Chain: Encodable {
    var certainty: String
    var hops: [Hop]
  }

  struct DecidingDate: Encodable {
    var event: String
    var end: String
    var settles: Bool
    var certain: [[String]]
    var ruledOut: [[String]]
  }

  struct Share: Encodable {
    var share: Double
    var favourable: Int
    var readings: Int
    var exact: Bool
    @Nullable var low: Double?
    @Nullable var high: Double?
    var seed: UInt64
  }

  var from: String
  var to: String
  var certainty: String
  var arrival: Arrival
  var hops: [Hop]
  var alternatives: [Chain]
  @Nullable var reason: String?
  @Nullable var decides: DecidingDate?
  @Nullable var probability: Share?

  init(question: Path, answer: Path.Answer, share: Path.Share? = nil) {
    from = question.from.id
    to = question.to.id
    certainty = answer.certainty?.rawValue ?? "none"
    arrival = Arrival(
      earliest: answer.arrival?.earliest.map { "\($0)" },
      latest: answer.arrival?.latest.map { "\($0)" })
    hops = (answer.best?.hops ?? []).map(Hop.init)
    alternatives = answer.chains.dropFirst().map {
      Chain(certainty: $0.certainty.rawValue, hops: $0.hops.map(Hop.init))
    }
    reason = answer.obstacle?.rawValue
    decides = answer.question.flatMap(DecidingDate.init)
    probability = share.map(Share.init)
  }
}

extension PathRecord.DecidingDate {
  fileprivate init?(_ question: Path.OpenQuestion) {
    guard case .date(let date) = question else { return nil }
    func days(_ ranges: [Path.DayRange]) -> [[String]] {
      ranges.map { ["\($0.first)", "\($0.last)"] }
    }
    self.init(
      event: date.event.rawValue, end: date.end.rawValue, settles: date.settles,
      certain: days(date.certain), ruledOut: days(date.ruledOut))
  }
}

extension PathRecord.Share {
  fileprivate init(_ share: Path.Share) {
    self.init(
      share: share.value, favourable: share.favourable, readings: share.readings,
      exact: share.isExact, low: share.interval?.lowerBound, high: share.interval?.upperBound,
      seed: share.seed)
  }
}
