import NegotiationAnalysis
import Negotiations

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

  private var words: any FigureLanguage { style.words }

  var counted: (actors: Int, events: Int)? {
    (content.network.nodes.count, drawn.events.occasionCount)
  }

  var caption: Caption {
    guard !content.network.nodes.isEmpty else { return sentences.caption([sentences.emptiness()]) }
    return sentences.caption([
      composition(sentences.rangeBesideTitle), sentences.doubt, encoding,
    ])
  }

  var alternativeText: String {
    guard !content.network.nodes.isEmpty else {
      return words.paragraph([words.emptyFigure(.network), sentences.emptiness()])
    }
    return words.paragraph([
      words.figure(.network), composition(sentences.range), centre, strongest, unconnected,
    ])
  }

  private func composition(_ range: String?) -> String {
    let actors = content.network.nodes.count
    guard !content.events.isEmpty else { return words.sentence(words.count(actors, .actor)) }
    return words.actors(actors, in: sentences.events, range)
  }

  private var encoding: String? {
    guard content.network.edges.contains(where: { LineMark($0).showsCount && $0.count > 1 })
    else { return nil }
    return words.widths(content.words.event)
  }

  /// The actors joined to the most others.
  private var centre: String? {
    let network = content.network
    let neighbours = network.neighbours
    let most = neighbours.map(\.count).max() ?? 0
    guard most > 0 else { return nil }
    let leaders = network.nodes.indices.filter { neighbours[$0].count == most }
    return words.mostJoined(leaders.prefix(3).map(name), of: leaders.count, to: most)
  }

  /// The pair with the most events of one kind.
  private var strongest: String? {
    let network = content.network
    guard let edge = network.edges.max(by: { $0.count < $1.count }), edge.count > 1 else {
      return nil
    }
    return words.strongest(
      words.count(edge.count, content.words.noun(behind: edge.kind)), name(edge.from),
      name(edge.to), isDirected: edge.kind.isDirected)
  }

  private var unconnected: String? {
    let network = content.network
    let joined = Set(network.edges.flatMap { [$0.from, $0.to] })
    let alone = network.nodes.count - joined.count
    guard alone > 0, network.nodes.count > 1 else { return nil }
    return words.unconnected(alone)
  }

  private func name(_ node: Int) -> String {
    DotText.cleaned(
      content.network.nodes[node].actor.name(in: style.language, during: content.window))
  }
}
