/// Something that can be measured of a printed figure.
public enum FigureMeasure: String, CaseIterable, Sendable {
  case width, height, aspect
  case smallestType, smallestName, cutTexts
  case boxes, lines, pairs, overlappingBoxes
  case throughBoxes, linesThroughBoxes, grazedBoxes
  case crossings, crossingPairs, crossingsAtOneEnd, crossingAngle, flatCrossings, mergedLines
  case angleAtBoxes, sharpBoxes
  case shortLines, longestLine, medianLine
  case wordsOnBoxes, wordsOnWords, wordsOnLines
  case actorCrossings, arrowsAcrossActors, actorBends
  case legend, legendHeight, blank

  /// What it is, with its unit.
  public var meaning: String {
    switch self {
    case .width: "width in mm"
    case .height: "height in mm"
    case .aspect: "height / width"
    case .smallestType: "smallest type in pt"
    case .smallestName: "smallest type in a box, in pt"
    case .cutTexts: "texts that end in an ellipsis"
    case .boxes: "boxes of actors and events; in a storyline, lines of actors"
    case .lines: "lines between boxes; in a storyline, arrows"
    case .pairs: "pairs of boxes that a line joins"
    case .overlappingBoxes: "pairs of boxes that overlap"
    case .throughBoxes: "times a line runs more than 3 pt deep behind a box that is not its end"
    case .linesThroughBoxes: "lines that do so"
    case .grazedBoxes: "times a line comes nearer than 1.5 pt to a box that is not its end"
    case .crossings: "crossings of lines that share no end"
    case .crossingPairs: "the same, once for two pairs of boxes"
    case .crossingsAtOneEnd: "crossings of lines that share an end"
    case .crossingAngle: "mean angle of the crossings in degrees"
    case .flatCrossings: "crossings under 20 degrees"
    case .mergedLines: "pairs of lines that run as one for 12 pt or more"
    case .angleAtBoxes: "median over boxes of the smallest angle between lines, in degrees"
    case .sharpBoxes: "boxes at which that angle is below 6 degrees"
    case .shortLines: "lines of which less than 8 pt can be seen"
    case .longestLine: "longest line in pt"
    case .medianLine: "median line in pt"
    case .wordsOnBoxes: "words of lines that lie on a box"
    case .wordsOnWords: "words of lines that lie on one another"
    case .wordsOnLines: "lines that the words of another line cut"
    case .actorCrossings: "crossings of the lines of actors"
    case .arrowsAcrossActors: "times an arrow crosses the line of an actor who takes no part"
    case .actorBends: "bends of the lines of actors"
    case .legend: "share of the area that the legend takes"
    case .legendHeight: "share of the height that the legend takes"
    case .blank: "share of the drawing that is blank, in fields of 5 by 5 mm"
    }
  }

  /// How many digits after the point tell anything.
  public var digits: Int {
    switch self {
    case .aspect, .legend, .legendHeight, .blank: 2
    case .width, .height, .smallestType, .smallestName, .angleAtBoxes: 1
    default: 0
    }
  }
}

extension FigureMeasure {
  /// A value with as many digits after the point as tell anything.
  public func rounded(_ value: Double) -> Double {
    let scale = [1.0, 10, 100][digits]
    return (value * scale).rounded() / scale
  }
}

/// What of a figure can be measured beside its page.
public enum MeasuredParts: Sendable {
  /// Nothing.
  case page
  /// Boxes, and the lines between them.
  case boxes
  /// Lines of actors along time, and arrows between them.
  case threads
}

/// What a journal can ask of a measure: the most or the least that it may be.
public enum FigureBar: Sendable, Equatable {
  case most(Double)
  case least(Double)

  /// Whether a value meets it.
  public func isMet(by value: Double) -> Bool {
    switch self {
    case .most(let limit): value <= limit
    case .least(let limit): value >= limit
    }
  }
}

extension [FigureMeasure: FigureBar] {
  /// What every figure is held to.
  static let ofAnyFigure: Self = [.smallestType: .least(6)]

  /// What figures of boxes and lines are held to as well.
  static let ofBoxes = ofAnyFigure.and([
    .overlappingBoxes: .most(0), .throughBoxes: .most(0), .wordsOnBoxes: .most(0),
  ])

  /// These and `others`, which go before.
  func and(_ others: Self) -> Self { merging(others) { $1 } }
}
