import NegotiationAnalysis
import Negotiations
import Typesetting

extension Legend {
  /// Adds the sides, with the colours of their nodes.
  mutating func addSides(_ sides: SideAppearances) {
    var entries = sides.distinct.map { side in
      Entry(sample: samples.side(sides[side]), text: names.name(of: side))
    }
    func append(_ appearance: SideAppearance, _ text: String) {
      entries.append(Entry(sample: samples.side(appearance), text: text))
    }
    if !sides.others.isEmpty { append(samples.theme.otherSides, "other side (named in the label)") }
    if sides.hasUnknown && !entries.isEmpty { append(samples.theme.noSide, "side not recorded") }
    add(entries)
  }

  /// Adds the shapes of the kinds of actor, where there is more than one.
  mutating func addShapes(of kinds: Set<Actor.Kind>) {
    let shapes = ActorShape.allCases.compactMap { shape -> Entry? in
      let named = Actor.Kind.allCases.filter { kinds.contains($0) && ActorShape(of: $0) == shape }
      guard !named.isEmpty else { return nil }
      return Entry(
        sample: samples.shape(shape),
        text: named.map(\.rawValue).joined(separator: " or "))
    }
    if shapes.count > 1 { add(shapes) }
  }

  /// Adds the kinds of line, then secrecy and doubt, then widths.
  mutating func addLines(
    _ marks: [LineMark], ties: [Tie] = [],
    meaning: (NegotiationNetwork.EdgeKind) -> String? = { _ in nil }
  ) {
    func entry(_ mark: LineMark, _ text: String) -> Entry {
      Entry(sample: samples.line(mark), text: text)
    }
    let plain = marks.filter { $0.blend != .kinds }
    let kinds = NegotiationNetwork.EdgeKind.allCases.filter { kind in
      plain.contains { $0.kind == kind } || (kind == .tie && marks.contains(where: \.isTied))
    }
    add(
      kinds.map { kind in
        entry(LineMark(kind: kind, count: 2), meaning(kind) ?? kind.meaning(words, ties: ties))
      })
    if plain.count < marks.count {
      var mark = LineMark(kind: .meeting, count: 2)
      mark.blend = .kinds
      add([entry(mark, "several of these")])
    }
    let sample = kinds.first { !$0.isDirected && $0 != .tie } ?? kinds.first ?? .meeting
    var states: [Entry] = []
    if marks.contains(where: { $0.isSecret && !$0.isPossible }) {
      states.append(entry(LineMark(kind: sample, count: 2, isSecret: true), "secret"))
    }
    if marks.contains(where: \.isPossible) {
      states.append(
        entry(LineMark(kind: sample, count: 2, isPossible: true), "possible, not certain"))
    }
    let counted = marks.filter(\.showsCount)
    if let most = counted.map(\.count).max(), most > 1 {
      if counted.contains(where: { $0.count == 1 }) {
        states.append(entry(LineMark(kind: .meeting, count: 1), "1 \(words.event)"))
      }
      // A legend draws whole points; the wider of the two samples has at least two.
      let width = max(2, LineMark.width(for: most).rounded())
      states.append(
        Entry(
          sample: samples.line(LineMark(kind: .meeting, count: most), width: width),
          text: English.count(most, words.event)))
    }
    add(states)
  }
}

extension Legend {
  /// Adds the signs of the kinds of event on lines.
  mutating func addBadges(of kinds: [NegotiationNetwork.EdgeKind]) {
    let parts = kinds.enumerated().map { "\(4 - min($0, 3))\($1.sign)" }
    let signs = kinds.map { kind in
      switch kind {
      case .meeting: words.verb(.meeting)
      case .message: "letters that way"
      case .agreement: "agreed"
      case .act: "acts"
      case .tie: ""
      }
    }
    add(samples.text(parts.joined(separator: " ")), signs.joined(separator: ", "))
  }
}

extension NegotiationNetwork.EdgeKind {
  /// What a line of this kind means.
  fileprivate func meaning(_ words: EventWords, ties: [Tie]) -> String {
    switch self {
    case .meeting: words.verb(.meeting)
    case .message: "wrote to"
    case .agreement: "agreed"
    case .act: "acted on"
    case .tie:
      switch Set(ties.map(\.kind)).count {
      case 1: DotText.cleaned(ties.first?.kind ?? "tie")
      default: "kin or other tie"
      }
    }
  }
}
