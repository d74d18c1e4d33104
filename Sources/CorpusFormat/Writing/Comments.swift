/// The comments of a file, each with the value it belongs to.
struct Comments {
  /// A comment: whole lines above a value, or what stands behind one on its line.
  struct Comment {
    /// Its lines, each beginning with `#`.
    var lines: [String]
    var place: Place
    /// Whether an empty line parts it from what follows.
    var isApart: Bool
  }

  /// Where a comment belongs.
  enum Place {
    /// Above everything, whatever comes first.
    case head
    case value(ModelPath)
    case end
  }

  private(set) var all: [Comment] = []

  init(_ file: CorpusFile) {
    let starts = file.map.starts()
    let found = Self.found(in: file)
    var open: (lines: [String], last: Int)?
    for (line, comment) in found {
      if !comment.isWholeLine {
        let start = file.source.start(ofLine: line)
        append([comment.text], from: start, starts, isWholeLine: false, isApart: false)
        continue
      }
      if let current = open, current.last + 1 == line {
        open = (current.lines + [comment.text], line)
      } else {
        close(open, file, starts)
        open = ([comment.text], line)
      }
    }
    close(open, file, starts)
  }

  private mutating func close(
    _ block: (lines: [String], last: Int)?, _ file: CorpusFile,
    _ starts: [(offset: Int, path: ModelPath)]
  ) {
    guard let block else { return }
    guard block.last < file.source.lineCount else {
      return append(block.lines, from: file.text.utf8.count, starts, isApart: false)
    }
    let next = Self.line(block.last + 1, of: file.source)
    append(
      block.lines, from: file.source.start(ofLine: block.last + 1), starts,
      isApart: next.allSatisfy(\.isWhitespace))
  }

  private mutating func append(
    _ lines: [String], from offset: Int, _ starts: [(offset: Int, path: ModelPath)],
    isWholeLine: Bool = true, isApart: Bool
  ) {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    var place = low < starts.count ? Place.value(starts[low].path) : .end
    if low == 0, isWholeLine { place = .head }
    all.append(Comment(lines: lines, place: place, isApart: isApart))
  }
}

// MARK: - Finding comments

extension Comments {
  private typealias Found = (line: Int, comment: (text: String, isWholeLine: Bool))

  private static func found(in file: CorpusFile) -> [Found] {
    let texts = file.textsWithNumberSign.sorted { $0.lowerBound < $1.lowerBound }
    var result: [Found] = []
    for number in 1...file.source.lineCount {
      let line = line(number, of: file.source)
      guard line.utf8.contains(UInt8(ascii: "#")) else { continue }
      let start = file.source.start(ofLine: number)
      if let comment = comment(in: line, at: start, outside: texts) {
        result.append((number, comment))
      }
    }
    return result
  }

  private static func comment(in line: String, at start: Int, outside texts: [Range<Int>])
    -> (text: String, isWholeLine: Bool)?
  {
    var previous: UInt8 = 0x20
    for (position, byte) in line.utf8.enumerated() {
      defer { previous = byte }
      guard byte == UInt8(ascii: "#"), previous == 0x20 || previous == 0x09,
        !texts.contains(where: { $0.contains(start + position) })
      else { continue }
      let before = line.utf8.prefix(position)
      let text = String(decoding: line.utf8.dropFirst(position), as: UTF8.self)
      let end = text.lastIndex { !$0.isWhitespace } ?? text.startIndex
      return (String(text[...end]), before.allSatisfy { $0 == 0x20 || $0 == 0x09 })
    }
    return nil
  }

  /// A line without its break.
  private static func line(_ number: Int, of source: SourceText) -> String {
    let start = source.start(ofLine: number)
    let end =
      number < source.lineCount ? source.start(ofLine: number + 1) : source.text.utf8.count
    return source.slice(start..<end).filter { !$0.isNewline }
  }
}
