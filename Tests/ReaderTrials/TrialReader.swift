import CorpusFormat
import Documents
import FileSystem
import HistoricalDates
import InterchangeFormats
import Negotiations
import RecordImports

/// A reader that is given damaged documents.
struct TrialReader {
  /// What its trials are counted under.
  var name: String
  /// What the damaged documents are made from.
  var seeds: [[UInt8]]
  /// In how many ways it can be asked to read.
  var choices = 1
  /// Reads documents in one of the ways, and says what came of it and what is wrong.
  var read: ([[UInt8]], Int) throws -> Verdict
}

/// What came of reading.
struct Verdict {
  /// How it ended, in words to count by.
  var ending: String
  /// What is wrong.
  var faults: [String] = []
}

extension TrialReader {
  /// Every reader there is: the formats of the catalogue, the imports, corpora and what goes with them,
  /// dates.
  static func all(_ seeds: Seeds) -> [TrialReader] {
    let formats = FormatCatalogue.all.map { format in
      TrialReader(
        name: format.name, seeds: seeds.seeds(of: format), choices: choices.count
      ) { documents, choice in
        try Judgement.ofImport(seeds) {
          try format.read(named(documents), choices[choice], ledger: Ledger())
        }
      }
    }
    return (formats + imports(seeds) + texts(seeds)).filter { !$0.seeds.isEmpty }
  }

  private static func named(_ documents: [[UInt8]]) -> [InputDocument] {
    documents.enumerated().map { InputDocument(name: "document \($0)", bytes: $1) }
  }

  /// The ways in which a graph or table can be understood.
  private static let choices: [ReadingChoices] = {
    let date = try? HistoricalDate("1945-07")
    var choices = [ReadingChoices(), ReadingChoices(), ReadingChoices(actors: .state)]
    for edges in ReadingChoices.EdgeMeaning.allCases {
      choices.append(ReadingChoices(edges: edges, date: date))
      choices.append(ReadingChoices(edges: edges, takesSuggestedDates: true))
    }
    choices.append(ReadingChoices(separators: [";"], takesSuggestedDates: true))
    choices.append(ReadingChoices(separators: []))
    return choices
  }()

  // MARK: Imports

  private static func imports(_ seeds: Seeds) -> [TrialReader] {
    func reader(
      _ name: String, _ endings: [String], _ read: @escaping ([InputDocument]) throws -> Imported
    ) -> TrialReader {
      TrialReader(name: name, seeds: endings.flatMap { seeds[$0] }) { documents, _ in
        try Judgement.ofImport(seeds) { try read(named(documents)) }
      }
    }
    return [
      reader("visits", ["visits"]) { try VisitsImport().read($0) },
      reader("travels", ["travels"]) { try TravelsImport().read($0) },
      reader("gdelt", ["gdelt"]) { try GDELTImport().read($0) },
      reader("icews", ["icews"]) { try ICEWSImport().read($0) },
      reader("cmif", ["cmif"]) { try CMIFImport().read($0) },
      reader("frus", ["frus"]) { try FRUSImporter().read($0) },
      reader("frus offices", ["offices"]) { documents in
        var ledger = Ledger()
        let table = try OfficeTable(documents[0], ledger: &ledger)
        let volume = InputDocument(name: "volume", bytes: seeds["frus"].first ?? [])
        return try FRUSImporter(offices: table).read([volume], ledger: ledger)
      },
      TrialReader(name: "frus verification", seeds: seeds["frus"]) { documents, _ in
        guard let corpus = seeds.corpora.first else { return Verdict(ending: "nothing to verify") }
        do throws(InputError) {
          _ = try FRUSVerification(of: corpus, against: named(documents))
          return Verdict(ending: "read")
        } catch {
          return Verdict(ending: "refused")
        }
      },
    ]
  }

  // MARK: Texts of our own

  private static func texts(_ seeds: Seeds) -> [TrialReader] {
    [
      TrialReader(name: "corpus", seeds: seeds["yaml"]) { documents, _ in
        Judgement.ofCorpora(documents, seeds)
      },
      TrialReader(name: "manifest", seeds: seeds["manifest"]) { documents, _ in
        Judgement.ofManifest(documents[0])
      },
      TrialReader(name: "decisions", seeds: seeds["decisions"], choices: 2) { documents, choice in
        Judgement.ofDecisions(documents[0], isSwapped: choice == 1, seeds)
      },
      TrialReader(name: "date", seeds: seeds["date"]) { documents, _ in
        Judgement.ofDate(documents[0])
      },
      TrialReader(name: "zone", seeds: ["+03:00", "-1130", "Z", "+14"].map { Array($0.utf8) }) {
        documents, _ in Judgement.ofZone(documents[0])
      },
      TrialReader(name: "file name", seeds: ["k\u{10FEFC}.yaml", "宋"].map { Array($0.utf8) }) {
        documents, _ in
        let text = FileName.text(of: documents[0])
        let isSame = FileName.bytes(of: text) == documents[0]
        return Verdict(ending: "read", faults: isSame ? [] : ["a name does not come back"])
      },
    ]
  }
}
