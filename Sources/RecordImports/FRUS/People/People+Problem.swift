internal import Negotiations

extension People {
  /// What is remarkable about a mention of a person.
  enum Problem: Hashable {
    /// The tag points to nobody in the list.
    case unlistedTag(String, PersonName)
    /// The tag points to somebody else than the print.
    case wrongTag(PersonName, String, PersonName, PersonName?)
    /// Several people could be meant.
    case ambiguous(PersonName, [String])
    /// Somebody of that name stands in another volume.
    case doubtful(PersonName, ActorID, PersonName)

    /// The problem as a remark on a document.
    func remark(on document: FRUSDocument) -> Remark {
      switch self {
      case .unlistedTag(let id, let name):
        Remark(
          "frus.person-unlisted", on: document,
          "'\(name.display)' is tagged #\(id), which is not in the volume's list of persons",
          help: "the printed name is taken")
      case .wrongTag(let name, let title, let tagged, let other):
        Remark(
          "frus.person-tag", on: document,
          "printed “\(title.isEmpty ? "" : title + " ")\(name.display)”, but tagged as "
            + tagged.display,
          help: other.map { "the print is followed: \($0.display)" }
            ?? "the print is followed, and nobody of that name is listed")
      case .ambiguous(let name, let people):
        Remark(
          "frus.person-ambiguous", on: document,
          "'\(name.display)' can be any of \(people.joined(separator: ", "))",
          help: "kept apart from all of them")
      case .doubtful(let name, let id, let other):
        Remark(
          "frus.person-doubtful", on: document,
          "'\(name.display)' may be '\(id)' (\(other.display)) of another volume",
          help: "kept apart; join them by hand if they are one")
      }
    }
  }
}
