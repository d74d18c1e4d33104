import TestSupport
import Testing

/// What is mistyped is refused, and what was probably meant is named.
struct SuggestionTests {
  @Test(arguments: [
    ("mett", "did you mean 'entente met'?"), ("daw", "did you mean 'entente draw'?"),
    ("import visit", "did you mean 'entente import visits'?"),
    ("help infuence", "did you mean 'entente influence'?"),
    ("help import gdlt", "did you mean 'entente import gdelt'?"),
    ("hepl", "did you mean 'entente help'?"),
    ("met --durng 1945", "Did you mean '--during'?"),
    ("draw -o a.svg --vew=ego", "Did you mean '--view'?"),
    ("--verison", "Did you mean '--version'?"),
    ("met --hlep", "Did you mean '--help'?"),
    ("draw -o a.svg --view netwrok", "Did you mean 'network'?"),
    ("draw -o a.svg --theme prnt", "Did you mean 'print'?"),
    ("draw -o - --as dott", "Did you mean 'dot'?"),
    ("draw -o a.svg --width colum", "Did you mean 'column'?"),
    ("draw -o a.svg --size-by betwenness", "did you mean betweenness?"),
    ("met --format jsn", "Did you mean 'json'?"),
    ("met --by affilation", "Did you mean 'affiliation'?"),
    ("met --policy prefered", "Did you mean 'preferred'?"),
    ("list meeting", "Did you mean 'meetings'?"),
    ("influence --measure betwenness", "did you mean betweenness?"),
    ("influence --ties presense", "Did you mean 'presence'?"),
    ("path Hurley Stalin --objective earlist", "Did you mean 'earliest'?"),
    ("convert Graphs -o - --to grahml", "did you mean graphml?"),
    ("convert a.net -o b.yaml --from pajk", "did you mean pajek?"),
  ])
  func `a slip of the pen is recognised`(line: String, suggestion: String) throws {
    let result = try Tool().run(line.split(separator: " ").map(String.init))
    #expect(result.code == 2)
    #expect(result.output.isEmpty)
    #expect(result.message.contains(suggestion), "\(result.message)")
  }

  @Test(arguments: [
    ("xyzzy", "there are init, check, list"), ("import xyzzy", "there are frus, cmif"),
    ("met --format xyzzy", "- markdown"),
    ("draw -o a.svg --theme xyzzy", "'screen', 'colour-blind'"),
    ("influence --measure xyzzy", "there are degree"),
    ("convert Graphs -o - --to xyzzy", "there are"),
    ("met --xyzzy", "Unknown option '--xyzzy'"),
  ])
  func `where nothing is near, there is no guess`(line: String, list: String) throws {
    let result = try Tool().run(line.split(separator: " ").map(String.init))
    #expect(result.code == 2)
    #expect(result.message.contains(list), "\(result.message)")
    #expect(!result.message.lowercased().contains("did you mean"))
  }

  @Test func `a value that looks like a message is quoted and no more`() throws {
    let value = "jsn' is invalid for '--x'. Please provide one of 'nothing'"
    let result = try Tool().run("met", "--format", value)
    #expect(result.code == 2)
    #expect(!result.message.contains("Did you mean 'nothing'"))
  }

  @Test(arguments: [
    ["help", "met"], ["help", "import", "visits"], ["import", "--help"], ["--help"],
  ])
  func `help is where it was`(question: [String]) throws {
    let result = try Tool().run(question)
    #expect(result.code == 0)
    #expect(result.output.contains("OVERVIEW"))
  }
}
