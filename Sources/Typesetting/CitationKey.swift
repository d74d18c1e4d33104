/// Keys and labels that BibTeX, biblatex, Typst and Pandoc all take.
package enum CitationKey {
  /// `text` with every character that one of them would not take written as its number: the same
  /// for the same text wherever it is cited.
  package static func plain(_ text: String) -> String {
    var key = ""
    for scalar in text.unicodeScalars {
      let isLetter = scalar.isASCII && scalar.properties.isAlphabetic
      if isLetter || ("0"..."9").contains(scalar)
        || (!key.isEmpty && "-_:.".unicodeScalars.contains(scalar))
      {
        key.unicodeScalars.append(scalar)
      } else {
        key += "x" + String(scalar.value, radix: 16)
      }
    }
    // Typst takes a full stop or colon at the end for the sentence's own.
    while let last = key.last, last == "." || last == ":" {
      key.removeLast()
      key += "x" + (last == "." ? "2e" : "3a")
    }
    return key.isEmpty ? "x" : key
  }
}
