import CorpusFormat
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

/// The four letters that ended the crisis over Cuba: nothing about positions is particular to 1945. The
/// words quoted stand in the documents of the volume that is cited.
@Suite struct October1962Tests {
  private static let text = """
    entente: 1
    title: The letters of October 1962
    sources:
      frus1961-63v06:
        type: book
        title: >-
          Foreign Relations of the United States, 1961–1963, Volume VI, Kennedy-Khrushchev Exchanges
        issued: 1996

    topics:
      cuba: {name: The missiles in Cuba}

    actors:
      usa: {kind: state, name: United States}
      ussr: {kind: state, name: Soviet Union}
      kennedy: {kind: person, name: John F. Kennedy, affiliation: [{of: usa}]}
      khrushchev: {kind: person, name: Nikita Khrushchev, affiliation: [{of: ussr}]}

    messages:
      khrushchev-kennedy-1962-10-26:
        sent: 1962-10-26
        from: [khrushchev]
        to: [kennedy]
        topics: [cuba]
        claims:
          - {source: frus1961-63v06, at: d65}

      khrushchev-kennedy-1962-10-27:
        sent: 1962-10-27
        from: [khrushchev]
        to: [kennedy]
        topics: [cuba]
        claims:
          - {source: frus1961-63v06, at: d66}

      kennedy-khrushchev-1962-10-27:
        sent: 1962-10-27
        from: [kennedy]
        to: [khrushchev]
        topics: [cuba]
        reports: [khrushchev-kennedy-1962-10-26, khrushchev-kennedy-1962-10-27]
        claims:
          - source: frus1961-63v06
            at: d67
            quote: as proposed in your second letter which you made public

      khrushchev-kennedy-1962-10-28:
        sent: 1962-10-28
        from: [khrushchev]
        to: [kennedy]
        topics: [cuba]
        reports: [kennedy-khrushchev-1962-10-27]
        claims:
          - {source: frus1961-63v06, at: d68, quote: I have received your message of October 27.}

    issues:
      price:
        name: What the Soviet Union gets for taking its missiles out of Cuba
        topics: [cuba]
        ordered: true
        options:
          no-invasion: No invasion of Cuba
          no-invasion-and-turkey: No invasion, and the American missiles leave Turkey

    positions:
      khrushchev-price-1962-10-26:
        actor: khrushchev
        issue: price
        option: no-invasion
        kind: offer
        event: khrushchev-kennedy-1962-10-26
        toward: [kennedy]
        claims:
          - source: frus1961-63v06
            at: d65
            quote: You would declare that the United States will not invade Cuba with its forces

      khrushchev-price-1962-10-27:
        actor: khrushchev
        issue: price
        option: no-invasion-and-turkey
        kind: demand
        event: khrushchev-kennedy-1962-10-27
        toward: [kennedy]
        claims:
          - {source: frus1961-63v06, at: d66, quote: will remove its analogous means from Turkey}

      kennedy-price-1962-10-27:
        actor: kennedy
        issue: price
        option: no-invasion
        kind: acceptance
        event: kennedy-khrushchev-1962-10-27
        toward: [khrushchev]
        claims:
          - source: frus1961-63v06
            at: d67
            quote: to give assurances against an invasion of Cuba

      khrushchev-price-1962-10-28:
        actor: khrushchev
        issue: price
        option: no-invasion
        kind: acceptance
        event: khrushchev-kennedy-1962-10-28
        toward: [kennedy]
        claims:
          - source: frus1961-63v06
            at: d68
            quote: I regard with respect and trust the statement you made in your message

    """

  private func corpus() -> Corpus {
    let reading = CorpusReader().read(text: Self.text, path: "october-1962.yaml")
    let problems = reading.diagnostics.filter { $0.severity != .note }
    #expect(problems.isEmpty, "\(problems)")
    return reading.corpus
  }

  @Test func `Khrushchev raised his price and took it back, after he had Kennedy's answer`() throws
  {
    let answer = Moves().answer(in: corpus())
    #expect(answer.moves.map(\.actor) == ["khrushchev", "khrushchev"])
    #expect(answer.moves.map(\.certainty) == [.certain, .certain])
    #expect(answer.moves.map(\.steps) == [1, -1])
    let last = try #require(answer.moves.last)
    #expect(last.to.option == "no-invasion" && last.date.text == "1962-10-28")
    #expect(last.toward.map(\.actor) == ["kennedy"] && last.toward.first?.certainty == .certain)
    #expect(last.heard.map(\.event) == ["kennedy-khrushchev-1962-10-27"])
    #expect(last.heard.first?.certainty == .certain)
  }

  @Test func `on the evening of the 27th the two disagreed, a day later they agreed`() throws {
    let corpus = corpus()
    func conflict(_ day: Int) -> Double? {
      PositionNetwork(
        Positions(on: Day(year: 1962, month: 10, day: day)), measure: .conflict
      ).answer(in: corpus).pairs.first?.weight
    }
    #expect(conflict(26) == nil && conflict(27) == 1 && conflict(28) == 0)
  }
}
