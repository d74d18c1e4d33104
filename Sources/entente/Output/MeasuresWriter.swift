import Diagrams

/// Writes how well a figure can be read, with what journals ask of its view.
struct MeasuresWriter: PrintableAnswer {
  let measures: FigureMeasures

  var value: any Encodable { Value(measures) }

  var tables: [TitledTable] { [TitledTable(title: title, table: table)] }

  var rectangle: Table? { table }

  private var title: String {
    let missed = measures.missed.count
    return "A figure of the view \(measures.view.name); "
      + (missed == 0
        ? "nothing misses its bar."
        : missed == 1 ? "1 of these misses its bar." : "\(missed) of these miss their bar.")
  }

  private var table: Table {
    let bars = measures.view.bars
    let missed = Set(measures.missed)
    let rows = measures.all.map { measure, value in
      [
        measure.rawValue, Self.text(value, digits: measure.digits),
        bars[measure].map(\.text) ?? "",
        bars[measure] == nil ? "" : missed.contains(measure) ? "no" : "yes",
        measure.meaning,
      ]
    }
    return Table(["Measure", "Value", "Bar", "Met", "What it is"], rows: rows, numeric: [1])
  }

  /// A value with as many digits after the point as tell anything.
  static func text(_ value: Double, digits: Int) -> String {
    let scale = [1.0, 10, 100][min(2, max(0, digits))]
    let number = Int((value * scale).rounded())
    guard digits > 0 else { return "\(number)" }
    let fraction = String("\(abs(number) % Int(scale) + Int(scale))".dropFirst())
    return "\(number / Int(scale)).\(fraction)"
  }

  /// The measures as JSON has them.
  private struct Value: Encodable {
    var view: String
    var measures: [String: Double]
    var missed: [String]

    init(_ measures: FigureMeasures) {
      view = measures.view.name
      missed = measures.missed.map(\.rawValue)
      self.measures = Dictionary(
        uniqueKeysWithValues: measures.all.map { ($0.rawValue, $0.rounded($1)) })
    }
  }
}

extension FigureBar {
  /// The bar as a table has it: `≤ 0`.
  fileprivate var text: String {
    switch self {
    case .most(let limit): "≤ \(Self.number(limit))"
    case .least(let limit): "≥ \(Self.number(limit))"
    }
  }

  private static func number(_ limit: Double) -> String {
    limit == limit.rounded() ? "\(Int(limit))" : "\(limit)"
  }
}
