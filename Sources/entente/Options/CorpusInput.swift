import CorpusFormat
import CorpusStore
import FileSystem
import Negotiations

/// A file that a corpus was read from.
struct CorpusInput: Sendable {
  let path: String
  private let sum: @Sendable () -> String

  /// A file of which the reading keeps the text.
  init(_ file: CorpusFile) {
    path = file.path
    sum = { file.digest() }
  }

  /// A file that is read again where its digest is asked for.
  init(path: String) {
    self.path = path
    sum = { SHA256.hexadecimal(of: (try? File.contents(of: path)) ?? []) }
  }

  /// A file whose digest is known.
  init(_ input: StoreInput) {
    path = input.name
    sum = { input.digest }
  }

  /// Its SHA-256 digest as 64 hexadecimal digits.
  func digest() -> String { sum() }
}
