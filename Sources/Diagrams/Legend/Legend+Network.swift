import NegotiationAnalysis
import Negotiations

extension Legend {
  /// Adds the sides, with the colours of their nodes.
  ///
  /// - Parameter selfNamed: the sides of which nobody is drawn but the side itself, under its own name.
  mutating func addSides(_ sides: SideAppearances, except selfNamed: Set<NodeGroup> = []) {
    var entries = sides.distinct.filter { !selfNamed.contains($0) }.map { side in
      Entry(sample: samples.side(sides[side]), text: names.name(of: side))
    }
    func append(_ appearance: SideAppearance, _ text: String) {
      entries.append(Entry(sample: samples.side(appearance), text: text))
    }
    if sides.others.contains(where: { !selfNamed.contains($0) }) {
      append(samples.theme.otherSides, words.word(.otherSide))
    }
    if sides.hasUnknown && !entries.isEmpty { append(samples.theme.noSide, words.word(.noSide)) }
    add(entries)
  }

  /// Adds the shapes of the kinds of actor, where there is more than one.
  mutating func addShapes(of kinds: Set<Actor.Kind>) {
    let shapes = ActorShape.allCases.compactMap { shape -> Entry? in
      let named = Actor.Kind.allCases.filter { kinds.contains($0) && ActorShape(of: $0) == shape }
      guard !named.isEmpty else { return nil }
      return Entry(
        sample: samples.shape(shape),
        text: words.either(named.map { words.word($0.word) }))
    }
    if shapes.count > 1 { add(shapes) }
  }

  /// Adds the kinds of line, then secrecy and doubt, then widths.
  mutating func addLines(
    _ marks: [LineMark], ties: [Tie] = [],
    meaning: (NegotiationNetwork.EdgeKind) -> String? = { _ in nil }
  ) {
    func entry(_ mark: LineMark, _ text: String) -> Entry {
      Entry(sample: samples.line(mark, hasUnderlay: true), text: text)
    }
    let plain = marks.filter { $0.blend != .kinds }
    let kinds = NegotiationNetwork.EdgeKind.allCases.filter { kind in
      plain.contains { $0.kind == kind } || (kind == .tie && marks.contains(where: \.isTied))
    }
    add(
      kinds.map { kind in
        entry(LineMark(kind: kind, count: 2), meaning(kind) ?? self.meaning(of: kind, ties: ties))
      })
    if plain.count < marks.count {
      var mark = LineMark(kind: .meeting, count: 2)
      mark.blend = .kinds
      add([entry(mark, words.word(.several))])
    }
    let sample = kinds.first { !$0.isDirected && $0 != .tie } ?? kinds.first ?? .meeting
    var states: [Entry] = []
    if marks.contains(where: { $0.isSecret && !$0.isPossible }) {
      states.append(entry(LineMark(kind: sample, count: 2, isSecret: true), words.word(.secret)))
    }
    if marks.contains(where: \.isPossible) {
      states.append(
        entry(
          LineMark(kind: sample, count: 2, isPossible: true), words.word(.notCertain)))
    }
    let counted = marks.filter(\.showsCount)
    if let most = counted.map(\.count).max(), most > 1 {
      // A legend draws whole points; the wider of the two samples has at least two.
      let width = max(2, LineMark.width(for: most).rounded())
      let mark = LineMark(kind: .meeting, count: most)
      let text = words.count(most, events.event)
      let hasOne = counted.contains { $0.count == 1 }
      states.append(
        Entry(
          sample: hasOne
            ? samples.widths(mark, from: 1, to: width) : samples.line(mark, width: width),
          text: hasOne ? "1 … \(text)" : text))
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
      case .meeting: words.verb(events.interaction(.meeting))
      case .message: words.word(.thatWay)
      case .agreement: words.word(.agreed)
      case .act: words.word(.acts)
      case .tie: ""
      }
    }
    add(
      samples.text(parts.joined(separator: " ")),
      signs.joined(separator: words.punctuation.comma))
  }

  /// What a line of a kind means.
  private func meaning(of kind: NegotiationNetwork.EdgeKind, ties: [Tie]) -> String {
    switch kind {
    case .meeting: words.verb(events.interaction(.meeting))
    case .message: words.verb(.wrote)
    case .agreement: words.word(.agreed)
    case .act: words.verb(.acted)
    case .tie:
      words.tie(Set(ties.map(\.kind)))
    }
  }
}

extension FigureLanguage {
  /// What ties of some kinds are called: by their names where there are few of them. A kind that has no
  /// name in this language is a tie.
  fileprivate func tie(_ kinds: Set<String>) -> String {
    let names = kinds.sorted().map { kind -> String in
      let known = Self.ties.first { $0.rawValue == kind.lowercased() }
      return known.map(word) ?? (tag == "en" ? DotText.cleaned(kind) : word(.tie))
    }
    let distinct = names.enumerated().filter { !names[..<$0].contains($1) }.map(\.element)
    if distinct.isEmpty { return word(.tie) }
    return distinct.count > 2 ? word(.otherTies) : either(distinct)
  }

  private static var ties: [FigureWord] {
    [.kinship, .marriage, .adoption, .patronage, .friendship, .service]
  }

  /// What events of a kind, which stand behind lines, are called.
  func word(behind kind: NegotiationNetwork.EdgeKind, _ events: EventWords) -> String? {
    switch events.noun(behind: kind) {
    case .stand: word(.stand)
    case .disagreement: word(.disagreement)
    case .tie: nil
    default: Event.Kind(rawValue: kind.rawValue).map { word($0.word) }
    }
  }
}

extension Actor.Kind {
  /// What an actor of this kind is called.
  fileprivate var word: FigureWord {
    switch self {
    case .person: .person
    case .state: .state
    case .government: .government
    case .party: .party
    case .delegation: .delegation
    case .organisation: .organisation
    case .group: .group
    }
  }
}
