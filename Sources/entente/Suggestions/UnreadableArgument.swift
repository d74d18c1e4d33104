import FileSystem

/// A text on the command line that is no UTF-8. The name of a file may be none; what is to be drawn
/// or written as it is may not.
enum UnreadableArgument {
  private static let texts = ["--title", "--caption", "--label"]

  /// Refuses a title and the like that is no text.
  static func refuse(in words: [String]) throws(Failure) {
    var flag: String?
    for word in words {
      let isText = texts.contains { flag == $0 || word.hasPrefix($0 + "=") }
      if isText && FileName.holdsBytes(word) {
        throw .unusable("'\(word)' is no UTF-8 text; only the name of a file may be none")
      }
      flag = word
    }
  }
}
