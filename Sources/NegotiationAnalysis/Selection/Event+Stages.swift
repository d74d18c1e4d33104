package import Negotiations

extension Event {
  /// The agreement on the days of what was done to it, once for each stage of some kinds, with it; nothing of
  /// any other event.
  ///
  /// Those who signed it were together when they signed, and are left out of what was done later.
  func moments(of kinds: Set<Stage.Kind>) -> [(stage: Stage, event: Event)] {
    stages(of: kinds).map { stage in
      var event = self
      event.date = stage.date
      if stage.kind != .signed && stage.kind != .initialled {
        event.participations.removeAll { $0.part == .signed }
      }
      if !stage.by.isEmpty {
        event.participations.removeAll { $0.part == .parties && !stage.by.contains($0.actor) }
      }
      if !stage.isOwnDate(of: self) {
        event.claims = stage.claims.isEmpty ? claims : stage.claims
        // What a source says of the day of the agreement says nothing of this one.
        for index in event.claims.indices { event.claims[index].differs = Statement() }
      }
      return (stage, event)
    }
  }

  /// The stages of some kinds, in the order recorded. The date of an agreement is that of its signing, where no
  /// stage says otherwise and somebody signed it.
  package func stages(of kinds: Set<Stage.Kind>) -> [Stage] {
    let recorded = stages.filter { kinds.contains($0.kind) }
    guard kind == .agreement, kinds.contains(.signed), !actors(.signed).isEmpty,
      !stages.contains(where: { $0.kind == .signed })
    else { return recorded }
    return [Stage(.signed, date, claims: claims)] + recorded
  }
}

extension Stage {
  /// Whether it is the making of the agreement itself.
  fileprivate func isOwnDate(of event: Event) -> Bool {
    kind == .signed && !event.stages.contains(self)
  }
}

extension SelectedEvent {
  /// An event of which any of several moments serves: the surest stands for it, and of several the first.
  init?(anyOf moments: [SelectedEvent]) {
    let surest = moments.map(\.certainty).max()
    let first = moments.filter { $0.certainty == surest }
      .min { $0.event.comesBefore($1.event) }
    guard let first else { return nil }
    self = first
  }
}
