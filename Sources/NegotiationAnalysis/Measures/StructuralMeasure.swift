package import GraphAlgorithms

/// A measure of the ties alone, whenever they were made.
package struct StructuralMeasure: InfluenceMeasure {
  private let centrality: any CentralityMeasure
  package let heading: String
  package let meaning: String

  package var name: String { centrality.name }
  package var order: ScoreOrder { centrality.order }

  package func scores(on network: MeasuredNetwork) -> [Double] {
    centrality.scores(on: network.ties)
  }

  /// Every measure of the catalogue of centralities, with what it says of a negotiation.
  package static let all: [StructuralMeasure] = CentralityCatalogue.all.map { centrality in
    let words = words[centrality.name]
    return StructuralMeasure(
      centrality: centrality, heading: words?.heading ?? centrality.name,
      meaning: words?.meaning ?? "a structural measure")
  }

  private static let words: [String: (heading: String, meaning: String)] = [
    "degree": (
      "Partners",
      "with how many others the record shows any dealing; where ties have a direction, to how many they lead"
    ),
    "strength": (
      "Dealings",
      "how many dealings the record shows, a large meeting shared out among all present; where ties have a "
        + "direction, those that go out"
    ),
    "harmonic": ("Closeness", "how few steps lie between the actor and everyone else"),
    "closeness": (
      "Mean closeness", "how short the ways are to those within reach, and how many these are"
    ),
    "betweenness": (
      "Go-between", "how many of the shortest ways between others lead through the actor"
    ),
    "eigenvector": ("Eigenvector", "dealing with those who themselves deal with many"),
    "katz": ("Katz", "how many ways, long ones counting less, lead to the actor"),
    "pagerank": ("PageRank", "where one ends up who follows ties at random"),
    "core": ("Core", "how deep in the circle in which everyone deals with many the actor stands"),
    "constraint": (
      "Free hand", "low constraint: the actor's partners do not deal with one another without him"
    ),
    "effective-size": (
      "Effective size", "how many of the actor's partners bring what no other brings"
    ),
    "efficiency": ("Efficiency", "what part of the partners bring what no other brings"),
    "hierarchy": ("Hierarchy", "low hierarchy: no single partner holds the actor"),
  ]
}
