internal import Negotiations

/// The colours of sides have to be seen on white paper, and told apart.
struct SideColours: CorpusRule {
  let codes = ["colour.person", "colour.unreadable", "colour.alike"]

  func check(_ corpora: LinkedCorpora, _ report: inout AdviceReport) {
    var before: [(actor: Actor, colour: Colour, place: Diagnostic.Location)] = []
    for file in corpora.files {
      for actor in file.corpus.actors {
        guard let colour = actor.colour else { continue }
        let path = ModelPath.actor(actor.id).field("colour")
        guard actor.kind.isCollective else {
          report.add(
            .warning, "colour.person", at: path, in: file,
            "'\(actor.id)' is a person, and people are drawn in the colour of their side",
            help: "give the colour to a state, a party or another collective")
          continue
        }
        if colour.difference(from: .white) < Colour.leastClearDifference {
          report.add(
            .warning, "colour.unreadable", at: path, in: file,
            "the colour of '\(actor.id)' can hardly be told from white paper",
            help: "take a darker or a stronger one")
        }
        for other in before where other.actor.id != actor.id {
          guard let doubt = Self.likeness(of: colour, to: other.colour) else { continue }
          report.add(
            .warning, "colour.alike", at: path, in: file,
            "the colours of '\(actor.id)' and '\(other.actor.id)' \(doubt)",
            help: "make one of them lighter or darker",
            notes: [Diagnostic.Note("the other", at: other.place)])
        }
        before.append((actor, colour, file.location(of: path)))
      }
    }
  }

  /// Why two colours are too much alike; `nil` where they are not.
  private static func likeness(of colour: Colour, to other: Colour) -> String? {
    let vision = ColourVision.allCases.first {
      colour.difference(from: other, seenWith: $0) < Colour.leastClearDifference
    }
    return switch vision {
    case nil: nil
    case .full: "can hardly be told apart"
    case .deuteranopia, .protanopia: "look the same to readers who do not see red and green"
    }
  }
}
