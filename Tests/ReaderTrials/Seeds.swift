import CorpusFormat
import FileSystem
import InterchangeFormats
import Negotiations

/// Small sound documents, from which damaged ones are made: those of a folder, by the ending of their
/// names, and what every format of the catalogue writes of the corpora among them.
struct Seeds {
  private let byEnding: [String: [[UInt8]]]
  /// The corpora that are sound.
  let corpora: [Corpus]
  private let written: [String: [[UInt8]]]
  /// What readers stumble over.
  let words: [[UInt8]]

  /// The seeds in `folder`, where each lies in the folder of its ending, and the words, one a file.
  init(in folder: String) throws {
    var byEnding: [String: [[UInt8]]] = [:]
    for path in Folder.files(below: folder, where: { _ in true }) {
      let ending = path.prefix { $0 != "/" }
      byEnding[String(ending), default: []].append(try File.contents(of: "\(folder)/\(path)"))
    }
    words = byEnding.removeValue(forKey: "words") ?? [Array("x".utf8)]
    self.byEnding = byEnding
    corpora = (byEnding["yaml"] ?? []).compactMap { bytes in
      let reading = CorpusReader(checks: .errors).read(documents: [("seed.yaml", bytes)])
      return reading.hasErrors ? nil : reading.corpus
    }
    written = Dictionary(
      uniqueKeysWithValues: FormatCatalogue.all.map { ($0.name, [[UInt8]]()) }
    )
    .merging(Self.written(of: corpora)) { $1 }
  }

  private static func written(of corpora: [Corpus]) -> [String: [[UInt8]]] {
    // The larger ones would be most of the time.
    let small = corpora.filter { $0.events.count < 20 && $0.actors.count < 30 }.prefix(12)
    var written: [String: [[UInt8]]] = [:]
    for format in FormatCatalogue.all {
      for corpus in small {
        for projection in WritingChoices.Projection.allCases {
          let parts = format.write(corpus, WritingChoices(projection: projection)).parts
          written[format.name, default: []] += parts.map(\.bytes).filter { $0.count < 40_000 }
        }
      }
    }
    return written
  }

  /// The seeds of an ending.
  subscript(ending: String) -> [[UInt8]] { byEnding[ending] ?? [] }

  /// The seeds of a format: what it writes, and the files of its endings.
  func seeds(of format: any InterchangeFormat) -> [[UInt8]] {
    (written[format.name] ?? []) + (format.endings + format.endingsRead).flatMap { self[$0] }
  }
}
