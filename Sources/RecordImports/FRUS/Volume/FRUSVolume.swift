internal import Negotiations

/// What one volume holds that an import needs: no bodies of documents.
struct FRUSVolume: Sendable {
  /// Its bibliographic record, under the volume's id: `frus1945v07`.
  var source: Source
  /// The path it was read from.
  var file: String
  /// Its list of persons.
  var persons: [ListedPerson] = []
  /// The chapters that documents stand in, outermost first.
  var chapters: [FRUSChapter] = []
  /// Its documents, in the order printed.
  var documents: [FRUSDocument] = []

  /// The volume's id.
  var id: String { source.id.rawValue }
}

/// A compilation, chapter or subchapter.
struct FRUSChapter: Sendable {
  /// Its id in the volume: `ch4subsubch13`.
  var id: String
  /// The chapter around it, by its place among the volume's.
  var parent: Int?
  /// Its heading.
  var heading = ""
  /// Those who were present, from a table or list that holds for the whole chapter.
  var present: [ParticipantEntry] = []
  /// When, as the editors normalised it.
  var bounds: MachineBounds?
  /// Where it begins.
  var line: Int
  var column: Int
}

/// A document of a volume, taken apart.
struct FRUSDocument: Sendable {
  /// Its id in the volume: `d641`.
  var id: String
  /// Where it begins.
  var line: Int
  var column: Int
  /// The chapter it stands in, by its place among the volume's.
  var chapter: Int?
  /// What its heading says.
  var heading: Heading
  /// Its dateline, if it has one.
  var dateline: Dateline?
  /// When, as the editors normalised it.
  var bounds: MachineBounds?
  /// Whether the editors mark it as their own note.
  var isEditorial = false
  /// Who signed, the last signature last.
  var signatures: [Party] = []
  /// Those whom a list or table names as present.
  var present: [ParticipantEntry] = []
  /// The document whose list of those present holds for this one too, where this one says so.
  var sameListAs: String?
  /// Whether the list is of those who were present beside the people of the heading: `OTHERS PRESENT`.
  var listsOthers = false
  /// Names in the first paragraph, where no list names anyone.
  var namedInProse: [String] = []
  /// What it was about, where the document says so.
  var subject: String?
  /// The number of the telegram.
  var number: String?
  /// Words that say that it carries somebody else's message.
  var carried: String?
  /// Words that say to whom else it went.
  var repeated: String?
  /// Whether the source note calls it a telegram.
  var isTelegram = false
  /// Letters printed with it.
  var enclosures: [FRUSDocument] = []
}
