import HistoricalDates
import Negotiations

/// What one holder held on one issue, openly or within its own side: positions in time.
///
/// A reading is an order of the positions that the dates allow. What is certain holds in every reading and
/// with or without what is not firmly recorded; what is possible holds in some.
struct StandLine {
  let times: TakenPositions
  let holder: ActorID
  let issue: IssueID
  let isInternal: Bool
  /// The positions that name a stand held, and those that name one refused.
  let held: [TakenPositions.Taken]
  let refused: [TakenPositions.Taken]

  /// The lines of some positions, in the order in which each begins.
  static func all(_ times: TakenPositions, isWanted: (TakenPositions.Taken) -> Bool) -> [StandLine]
  {
    struct Key: Hashable {
      var holder: ActorID
      var issue: IssueID
      var isInternal: Bool
    }
    var groups: [Key: [TakenPositions.Taken]] = [:]
    var order: [Key] = []
    for taken in times.all where taken.position.stand != nil && isWanted(taken) {
      let key = Key(
        holder: taken.holder, issue: taken.position.issue,
        isInternal: taken.position.kind.isInternal)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(taken)
    }
    return order.map { key in
      let group = groups[key] ?? []
      return StandLine(
        times: times, holder: key.holder, issue: key.issue, isInternal: key.isInternal,
        held: group.filter { $0.position.kind != .refusal },
        refused: group.filter { $0.position.kind == .refusal })
    }
  }

  /// A form of a position that can have been the last before another.
  struct Candidate {
    let taken: TakenPositions.Taken
    let form: Int
  }

  /// The forms that can have been the last of `positions` before a form of another position.
  func last(
    of positions: [TakenPositions.Taken], before form: Int, of taken: TakenPositions.Taken
  ) -> [Candidate] {
    let others = positions.filter { $0.position.id != taken.position.id }
    return others.flatMap { other in
      other.forms.compactMap { place -> Candidate? in
        if times.precedes(form, place) { return nil }
        let isCovered = others.contains { between in
          between.isFirm && between.position.id != other.position.id
            && between.forms.allSatisfy {
              times.precedes(place, $0) && times.precedes($0, form)
            }
        }
        return isCovered ? nil : Candidate(taken: other, form: place)
      }
    }
  }

  /// The forms that can have been the last of those of `positions` that may be, and surely are, in a time.
  func last(
    of positions: [TakenPositions.Taken], where mayBe: (TakenPositions.Form) -> Bool,
    surely isSure: (TakenPositions.Form) -> Bool
  ) -> [Candidate] {
    positions.flatMap { other in
      other.forms.compactMap { place -> Candidate? in
        guard mayBe(times.forms[place]) else { return nil }
        let isCovered = positions.contains { later in
          later.isFirm && later.position.id != other.position.id
            && later.forms.allSatisfy {
              times.precedes(place, $0) && isSure(times.forms[$0])
            }
        }
        return isCovered ? nil : Candidate(taken: other, form: place)
      }
    }
  }

  /// Whether some of `positions` were surely taken before another.
  func surelyBegan(
    _ positions: [TakenPositions.Taken], before taken: TakenPositions.Taken
  ) -> Bool {
    positions.contains {
      $0.isFirm && $0.position.id != taken.position.id && times.precedes($0, taken)
    }
  }

  func stand(_ form: Int) -> Stand? { times.forms[form].position.stand }

  /// The stand of a candidate, as held or refused.
  func heldStand(_ candidate: Candidate) -> HeldStand? {
    stand(candidate.form).map {
      HeldStand($0, isRefused: candidate.taken.position.kind == .refusal)
    }
  }

  /// Whatever holds a stand, and what refuses this one.
  func about(_ stand: Stand) -> [TakenPositions.Taken] {
    held + refused.filter { $0.forms.contains { self.stand($0) == stand } }
  }
}
