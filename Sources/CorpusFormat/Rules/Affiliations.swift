internal import Negotiations

/// Membership leads upwards and never round in a circle.
struct Affiliations: CorpusRule {
  let codes = ["affiliation.cycle", "affiliation.person"]

  func check(_ corpora: LinkedCorpora, _ report: inout RuleReport) {
    let actors = corpora.corpus.actors
    let cyclic = Self.cyclic(actors)
    for file in corpora.files {
      for actor in file.corpus.actors {
        for (index, affiliation) in actor.affiliations.enumerated() {
          let path = ModelPath.actor(actor.id).field("affiliation").item(index).field("of")
          if cyclic.contains(actor.id), cyclic.contains(affiliation.of) {
            report.add(
              .error, "affiliation.cycle", at: path, in: file,
              "'\(actor.id)' belongs to '\(affiliation.of)', which comes round to it again")
          } else if actors[affiliation.of]?.kind == .person {
            report.add(
              .warning, "affiliation.person", at: path, in: file,
              "'\(affiliation.of)' is a person, and nobody is a member of a person",
              help: "write a tie, such as patronage")
          }
        }
      }
    }
  }

  /// The actors on a circle of memberships, with those between two circles.
  private static func cyclic(_ actors: Roster<Actor>) -> Set<ActorID> {
    var left = Set(actors.lazy.filter { !$0.affiliations.isEmpty }.map(\.id))
    while true {
      var targets: Set<ActorID> = []
      for id in left { targets.formUnion(actors[id]?.affiliations.map(\.of) ?? []) }
      let kept = left.filter { id in
        targets.contains(id) && actors[id]?.affiliations.contains { left.contains($0.of) } == true
      }
      if kept.count == left.count { return left }
      left = kept
    }
  }
}
