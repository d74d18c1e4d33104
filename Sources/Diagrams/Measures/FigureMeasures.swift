/// How well a printed figure can be read, measured on the drawing that Graphviz made of it.
///
/// ```swift
/// if let measures = FigureMeasures(svg: svg, of: NetworkView()) { print(measures[.crossings] ?? 0) }
/// ```
///
/// All lengths are in points at the printed size. What a view has not is not measured: lines between
/// boxes in a timeline, the lines of actors in a network.
public struct FigureMeasures: Sendable {
  /// The view.
  public let view: any DiagramView
  private var values: [FigureMeasure: Double] = [:]

  /// Measures a drawing; `nil` where Graphviz did not write it.
  ///
  /// - Parameters:
  ///   - svg: the drawing.
  ///   - view: the view that it is of.
  public init?(svg: String, of view: any DiagramView) {
    guard let drawing = PrintedDrawing(svg: svg) else { return nil }
    self.view = view
    measurePage(drawing)
    switch view.measured {
    case .page: break
    case .boxes:
      let lines = JoinedLine.all(in: drawing)
      measureBoxes(drawing)
      measureLines(lines, drawing)
      measureWords(lines, drawing)
    case .threads: measureStoryline(drawing)
    }
  }

  /// The size of the smallest type of a drawing in points at its printed size; `nil` where Graphviz did not
  /// write it, or nothing in it can be read.
  ///
  /// - Parameter svg: the drawing.
  public static func smallestType(ofSVG svg: String) -> Double? {
    PrintedDrawing(svg: svg)?.smallestType
  }

  /// The value of a measure; `nil` where the view has none.
  public internal(set) subscript(measure: FigureMeasure) -> Double? {
    get { values[measure] }
    set { values[measure] = newValue }
  }

  /// The measures with their values, in the order of the catalogue.
  public var all: [(measure: FigureMeasure, value: Double)] {
    FigureMeasure.allCases.compactMap { measure in values[measure].map { (measure, $0) } }
  }

  /// The measures that miss the bar of the view, with as many digits as tell anything.
  public var missed: [FigureMeasure] {
    let bars = view.bars
    return all.filter { bars[$0.measure]?.isMet(by: $0.measure.rounded($0.value)) == false }
      .map(\.measure)
  }

  mutating func set(_ measure: FigureMeasure, _ count: Int) { self[measure] = Double(count) }
}

extension FigureMeasures {
  /// Above so many lines nothing can be read, and measuring pairs of them takes minutes.
  private static let mostLines = 400

  fileprivate mutating func measureBoxes(_ drawing: PrintedDrawing) {
    let frames = drawing.boxes.map(\.frame)
    set(.boxes, frames.count)
    self[.smallestName] = drawing.boxes.flatMap(\.words).map(\.size).min()
    let overlaps = frames.indices.reduce(0) { sum, one in
      sum + frames[(one + 1)...].count { $0.overlaps(frames[one], by: 0.5) }
    }
    set(.overlappingBoxes, overlaps)
  }

  fileprivate mutating func measureLines(_ lines: [JoinedLine], _ drawing: PrintedDrawing) {
    set(.lines, lines.count)
    set(.pairs, Set(lines.map(\.ends)).count)
    measureBehind(lines, drawing)
    measureAngles(lines, drawing)
    let lengths = lines.map(\.length).sorted()
    self[.longestLine] = lengths.last
    self[.medianLine] = lengths.isEmpty ? nil : lengths[lengths.count / 2]
    let short = lines.count { line in
      let others = drawing.boxes.indices.filter { !line.ends.contains($0) }
        .map { drawing.boxes[$0].frame }
      // Words stand on white, which hides the line that they are about as well.
      let covers = others + drawing.notes.filter { $0.isAbout(line) }.map(\.frame)
      let seen = line.visible.count { point in !covers.contains { $0.contains(point) } }
      return seen - 1 < 8
    }
    set(.shortLines, short)
    guard lines.count <= Self.mostLines else { return }
    measureCrossings(lines)
    set(.mergedLines, MergedLines.count(in: lines))
  }

  /// Lines that run behind boxes that are not their ends, or close by them.
  private mutating func measureBehind(_ lines: [JoinedLine], _ drawing: PrintedDrawing) {
    var (through, grazed) = (0, 0)
    var affected: Set<Int> = []
    for (number, line) in lines.enumerated() {
      for (position, box) in drawing.boxes.enumerated() where !line.ends.contains(position) {
        guard line.frame?.overlaps(box.frame) == true else { continue }
        let depth = line.visible.map(box.frame.depth).max() ?? -9
        // The corners of a rounded box lie up to 2.6 pt within its rectangle.
        if depth > 3 {
          through += 1
          affected.insert(number)
        } else if depth > -1.5, line.visible.contains(where: { box.frame.distance(to: $0) < 1.5 }) {
          grazed += 1
        }
      }
    }
    set(.throughBoxes, through)
    set(.linesThroughBoxes, affected.count)
    set(.grazedBoxes, grazed)
  }

  private mutating func measureCrossings(_ lines: [JoinedLine]) {
    var (angles, shared): ([Double], Int) = ([], 0)
    var pairs: Set<Set<Set<Int>>> = []
    for (number, one) in lines.enumerated() {
      for other in lines[(number + 1)...] where one.ends != other.ends {
        guard let frame = one.frame, other.frame?.overlaps(frame) == true else { continue }
        let found = LineCrossing.all(of: one.visible, other.visible)
        guard !found.isEmpty else { continue }
        guard one.ends.isDisjoint(with: other.ends) else {
          shared += found.count
          continue
        }
        angles += found.map(\.angle)
        pairs.insert([one.ends, other.ends])
      }
    }
    set(.crossings, angles.count)
    set(.crossingPairs, pairs.count)
    set(.crossingsAtOneEnd, shared)
    self[.crossingAngle] = angles.isEmpty ? nil : angles.reduce(0, +) / Double(angles.count)
    set(.flatCrossings, angles.count { $0 < 20 })
  }

  /// The smallest angle between the lines at each box.
  private mutating func measureAngles(_ lines: [JoinedLine], _ drawing: PrintedDrawing) {
    let angles = drawing.boxes.indices.compactMap {
      LineDirections(at: $0, of: lines, in: drawing).smallest
    }.sorted()
    self[.angleAtBoxes] = angles.isEmpty ? nil : angles[angles.count / 2]
    set(.sharpBoxes, angles.count { $0 < 6 })
  }

  fileprivate mutating func measureWords(_ lines: [JoinedLine], _ drawing: PrintedDrawing) {
    let notes = drawing.notes
    let drawn = drawing.boxes.filter(\.isDrawn).map(\.frame)
    set(
      .wordsOnBoxes,
      notes.reduce(0) { sum, note in sum + drawn.count { $0.overlaps(note.frame, by: 0.8) } })
    set(
      .wordsOnWords,
      notes.indices.reduce(0) { sum, one in
        sum + notes[(one + 1)...].count { $0.frame.overlaps(notes[one].frame, by: 0.8) }
      })
    set(
      .wordsOnLines,
      notes.reduce(0) { sum, note in
        let inner = note.frame.grown(by: -1)
        let own = lines.first { note.isAbout($0) }?.ends
        return sum
          + lines.count { line in
            !note.isAbout(line) && line.ends != own && line.visible.contains(where: inner.contains)
          }
      })
  }
}

extension PrintedDrawing.Note {
  /// Whether the words are about a line.
  fileprivate func isAbout(_ other: JoinedLine) -> Bool {
    bearer == other.name || line.map { other.name.hasPrefix("line \($0) ") } == true
  }
}
