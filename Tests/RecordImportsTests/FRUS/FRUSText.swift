import Documents
import Negotiations
import RecordImports

/// Small volumes for tests, in the markup of the Office of the Historian.
enum FRUSText {
  /// A volume of `body`, with a list of persons.
  static func volume(_ body: String, id: String = "frus1950v09", persons: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://history.state.gov/frus/ns/1.0" xml:id="\(id)">
    <teiHeader><fileDesc><titleStmt><title type="complete">A volume</title>
    <editor role="primary">Jane Q. Editor</editor></titleStmt>
    <publicationStmt><publisher>Press</publisher><pubPlace>Washington</pubPlace><date>1980</date>
    <idno type="frus">\(id)</idno></publicationStmt></fileDesc></teiHeader>
    <text><front><div type="section" xml:id="persons"><list type="names">\(persons)</list></div></front>
    <body><div type="compilation" xml:id="comp1"><head>All</head>
    \(body)
    </div></body></text></TEI>
    """
  }

  /// A document.
  static func document(
    _ id: String = "d1", head: String, dateline: String = washington, text: String = "<p>Text.</p>",
    closer: String = ""
  ) -> String {
    """
    <div type="document" xml:id="\(id)" subtype="historical-document">
    <head>\(head)</head><opener><dateline>\(dateline)</dateline></opener>\(text)
    <closer>\(closer)</closer></div>
    """
  }

  static let washington =
    "<placeName>Washington</placeName>, <date when=\"1950-03-02\">March 2, 1950</date>."

  /// Reads one volume.
  static func read(_ text: String, offices: String? = nil) throws -> Imported {
    var ledger = Ledger()
    let table = try offices.map {
      try OfficeTable(InputDocument(name: "offices.tsv", bytes: Array($0.utf8)), ledger: &ledger)
    }
    let document = InputDocument(name: "volume.xml", bytes: Array(text.utf8))
    return try FRUSImporter(offices: table).read([document], ledger: ledger)
  }

  /// Reads a volume that holds one document.
  static func read(document: String, persons: String = "") throws -> Imported {
    try read(volume(document, persons: persons))
  }
}

extension Imported {
  /// The names of those who took part in an event as `part`.
  func names(_ event: Event?, _ part: Participation.Part) -> [String] {
    (event?.actors(part) ?? []).compactMap { corpus.actors[$0]?.name }
  }

  /// The codes of the warnings, each once, sorted.
  var warned: [String] { Set(ledger.warnings.map(\.code)).sorted() }

  /// The codes of the rejections, in order.
  var rejected: [String] { ledger.rejections.map(\.code) }
}
