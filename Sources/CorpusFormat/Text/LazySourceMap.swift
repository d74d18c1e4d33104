import Synchronization

/// Where the values of a file stand: kept while it was read, or found when that is first asked for.
///
/// One who uses a corpus hardly ever asks; one who improves it does.
final class LazySourceMap: Sendable {
  private let source: SourceText
  private let found: Mutex<SourceMap?>

  /// Places that are kept, or are to be found.
  init(_ source: SourceText, _ map: SourceMap?) {
    self.source = source
    found = Mutex(map)
  }

  var map: SourceMap {
    found.withLock { found in
      let map = found ?? CorpusReader.map(of: source)
      found = map
      return map
    }
  }
}
