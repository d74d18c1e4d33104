internal import Negotiations

/// A place may be free text; but where places are declared, one that is a letter away from one of these is
/// probably that one, without its zone and its other names.
struct MisspeltPlaces: CorpusRule {
  let codes = ["place.near"]

  func check(_ corpora: LinkedCorpora, _ report: inout AdviceReport) {
    guard corpora.isComplete, !corpora.corpus.places.isEmpty else { return }
    let spellings = corpora.corpus.places.flatMap { place in
      ([place.id.rawValue, place.name] + place.names.map(\.text)).map {
        (Self.letters($0), place.id)
      }
    }
    let declared = Set(spellings.map(\.0))
    var known: [String: PlaceID?] = [:]
    for file in corpora.files {
      for reference in file.references where reference.subject == .place {
        let letters = Self.letters(reference.id)
        guard letters.count >= Self.least, !declared.contains(letters) else { continue }
        let near = known[reference.id] ?? spellings.first { Self.isNear(letters, $0.0) }?.1
        known[reference.id] = .some(near)
        guard let near else { continue }
        report.add(
          .warning, "place.near", at: reference.range, in: file,
          "place '\(reference.id)' is not declared", help: "did you mean '\(near)'?")
      }
    }
  }

  /// Shorter names lie near to one another by chance.
  private static let least = 4

  private static func letters(_ name: String) -> [Character] { Array(FoldedName(name).letters) }

  private static func isNear(_ one: [Character], _ other: [Character]) -> Bool {
    abs(one.count - other.count) <= 1 && other.count >= least
      && EditDistance.between(one, other, limit: 1) != nil
  }
}
