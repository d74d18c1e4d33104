package import Negotiations

/// What the event codes of CAMEO mean in a corpus (Schrodt, *CAMEO Event and Actor Codebook*, 1.1b3).
///
/// Codes are text: `042` is not 42. Only what is an event between two sides is kept: consultations (04)
/// as meetings, talk by telephone (041) as a message, recognition (054) as an act, the signing of an
/// agreement (057) as an agreement. An intent to meet (036) is no meeting.
package enum CAMEOEvent {
  /// What one code stands for.
  package struct Meaning: Hashable, Sendable {
    /// The kind of event.
    package var kind: Event.Kind
    /// The form of the event, by which two reports of the same one are known: a visit is made (042) and
    /// received (043).
    package var form: String
    /// What the code says the first actor did.
    package var words: String
    /// The role of the first actor, where the two differ.
    package var role: String?
  }

  /// What `code` stands for; `nil` where it is nothing that a corpus holds.
  package static func meaning(of code: String) -> Meaning? { all[code] }

  /// The codes that are kept, in order.
  package static let kept = all.keys.sorted()

  private static let all: [String: Meaning] = [
    "040": Meaning(kind: .meeting, form: "consultation", words: "consult"),
    "041": Meaning(kind: .message, form: "telephone call", words: "discuss by telephone"),
    "042": Meaning(kind: .meeting, form: "visit", words: "make a visit", role: "visitor"),
    "043": Meaning(kind: .meeting, form: "visit", words: "host a visit", role: "host"),
    "044": Meaning(kind: .meeting, form: "meeting", words: "meet at a third location"),
    "045": Meaning(kind: .meeting, form: "mediation", words: "mediate", role: "mediator"),
    "046": Meaning(kind: .meeting, form: "negotiation", words: "engage in negotiation"),
    "054": Meaning(kind: .act, form: "recognition", words: "grant diplomatic recognition"),
    "057": Meaning(kind: .agreement, form: "agreement", words: "sign a formal agreement"),
  ]
}
