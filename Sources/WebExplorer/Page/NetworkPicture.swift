import Diagrams
import Negotiations

/// The network as SVG: the picture of the whole. A script finds the boxes by the actors' numbers, and the
/// ways of lines by the numbers of the two marks, and shows what was chosen.
struct NetworkPicture {
  let network: PlacedNetwork
  let record: ExplorerRecord
  let title: String

  var svg: String {
    let (width, height) = (tenths(network.width), tenths(network.height))
    return """
      <svg id=net viewBox="0 0 \(width) \(height)" xmlns="http://www.w3.org/2000/svg" \
      role=img aria-label="\(HTMLText.escaped("Network: " + title))" \
      font-family="Liberation Sans, Arial, Helvetica, sans-serif" font-size="\(tenths(network.typeSize))" \
      text-anchor="middle">
      <rect id=paper width="\(width)" height="\(height)" fill="none"/>
      <g id=lines fill="none" stroke="#8c8c8c" stroke-width=".8">\(lines)</g>
      <g id=marks>\(marks)</g>
      <g id=boxes stroke-width=".8">\(boxes)</g>
      </svg>
      """
  }

  private var lines: String {
    network.routes.map { route in
      let points = route.corners.map { "\(tenths($0.x)) \(tenths($0.y))" }
      return "<path data-b=\"\(route.from) \(route.to)\" d=\"M\(points.joined(separator: "L"))\"/>"
    }.joined(separator: "\n")
  }

  private var marks: String {
    network.gatherings.map { gathering in
      let place = gathering.place
      let (x, y) = (tenths(place.x), tenths(place.y))
      return "<ellipse cx=\"\(x)\" cy=\"\(y)\" "
        + "rx=\"\(tenths(place.width / 2))\" ry=\"\(tenths(place.height / 2))\" fill=\"#ececec\" "
        + "stroke=\"#8c8c8c\"/><text x=\"\(tenths(place.x))\" y=\"\(tenths(place.y + 3))\">"
        + "\(HTMLText.escaped(gathering.label))</text>"
    }.joined(separator: "\n")
  }

  private var boxes: String {
    network.nodes.map { node in
      let place = node.place
      let isPerson = record.corpus.actors[node.actor].map { !$0.kind.isCollective } ?? false
      let size = network.typeSize
      let first = place.y - Double(node.label.count - 1) * size * 0.6 + size * 0.35
      let text = node.label.enumerated().map { number, line in
        let y = first + Double(number) * size * 1.2
        return
          "<tspan x=\"\(tenths(place.x))\" y=\"\(tenths(y))\">\(HTMLText.escaped(line))</tspan>"
      }
      let (fill, outline) = (node.appearance.fill, node.appearance.outline)
      let (left, top) = (tenths(place.x - place.width / 2), tenths(place.y - place.height / 2))
      return "<g id=n\(record.actorNumbers[node.actor] ?? -1)>"
        + "<rect x=\"\(left)\" y=\"\(top)\" "
        + "width=\"\(tenths(place.width))\" height=\"\(tenths(place.height))\""
        + (isPerson ? " rx=\"5\"" : "") + " fill=\"\(fill.hex)\" stroke=\"\(outline.hex)\"/>"
        + "<text fill=\"\(node.appearance.ink.hex)\">\(text.joined())</text></g>"
    }.joined(separator: "\n")
  }

  /// A number with one decimal at most.
  private func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let size = abs(tenths)
    return size % 10 == 0 ? "\(sign)\(size / 10)" : "\(sign)\(size / 10).\(size % 10)"
  }
}
