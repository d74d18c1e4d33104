/// The shortest way from a point to another over some of the places between (Dijkstra).
struct ShortestPath {
  private var places: [Point]

  init(start: Point, end: Point) { places = [start, end] }

  /// Adds a place where a way may turn.
  mutating func add(_ place: Point) { places.append(place) }

  /// The shortest way whose straight pieces are all open; `nil` where there is none.
  ///
  /// - Complexity: O(*n*²) for *n* places.
  func shortest(where isOpen: (Point, Point) -> Bool) -> [Point]? {
    var distances = [Double](repeating: .infinity, count: places.count)
    var before = [Int](repeating: -1, count: places.count)
    var isDone = [Bool](repeating: false, count: places.count)
    distances[0] = 0
    while true {
      var next = -1
      for place in places.indices where !isDone[place] {
        if distances[place] < (next < 0 ? .infinity : distances[next]) { next = place }
      }
      guard next >= 0 else { return nil }
      if next == 1 { break }
      isDone[next] = true
      for place in places.indices where !isDone[place] {
        // A turn costs a little, so that of two ways of one length the plainer is taken.
        let length = distances[next] + Polyline.distance(places[next], places[place]) + 4
        if length < distances[place], isOpen(places[next], places[place]) {
          distances[place] = length
          before[place] = next
        }
      }
    }
    var way = [1]
    while let last = way.last, before[last] >= 0 { way.append(before[last]) }
    return way.reversed().map { places[$0] }
  }
}
