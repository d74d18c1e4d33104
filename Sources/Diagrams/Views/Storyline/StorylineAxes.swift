import Negotiations

/// The axes of a storyline on the page: time runs to the right, or down on a narrow figure; depth runs
/// across it.
struct StorylineAxes {
  let measures: PageMeasures
  /// The room for names at the start of the lines.
  let names: Double
  /// The room for names at the end of the lines; 0 where names are not repeated.
  let finalNames: Double
  /// Whether letters before the names are repeated at the foot of lines that run down, where names have no room.
  let hasLetters: Bool
  /// The width of a line, casing included.
  static let lineWidth = 3.8

  var isUpright: Bool { measures.isUpright }

  /// The axes for lines with these names and for these events.
  init(measures: PageMeasures, names: StorylineNames, events: [Event]) {
    self.measures = measures
    steps = StorylineScale.gaps(events, isUpright: measures.isUpright).reduce(0, +)
    apartMost = names.hasTwoRows ? measures.smallSize * 2.5 : 17
    func room(_ ems: Double) -> Double { (ems * measures.smallSize * 1.05 + 6).rounded(.up) }
    if measures.isUpright {
      self.names = Double(names.whole.count) * measures.smallSize * 1.2 + 4
      finalNames = 0
      hasLetters = events.count > 12
    } else {
      hasLetters = false
      self.names = room(names.width)
      // Names that are repeated make it easier to follow a line. Where they would make type too small, they
      // have little more than the room that names of two rows save.
      let final = room(names.repeatedWidth)
      let length = steps * Self.leastStep(isUpright: false)
      let isReadable = (length + self.names + final) * 6 <= measures.width * measures.smallSize
      let isSaved = length + self.names + final <= (length + room(names.wholeWidth)) * 1.04
      finalNames = events.count > 24 && (isReadable || isSaved) ? final : 0
    }
  }

  /// The most that lines which are not together stand apart.
  private let apartMost: Double
  /// The room for all events, in steps.
  private let steps: Double

  /// How much the drawing will be scaled down because it is too tall; 1 where it is not.
  private var scale: Double {
    guard isUpright, let limit = measures.limit else { return 1 }
    return min(1, limit.height / (names + length + legend + letters))
  }

  /// About the height of the legend.
  private var legend: Double { measures.smallSize * 8 }

  /// The measures of the legend, as wide as a drawing that is so tall that it is scaled down.
  var legendMeasures: PageMeasures {
    scale < 0.95 ? measures.drawn(within: measures.width / scale * 0.95) : measures
  }

  /// The room for the letters at the foot.
  private var letters: Double { hasLetters ? measures.smallSize * 1.2 : 0 }

  /// The room for dates on a narrow figure.
  private var dates: Double { measures.smallSize * 5.4 + 14 }

  /// The length of the axis of time.
  var length: Double {
    guard isUpright else { return measures.width - 8 - names - finalNames }
    let room = (measures.limit?.height ?? 600) - names - legend - letters
    return min(max(steps * 13, 60), max(room, steps * leastStep))
  }

  /// The least distance between two events of different days.
  var leastStep: Double { Self.leastStep(isUpright: isUpright) }

  private static func leastStep(isUpright: Bool) -> Double { isUpright ? 8 : 7 }

  /// The room for a year before its first event, where time runs down.
  var yearGap: Double { isUpright ? measures.smallSize * 1.2 : 0 }

  /// The distances between lines with these names, the first at the top or on the left.
  func distances(names: [String]) -> StorylineCoordinates.Distances {
    var apart = 380 / Double(max(1, names.count - 1))
    if isUpright {
      // The name of each line stands to its right.
      apart = names.enumerated().dropFirst().reduce(15 / scale) { apart, name in
        let width = TextWidth.ems(name.element) * measures.smallSize * 1.05
        return min(apart, (measures.width / scale - dates - 14 - width) / Double(name.offset))
      }
    }
    let least = isUpright ? 7.5 : measures.smallSize * 1.25
    return StorylineCoordinates.Distances(
      together: Self.lineWidth + 1.4,
      apart: min(max(apart, least), isUpright ? 15 / scale : apartMost))
  }

  /// The point on the page at a time and a depth.
  func point(_ time: Double, _ depth: Double) -> Point {
    isUpright ? (dates + depth, -(names + time)) : (names + time, -depth)
  }

  /// The size on the page of something so long and so deep.
  func size(_ time: Double, _ depth: Double) -> Size {
    isUpright ? (depth, time) : (time, depth)
  }
}
