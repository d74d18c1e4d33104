internal import HistoricalDates
public import Negotiations

/// What one source says of something in an answer: where it says it, how firmly, and in what words.
public struct Evidence: Hashable, Codable, Sendable {
  /// The source that says so.
  public var source: SourceKey
  /// Where in the source: `p. 57`, `d631`.
  @Nullable public var locator: String?
  /// How firmly it stands. What is rejected or was never held is on record and rests on nothing.
  public var status: Claim.Status
  /// The source's own words.
  @Nullable public var quote: String?
  /// What it says otherwise than the values of the answer, as text under the keys of a corpus.
  public var differs: [String: String]

  /// What `claim` says of an event of a kind.
  public init(_ claim: Claim, in kind: Event.Kind) {
    source = claim.source
    locator = claim.locator
    status = claim.status
    quote = claim.quote
    let stated = Statement.fields.flatMap { $0.field.texts(of: claim, in: kind) }
    differs = Dictionary(stated.map { ($0.key, $0.text) }) { "\($0), \($1)" }
  }

  /// What `claim` says of a position.
  public init(onPosition claim: Claim) {
    source = claim.source
    locator = claim.locator
    status = claim.status
    quote = claim.quote
    differs = [:]
    differs["date"] = claim.differs.date?.text
    differs["option"] = claim.differs.option?.rawValue
    differs["value"] = claim.differs.value.map { Stand.value($0).text }
  }
}

extension Position {
  /// The claims, as answers give them.
  package var evidence: [Evidence] { claims.map(Evidence.init(onPosition:)) }
}

extension Evidence {
  /// The claim, as far as it stands here: who else took part is here as text alone.
  func claim(in kind: Event.Kind) -> Claim {
    var claim = Claim(source: source, locator: locator, status: status, quote: quote)
    for stated in Statement.fields {
      guard case .value(let value) = stated.field.content,
        let text = differs[stated.field.key(in: kind)]
      else { continue }
      // A text that another program wrote may be none that the field takes; then it is left out.
      try? value.read(text, &claim)
    }
    return claim
  }
}

extension Event {
  /// The evidence for the event, one entry a claim, in the order recorded.
  public var evidence: [Evidence] { claims.map { Evidence($0, in: kind) } }
}
