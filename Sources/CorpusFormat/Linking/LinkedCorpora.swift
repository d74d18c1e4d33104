internal import Negotiations

/// All files read together, joined, for the rules to look at.
struct LinkedCorpora {
  let files: [CorpusFile]
  /// The files as one graph.
  let corpus: Corpus
  let offices: OfficeRegister
  /// Every id that any file gives out, also those of records that could not be used.
  let declared: [Reference.Subject: Set<String>]
  /// Whether every file that was asked for could be taken in. Where one could not, what the others
  /// mention may well stand in it, and nobody can say what is unknown.
  let isComplete: Bool

  init(_ files: [CorpusFile], isComplete: Bool) {
    self.files = files
    self.isComplete = isComplete && files.allSatisfy(\.isReadable)
    var declared: [Reference.Subject: Set<String>] = [:]
    for file in files {
      for (subject, ids) in file.declared { declared[subject, default: []].formUnion(ids.keys) }
    }
    self.declared = declared
    var joined = Joining.join(files.map(\.corpus))
    offices = OfficeRegister(joined.actors)
    OfficeNaming(offices).resolve(&joined)
    Pruning.prune(&joined, mentions: files.lazy.flatMap(\.references))
    corpus = joined
  }

  /// Every event of every file with the file it stands in, as the file states it.
  func eachEvent(_ body: (Event, CorpusFile) -> Void) {
    for file in files {
      for event in file.corpus.events { body(event, file) }
    }
  }
}

extension Event {
  /// Each participation with its number among those of its part.
  func eachParticipation(
    _ participations: [Participation], _ body: (Participation, _ position: Int) -> Void
  ) {
    var counts: [(part: Participation.Part, count: Int)] = []
    for participation in participations {
      let place = counts.firstIndex { $0.part == participation.part }
      body(participation, place.map { counts[$0].count } ?? 0)
      if let place {
        counts[place].count += 1
      } else {
        counts.append((participation.part, 1))
      }
    }
  }
}

extension ModelPath {
  /// The place of a participation, that of its part at a position, in the record here.
  func participation(_ participation: Participation, _ position: Int) -> ModelPath {
    field(participation.part.rawValue).item(position)
  }
}
