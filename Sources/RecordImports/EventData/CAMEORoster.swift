internal import Documents
package import Negotiations

/// The actors of a GDELT table by their codes, as the import makes them.
package struct CAMEORoster {
  private var known = CAMEOActors()
  private var draft = EventDataDraft(Ledger(), source: GDELTImport.source)
  private static let side = GDELTColumns.Side(code: 0, name: 1, country: 2, group: 3)

  package init() {}

  /// All that were met with.
  package var actors: Roster<Actor> { draft.actors }

  /// The actor of a code; `nil` where it could be anybody.
  package mutating func actor(code: String, name: String, group: String) -> ActorID? {
    known.actor([code, name, "", group], Self.side, &draft)
  }

  /// Whether two are one, or one is the state of which the other is a part.
  package func isOneSide(_ one: ActorID, _ other: ActorID) -> Bool {
    draft.isOneSide(one, other)
  }
}
