import Diagrams
import Negotiations

/// The network as SVG: the picture of the whole, in as few bytes as it goes. A script takes it apart by the
/// order of its parts, and shows what was chosen.
struct NetworkPicture {
  let network: PlacedNetwork
  let record: ExplorerRecord
  let title: String

  /// The boxes of one look: the nodes by number.
  private struct Group {
    var fill: String
    var outline: String
    /// Whether the corners are round, as those of people are.
    var isRound: Bool
    var nodes: [Int]
  }

  var svg: String {
    let (width, height) = (Int(network.width.rounded(.up)), Int(network.height.rounded(.up)))
    return """
      <svg id=net viewBox="0 0 \(width) \(height)" xmlns="http://www.w3.org/2000/svg" \
      role=img aria-label="\(HTMLText.escaped("Network: " + title))" \
      font-family="Liberation Sans, Arial, Helvetica, sans-serif" font-size="\(type)" \
      text-anchor="middle">
      <g id=lines fill=none stroke=#8c8c8c stroke-width=.8><path d="\(lines)"/></g>
      \(marks)
      <g id=boxes stroke-width=.8>\(boxes)</g>
      </svg>
      """
  }

  private var type: String {
    let tenths = Int((network.typeSize * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  // MARK: Lines

  /// All lines as one path, each from where it begins and then from corner to corner.
  private var lines: String {
    network.routes.map { route in
      var last = (x: 0, y: 0)
      var numbers: [Int] = []
      for corner in route.corners {
        let (x, y) = (whole(corner.x), whole(corner.y))
        numbers += [x - last.x, y - last.y]
        last = (x, y)
      }
      return "M" + row(numbers.prefix(2)) + (numbers.count > 2 ? "l" + row(numbers[2...]) : "")
    }.joined()
  }

  /// Numbers one after the other; a minus parts what it stands between.
  private func row(_ numbers: ArraySlice<Int>) -> String {
    numbers.reduce(into: "") { text, number in
      text += (text.isEmpty || number < 0 ? "" : " ") + "\(number)"
    }
  }

  private var marks: String {
    let ellipses = network.gatherings.map { gathering in
      let place = gathering.place
      return "<ellipse cx=\(whole(place.x)) cy=\(whole(place.y)) rx=\(whole(place.width / 2)) "
        + "ry=\(whole(place.height / 2)) />"
    }
    let labels = network.gatherings.map { gathering in
      "<text x=\(whole(gathering.place.x)) y=\(whole(gathering.place.y) + 3)>"
        + "\(HTMLText.escaped(gathering.label))</text>"
    }
    return "<g id=marks><g fill=#ececec stroke=#8c8c8c>\(ellipses.joined())</g>"
      + "\(labels.joined())</g>"
  }

  // MARK: Boxes

  private var groups: [Group] {
    var groups: [Group] = []
    for (number, node) in network.nodes.enumerated() {
      let (fill, outline) = (node.appearance.fill.hex, node.appearance.outline.hex)
      let isPerson = record.corpus.actors[node.actor].map { !$0.kind.isCollective } ?? false
      let place = groups.firstIndex {
        $0.fill == fill && $0.outline == outline && $0.isRound == isPerson
      }
      if let place {
        groups[place].nodes.append(number)
      } else {
        groups.append(
          Group(fill: fill, outline: outline, isRound: isPerson, nodes: [number]))
      }
    }
    return groups
  }

  /// The nodes by number, in the order in which their boxes and their names stand in the picture: those of
  /// one look together.
  var order: [Int] { groups.flatMap(\.nodes) }

  private var boxes: String {
    groups.enumerated().map(boxes).joined() + order.map(label).joined()
  }

  /// How far the path of a box with round corners lies within its edge.
  private static let inset = 4

  /// The boxes of a group as one path. A thick line with round corners around smaller boxes, and a thinner
  /// one of the colour of the box over it, make round corners of few bytes.
  private func boxes(_ number: Int, _ group: Group) -> String {
    let inset = group.isRound ? Self.inset : 0
    let path = "d=\"\(group.nodes.map { outline(of: $0, inset: inset) }.joined())\""
    guard group.isRound else {
      return "<path fill=\(group.fill) stroke=\(group.outline) \(path) />"
    }
    let round = "stroke-linejoin=round stroke-width="
    return "<g stroke=\(group.outline) \(round)\(2 * inset).8><path id=b\(number) \(path) /></g>"
      + "<use href=#b\(number) fill=\(group.fill) stroke=\(group.fill) "
      + "\(round)\(2 * inset - 1).2 />"
  }

  private func outline(of number: Int, inset: Int) -> String {
    let place = network.nodes[number].place
    let (left, top) = (whole(place.x - place.width / 2), whole(place.y - place.height / 2))
    let (width, height) = (whole(place.width) - 2 * inset, whole(place.height) - 2 * inset)
    return "M\(left + inset) \(top + inset)h\(width)v\(height)h\(-width)z"
  }

  private func label(_ number: Int) -> String {
    let node = network.nodes[number]
    let size = network.typeSize
    let x = whole(node.place.x)
    let first = node.place.y - Double(node.label.count - 1) * size * 0.6 + size * 0.35
    let ink = node.appearance.ink.hex
    let start = "<text" + (ink == "#000000" ? "" : " fill=\(ink)")
    let lines = node.label.enumerated().map { number, line in
      let text = HTMLText.escaped(line)
      return number == 0 ? text : "<tspan x=\(x) dy=\(whole(size * 1.2))>\(text)</tspan>"
    }
    return start + " x=\(x) y=\(whole(first))>\(lines.joined())</text>"
  }

  private func whole(_ number: Double) -> Int { Int(number.rounded()) }
}
