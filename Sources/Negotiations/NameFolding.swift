import Foundation

/// A name as it is compared: without regard to case, diacritics and width, apostrophes gone,
/// everything that is neither letter nor digit made one space.
///
/// `Soong Tzŭ-wên`, `soong tzu wen` and `SOONG TZU-WEN` fold to the same words.
package func foldedName(_ name: String) -> String {
  let plain = name.folding(
    options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
  var folded = ""
  for character in plain where !apostrophes.contains(character) {
    if character.isLetter || character.isNumber {
      folded.append(character)
    } else if !folded.isEmpty && folded.last != " " {
      folded.append(" ")
    }
  }
  if folded.last == " " { folded.removeLast() }
  return folded
}

private let apostrophes: Set<Character> = ["'", "’", "‘", "ʼ", "`", "ʹ"]
