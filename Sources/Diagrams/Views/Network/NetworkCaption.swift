import NegotiationAnalysis
import Negotiations
import Typesetting

/// The text that goes with a network.
struct NetworkCaption: FigureText {
  let content: DiagramContent
  let style: DiagramStyle

  private var sentences: CaptionSentences { CaptionSentences(content: drawn, style: style) }

  /// The content with the events behind its lines, each once. These include events among the
  /// neighbours of an actor that was asked for, and leave out events that draw no line.
  private var drawn: DiagramContent {
    let behindLines = content.network.edges.flatMap(\.events)
    guard !behindLines.isEmpty else { return content }
    let ids = Set(behindLines.map(\.event.id))
    let asked = content.events.filter { ids.contains($0.event.id) }
    var seen = Set(asked.map(\.event.id))
    var result = content
    result.events = asked + behindLines.filter { seen.insert($0.event.id).inserted }
    return result
  }

  var caption: Caption {
    guard !content.network.nodes.isEmpty else { return sentences.caption([sentences.emptiness()]) }
    return sentences.caption([composition, sentences.doubt, encoding])
  }

  var alternativeText: String {
    guard !content.network.nodes.isEmpty else {
      return CaptionSentences.paragraph(["An empty network diagram.", sentences.emptiness()])
    }
    return CaptionSentences.paragraph([
      "A network diagram.", composition, centre, strongest, unconnected,
    ])
  }

  private var composition: String {
    let actors = English.count(content.network.nodes.count, "actor")
    let range = sentences.range.map { " " + $0 } ?? ""
    guard !content.events.isEmpty else { return "\(actors)." }
    return English.sentence("\(actors) in \(sentences.events)\(range)")
  }

  private var encoding: String? {
    guard content.network.edges.contains(where: { LineMark($0).showsCount && $0.events.count > 1 })
    else { return nil }
    return "The wider a line, the more \(content.words.events) stand behind it."
  }

  /// The actors joined to the most others.
  private var centre: String? {
    let network = content.network
    let neighbours = network.neighbours
    let most = neighbours.map(\.count).max() ?? 0
    guard most > 0 else { return nil }
    let leaders = network.nodes.indices.filter { neighbours[$0].count == most }
    let names = leaders.prefix(3).map(name)
    let others = English.count(most, "other")
    switch leaders.count {
    case 1: return "\(names[0]) is joined to the most, \(others)."
    case 2...3: return "\(English.list(names)) are joined to the most, \(others) each."
    default: return "\(leaders.count) actors are joined to \(others) each, the most in the network."
    }
  }

  /// The pair with the most events of one kind.
  private var strongest: String? {
    let network = content.network
    func count(_ edge: NegotiationNetwork.Edge) -> Int { Set(edge.events.map(\.event.id)).count }
    guard let edge = network.edges.max(by: { count($0) < count($1) }), count(edge) > 1 else {
      return nil
    }
    let (one, other) = (name(edge.from), name(edge.to))
    let what = English.count(count(edge), content.words.noun(behind: edge.kind) ?? "tie")
    let whose = edge.kind.isDirected ? "from \(one) to \(other)" : "between \(one) and \(other)"
    return "The strongest line stands for \(what) \(whose)."
  }

  private var unconnected: String? {
    let network = content.network
    let joined = Set(network.edges.flatMap { [$0.from, $0.to] })
    let alone = network.nodes.count - joined.count
    guard alone > 0, network.nodes.count > 1 else { return nil }
    return "\(English.count(alone, "actor")) \(alone == 1 ? "has" : "have") no line."
  }

  private func name(_ node: Int) -> String {
    DotText.cleaned(
      content.network.nodes[node].actor.name(in: style.language, during: content.window))
  }
}
