import Documents
import InterchangeFormats
import Testing

struct FormatCatalogueTests {
  @Test func `every format has a name of its own`() {
    let names = FormatCatalogue.written.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0 == $0.lowercased() && $0 != "corpus" })
  }

  @Test(arguments: FormatCatalogue.all.map(\.name))
  func `a format is found by its name and its endings`(name: String) throws {
    let format = try Samples.found(name)
    #expect(!format.endings.isEmpty && !format.summary.isEmpty && format.summary.count < 60)
    for ending in format.endings {
      #expect(FormatCatalogue.formats(ending: ending.uppercased()).contains { $0.name == name })
    }
  }

  @Test func `what is only written is found by its ending, and says how it is read`() {
    #expect(FormatCatalogue.formats(writtenTo: "XML").map(\.name) == ["cmif"])
    #expect(FormatCatalogue.formats(writtenTo: "jsonld").map(\.name) == ["json-ld"])
    #expect(FormatCatalogue.format(named: "cmif") == nil)
  }

  /// What a format writes is known again among those that share its ending.
  @Test(arguments: FormatCatalogue.all.map(\.name))
  func `a document is recognised by how it begins`(name: String) throws {
    let format = try Samples.found(name)
    let corpus = try #require(Samples.corpora["moscow-1945"])
    for part in format.write(corpus, WritingChoices()).parts {
      let beginning = try DocumentBeginning(of: InputDocument(name: "x", bytes: part.bytes))
      let candidates = FormatCatalogue.formats(ending: format.endings[0])
      let found = try #require(candidates.first { $0.recognises(beginning) })
      // Tables of nodes and of edges are read alike, whatever program they are for.
      #expect(found.name == name || (found is EdgeListFormat && format is EdgeListFormat))
    }
  }
}
