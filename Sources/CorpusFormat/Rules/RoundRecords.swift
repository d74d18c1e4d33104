internal import HistoricalDates
internal import Negotiations

/// Two rounds of the same parties do not overlap: between them lies a break.
struct RoundRecords: CorpusRule {
  let codes = ["round.overlap"]

  func check(_ corpora: LinkedCorpora, _ report: inout AdviceReport) {
    var earlier: [Round] = []
    var seen: Set<RoundID> = []
    for file in corpora.files {
      for round in file.corpus.rounds where seen.insert(round.id).inserted {
        for other in earlier
        where Set(other.between) == Set(round.between) && Self.overlap(other, round) {
          report.add(
            .warning, "round.overlap", at: ModelPath.round(round.id).field("during"), in: file,
            "'\(round.id)' (\(round.during.text)) overlaps '\(other.id)' (\(other.during.text))",
            help: "say who negotiates in 'between', if they are others")
        }
        earlier.append(round)
      }
    }
  }

  /// Whether the rounds surely share a day that is not the last of one and the first of the other.
  private static func overlap(_ one: Round, _ other: Round) -> Bool {
    func begins(_ late: Round, within early: Round) -> Bool {
      late.during.start.high < early.during.end.low && early.during.start.high < late.during.end.low
    }
    return begins(one, within: other) && begins(other, within: one)
  }
}
