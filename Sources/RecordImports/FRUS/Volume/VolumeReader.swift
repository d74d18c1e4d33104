internal import Documents
internal import Negotiations

/// Takes a volume apart as it streams by: header, list of persons, chapters, one document at a time.
struct VolumeReader: XMLReceiver {
  /// What was read so far.
  private(set) var volume: FRUSVolume
  /// What is remarkable about the volume as a whole.
  private(set) var remarks: [Remark] = []

  private enum Piece {
    case header, persons, document
    /// A heading, table or list of the chapter at this place.
    case ofChapter(Int)
  }

  /// A division that is open; `chapter` is `nil` where documents are not to be expected in it.
  private struct Division {
    var depth: Int
    var chapter: Int?
  }

  private var depth = 0
  private var divisions: [Division] = []
  private var piece: Piece?
  private var builder = PieceBuilder()

  init(file: String) {
    volume = FRUSVolume(source: VolumeHeader.unnamed(file: file), file: file)
  }

  /// Where the document began in the middle of which the file ends, if it does.
  var cutDocument: (line: Int, column: Int)? {
    guard case .document? = piece else { return nil }
    return builder.start
  }

  mutating func receive(_ event: XMLEvent, line: Int, column: Int) -> Bool {
    if piece == nil, case .start(let tag) = event { begin(tag, line, column) }
    switch event {
    case .start: depth += 1
    case .end: depth -= 1
    case .text: break
    }
    if let current = piece {
      if let element = builder.take(event, line: line, column: column) {
        piece = nil
        take(element, as: current)
      }
    } else if case .end = event, let last = divisions.last, last.depth > depth {
      divisions.removeLast()
    }
    return true
  }

  /// Decides what an element outside any piece is.
  private mutating func begin(_ tag: XMLTag, _ line: Int, _ column: Int) {
    switch tag.name {
    case "TEI":
      if let id = tag["xml:id"] { VolumeHeader.name(&volume.source, id) }
    case "teiHeader": open(.header)
    case "div" where tag["type"] == "document": open(.document)
    case "div" where tag["xml:id"] == "persons" || tag["type"] == "persons": open(.persons)
    case "div":
      divisions.append(Division(depth: depth + 1, chapter: volume.chapters.count))
      volume.chapters.append(
        FRUSChapter(
          id: tag["xml:id"].map(RecordID.kept) ?? "chapter-\(volume.chapters.count + 1)",
          parent: divisions.dropLast().last?.chapter,
          bounds: MachineBounds(tag), line: line, column: column))
    case "head", "table", "list", "p", "opener":
      if let last = divisions.last, last.depth == depth, let chapter = last.chapter {
        open(.ofChapter(chapter))
      }
    default: break
    }
  }

  private mutating func open(_ piece: Piece) {
    self.piece = piece
    builder = PieceBuilder()
  }

  private mutating func take(_ element: XMLElement, as piece: Piece) {
    switch piece {
    case .header: VolumeHeader.read(element, into: &volume.source)
    case .persons: volume.persons += ListedPerson.all(in: element)
    case .document:
      let chapter = divisions.last?.chapter
      volume.documents.append(
        DocumentReader(element).document(number: volume.documents.count + 1, chapter: chapter))
    case .ofChapter(let chapter):
      if element.name == "head" {
        volume.chapters[chapter].heading = MarkedText(element).string
      } else {
        volume.chapters[chapter].present += ParticipantList.entries(in: [element])
      }
    }
  }

}
