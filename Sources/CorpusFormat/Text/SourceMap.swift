/// Where in a file each value of its model stands.
///
/// A record is found at its id, a field at its value, an item of a list at its own place. Items are
/// counted as the model counts them: one that could not be used has no number.
package struct SourceMap: Sendable {
  private var ranges: [ModelPath: Range<Int>] = [:]
  private var keys: [ModelPath: Range<Int>] = [:]

  package init() {}

  /// Keeps where a field stands.
  mutating func add(_ entry: SyntaxNode.Entry, at path: ModelPath) {
    ranges[path] = entry.value.range
    keys[path] = entry.keyRange
  }

  /// The bytes of a value.
  package subscript(path: ModelPath) -> Range<Int>? {
    get { ranges[path] }
    set { ranges[path] = newValue }
  }

  /// The bytes of a value, or of the nearest value around it that is on record.
  package func nearest(_ path: ModelPath) -> Range<Int>? {
    var current: ModelPath? = path
    while let path = current {
      if let range = ranges[path] { return range }
      current = path.parent
    }
    return nil
  }

  /// Where each value begins, its key included; in the order of the file, what encloses another
  /// first.
  func starts() -> [(offset: Int, path: ModelPath)] {
    ranges.map { path, range in ((keys[path] ?? range).lowerBound, path) }
      .sorted { ($0.0, $0.1.text.utf8.count, $0.1.text) < ($1.0, $1.1.text.utf8.count, $1.1.text) }
  }

  /// Where a value begins, its key included.
  func start(of path: ModelPath) -> Int? { (keys[path] ?? ranges[path])?.lowerBound }
}
