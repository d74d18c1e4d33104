internal import Negotiations

/// Claims that state something else than the preferred values are conflicts, and worth knowing; those
/// that state the same should not state it.
struct DifferingClaims: CorpusRule {
  let codes = ["claim.differs", "claim.same"]

  func check(_ corpora: LinkedCorpora, _ report: inout AdviceReport) {
    corpora.eachEvent { event, file in
      let texts = event.preferredTexts
      for (index, claim) in event.claims.enumerated() {
        let base = ModelPath.event(event).field("claims").item(index)
        for (key, claimed) in claim.statedTexts(on: event.kind) {
          let path = base.field(key)
          let preferred = texts[key] ?? ""
          if claimed == preferred {
            report.add(
              .warning, "claim.same", at: path, in: file,
              "\(claim.source) states the preferred value, '\(claimed)'",
              help: "leave it out: a claim states only what differs")
          } else {
            let other =
              preferred.isEmpty ? "nothing is preferred" : "preferred is '\(preferred)'"
            report.add(
              .note, "claim.differs", at: path, in: file,
              "\(claim.source) \(Self.verb(claim.status)) '\(claimed)', \(other)")
          }
        }
      }
    }
    for file in corpora.files {
      for position in file.corpus.positions { check(position, file, &report) }
    }
  }

  private func check(_ position: Position, _ file: CorpusFile, _ report: inout AdviceReport) {
    for (index, claim) in position.claims.enumerated() {
      let base = ModelPath.position(position.id).field("claims").item(index)
      for field in Claim.onPosition.fields where Position.stated.contains(field.key) {
        guard case .value(let value) = field.content, let claimed = value.text(claim) else {
          continue
        }
        let own = Position.type.fields.first { $0.key == field.key }
        var preferred: String?
        if case .value(let value)? = own?.content { preferred = value.text(position) }
        if claimed == preferred {
          report.add(
            .warning, "claim.same", at: base.field(field.key), in: file,
            "\(claim.source) states the preferred value, '\(claimed)'",
            help: "leave it out: a claim states only what differs")
        } else {
          report.add(
            .note, "claim.differs", at: base.field(field.key), in: file,
            "\(claim.source) \(Self.verb(claim.status)) '\(claimed)', "
              + (preferred.map { "preferred is '\($0)'" } ?? "nothing is preferred"))
        }
      }
    }
  }

  private static func verb(_ status: Claim.Status) -> String {
    switch status {
    case .asserted: "says"
    case .inferred: "lets infer"
    case .disputed: "says, disputed,"
    case .rejected: "says wrongly"
    case .plannedNotHeld: "planned"
    }
  }
}
