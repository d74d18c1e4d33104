/// What the command line asks for.
struct Options {
  var folder: String
  var names: [String]
  var answers: String?
  var only: String?

  /// The options in `arguments`; `nil` without a folder.
  init?(_ arguments: ArraySlice<String>) {
    var (places, rest): ([String], ArraySlice<String>) = ([], arguments)
    while let word = rest.popFirst() {
      switch word {
      case "--answers": answers = rest.popFirst()
      case "--only": only = rest.popFirst()
      default: places.append(word)
      }
    }
    guard let folder = places.first else { return nil }
    self.folder = folder
    names = places.count > 1 ? Array(places.dropFirst()) : ["c1m", "c10m"]
  }
}
