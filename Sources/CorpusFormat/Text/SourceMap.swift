/// Where in a file each value of its model stands.
///
/// A record is found at its id, a field at its value, an item of a list at its own place. Items are
/// counted as the model counts them: one that could not be used has no number.
package struct SourceMap: Sendable {
  private var ranges: [ModelPath: Range<Int>] = [:]

  package init() {}

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

  /// Every path on record.
  package var paths: some Collection<ModelPath> { ranges.keys }
}
