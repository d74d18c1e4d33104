/// The face that labels are set in. Where it lacks a character, the system's font configuration
/// finds another that has it.
enum Typeface {
  static let name = "Liberation Sans"
}

extension DotGraph {
  /// Adds the one node of a drawing in which nothing was found, which says so.
  mutating func addEmptyNote(measures: Measures) {
    addNode(
      DotName("note", id: "empty", position: 0),
      [
        .label: .text("No events found"), .shape: .word("plaintext"),
        .fontname: .text(Typeface.name), .fontsize: .number(measures.labelSize),
      ])
  }
}
