/// Where the time and the depth of a storyline lie on paper: time runs to the right, on a narrow
/// figure down.
struct StorylineGeometry {
  let measures: Measures
  /// The room for names at the beginning of the lines.
  let names: Double
  /// The room for names at their end; nothing where they are not repeated.
  let finalNames: Double
  /// How wide a line is with its casing.
  static let tube = 3.8

  var isUpright: Bool { measures.isUpright }

  /// The geometry for lines so named and so many events.
  init(measures: Measures, names: [String], events: Int) {
    self.measures = measures
    let widest = (names.map { TextWidth.ems($0) }.max() ?? 0) * measures.smallSize * 1.05
    let room = (widest + 6).rounded(.up)
    if measures.isUpright {
      self.names = Double(names.count) * measures.smallSize * 1.2 + 4
      finalNames = 0
    } else {
      self.names = room
      finalNames = events > 24 ? room : 0
    }
  }

  /// The room for dates on a narrow figure.
  private var dates: Double { measures.smallSize * 5.4 + 14 }

  /// The length that time has.
  func length(events: Int) -> Double {
    isUpright
      ? min(max(Double(events + 1) * 13, 60), 480)
      : measures.width - 8 - names - finalNames
  }

  /// The least distance between two events that do not share their day.
  var leastStep: Double { isUpright ? 10 : 8 }

  /// The room for the name of a year before its first event, where time runs down.
  var yearGap: Double { isUpright ? measures.smallSize * 1.2 : 0 }

  /// The distances between lines that are so named, the first at the top or at the left.
  func distances(names: [String]) -> StorylineCoordinates.Distances {
    var apart = 330 / Double(max(1, names.count - 1))
    if isUpright {
      // There the name of a line stands to its right.
      apart = names.enumerated().dropFirst().reduce(15) { apart, name in
        let width = TextWidth.ems(name.element) * measures.smallSize * 1.05
        return min(apart, (measures.width - dates - 14 - width) / Double(name.offset))
      }
    }
    let least = isUpright ? 7.5 : measures.smallSize * 1.25
    return StorylineCoordinates.Distances(
      together: Self.tube + 1.4, apart: min(max(apart, least), isUpright ? 15 : 17))
  }

  /// The point at a time and a depth.
  func point(_ time: Double, _ depth: Double) -> DotSpline.Point {
    isUpright ? (dates + depth, -(names + time)) : (names + time, -depth)
  }

  /// The size on paper of what is so long in time and so deep.
  func size(_ time: Double, _ depth: Double) -> (width: Double, height: Double) {
    isUpright ? (depth, time) : (time, depth)
  }
}
