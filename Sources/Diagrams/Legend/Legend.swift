import NegotiationAnalysis
import Negotiations

/// The legend: an explanation of the marks that the figure uses, and no others.
struct Legend {
  /// A mark and what it means.
  struct Entry {
    var sample: DotMarkup
    var text: String
  }

  /// The samples of marks, in the theme and size of the legend.
  let samples: LegendSamples
  /// The names of sides.
  let names: EventNames
  /// What events are called.
  let events: EventWords
  /// The language.
  let words: any FigureLanguage
  private let measures: PageMeasures
  /// The entries, in reading order.
  private var entries: [Entry] = []
  /// What the numbers in the drawing stand for, from 1 on.
  private var key: [String] = []

  init(content: DiagramContent, style: DiagramStyle, measures: PageMeasures) {
    samples = LegendSamples(theme: style.theme, size: measures.smallSize)
    names = EventNames(content: content, style: style)
    events = content.words
    words = style.words
    self.measures = measures
  }

  /// Adds entries.
  mutating func add(_ entries: [Entry]) { self.entries += entries }

  /// Adds an entry.
  mutating func add(_ sample: DotMarkup, _ text: String) {
    entries.append(Entry(sample: sample, text: text))
  }

  /// Adds an entry.
  mutating func add(_ sample: DotMarkup, _ word: FigureWord) { add(sample, words.word(word)) }

  /// Adds what the numbers in the drawing stand for, which goes below the rest.
  mutating func addKey(_ texts: [String]) { key += texts }

  // MARK: Drawing

  /// The legend as a table, read down its columns; `nil` when there is nothing to explain.
  var table: DotMarkup? {
    let tables = [markTable, keyTable].compactMap(\.self)
    guard tables.count > 1 else { return tables.first }
    return .plainTable(tables.map { [.cell([:], $0)] }, padding: 1)
  }

  /// The key to the numbers, run on over the whole width.
  private var keyTable: DotMarkup? {
    guard !key.isEmpty else { return nil }
    return .plainTable(
      Self.lines(ofKey: key, measures).map { [cell($0, "LEFT")] }, padding: 0)
  }

  /// The lines of a key to numbers.
  static func lines(ofKey texts: [String], _ measures: PageMeasures) -> [String] {
    let items = texts.enumerated().map { "\($0 + 1) \(DotText.cleaned($1))" }
    let text = items.joined(separator: "; ")
    return LineBreaking.filled(
      text, ems: measures.legendWidth / measures.smallSize / 1.05, lines: 400, cleaned: true
    )
    .split(separator: "\n").map(String.init)
  }

  /// The marks, in columns where these take no more rows than lines filled one after the other.
  private var markTable: DotMarkup? {
    guard !entries.isEmpty else { return nil }
    let lines = filledLines
    guard lines.count < markRows else { return columnTable }
    let rows = lines.map { line -> [DotMarkup] in
      let used = line.reduce(0) { $0 + width(of: entries[$1]) }
      let cells = line.flatMap { position -> [DotMarkup] in
        let entry = entries[position]
        let text = Self.shortened(entry.text) + "\u{2002}"
        guard position == line.last else { return [.cell([:], entry.sample), cell(text, "LEFT")] }
        // The last words take up what is left of the line, which would else go between the others.
        let own = Typeface.ems(text) * measures.smallSize
        let width = own + max(0, measures.legendWidth - used - 2)
        return [.cell([:], entry.sample), cell(text, "LEFT", width: width)]
      }
      return [.cell([.alignment: .keyword("LEFT")], .plainTable([cells], padding: 1))]
    }
    return .plainTable(rows)
  }

  private var columnTable: DotMarkup {
    let height = markRows
    let rows = (0..<height).map { row in
      stride(from: row, to: entries.count, by: height).flatMap { position in
        let entry = entries[position]
        return [.cell([:], entry.sample), cell(Self.shortened(entry.text) + "\u{2002}", "LEFT")]
      }
    }
    return .plainTable(rows, padding: 1)
  }

  /// The entries in lines of the legend's width.
  private var filledLines: [[Int]] {
    var lines: [[Int]] = []
    var left = 0.0
    for (position, entry) in entries.enumerated() {
      let width = width(of: entry)
      if lines.isEmpty || width > left {
        lines.append([])
        left = measures.legendWidth
      }
      lines[lines.count - 1].append(position)
      left -= width
    }
    return lines
  }

  /// The width of an entry with its sample and the room around it, in points.
  private func width(of entry: Entry) -> Double {
    let words = entry.sample.labels.joined()
    let sample = words.isEmpty ? 2.7 : max(2.7, Typeface.ems(words) * 1.04 + 0.5)
    let text = Typeface.ems(Self.shortened(entry.text) + "\u{2002}") * 1.02
    return (text + sample) * measures.smallSize + 4
  }

  private func cell(
    _ text: String, _ alignment: StaticString, width: Double = 0
  ) -> DotMarkup {
    let words = DotMarkup.element(.font, [.fontSize: .size(measures.smallSize)], [.text(text)])
    return width > 0
      ? .cell([.alignment: .keyword(alignment), .width: .points(width)], words)
      : .cell([.alignment: .keyword(alignment)], words)
  }

  /// The number of rows in the widest arrangement that fits.
  private var markRows: Int {
    for columns in stride(from: min(5, entries.count), to: 1, by: -1) {
      let height = (entries.count + columns - 1) / columns
      let widths = stride(from: 0, to: entries.count, by: height).map { start in
        let column = entries[start..<min(start + height, entries.count)]
        return (column.map { TextWidth.ems(Self.shortened($0.text)) }.max() ?? 0) + 3.8
      }
      if widths.reduce(0, +) * measures.smallSize <= measures.legendWidth { return height }
    }
    return entries.count
  }

  private static func shortened(_ text: String) -> String {
    text.count <= 44 ? text : LineBreaking.shortened(text, ems: 22)
  }
}
