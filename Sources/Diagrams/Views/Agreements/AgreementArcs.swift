import NegotiationAnalysis
import Negotiations

/// The arcs of a list of agreements, each in a lane of its own where others lie beside it.
struct AgreementArcs {
  /// An arc from the line of an event to the row of an agreement, in points from the top.
  struct Arc {
    /// The position of the link among all.
    var link: Int
    var start: Double
    var end: Double
    var lane = 0
  }

  private(set) var arcs: [Arc] = []

  /// The distance between two arrowheads at one agreement, so that dot and point can be told apart.
  static let headStep = 4.6

  /// The most lanes to set room aside for.
  static func mostLanes(isUpright: Bool) -> Int { isUpright ? 6 : 9 }

  init(rows: [AgreementRows.Row], links: [AgreementRelations.Link], lanes: Int) {
    var starts: [Int: Double] = [:]
    var ends: [EventID: Double] = [:]
    for row in rows {
      ends[row.selected.event.id] = row.head.first?.y
      for line in row.head {
        switch line.content {
        case .link(let number): starts[number] = starts[number] ?? line.y
        case .annex(let event): ends[event] = ends[event] ?? line.y
        case .title, .detail: break
        }
      }
    }
    var found = links.enumerated().compactMap { number, link -> Arc? in
      guard let start = starts[number], let end = ends[link.agreement] else { return nil }
      return Arc(link: number, start: start, end: end)
    }
    // Arrowheads at one agreement stand apart.
    var heads: [EventID: Double] = [:]
    for position in found.indices.sorted(by: { found[$0].start < found[$1].start }) {
      let agreement = links[found[position].link].agreement
      let shift = heads[agreement] ?? 0
      found[position].end += shift
      heads[agreement] = shift + Self.headStep
    }
    // The shortest lie innermost.
    let order = found.indices.sorted {
      (abs(found[$0].start - found[$0].end), $0) < (abs(found[$1].start - found[$1].end), $1)
    }
    var taken = [[ClosedRange<Double>]](repeating: [], count: lanes)
    for position in order {
      let arc = found[position]
      let range = min(arc.start, arc.end) - 2...max(arc.start, arc.end) + 2
      let lane =
        taken.firstIndex { !$0.contains { $0.overlaps(range) } } ?? (position % lanes)
      taken[lane].append(range)
      found[position].lane = lane
    }
    arcs = found
  }
}
