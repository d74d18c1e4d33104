/// Why a store cannot be opened, read or written.
public enum StoreError: Error, CustomStringConvertible {
  /// It is none of Entente's stores; the text says what it is instead.
  case foreign(path: String, String)
  /// A newer Entente made it.
  case newer(path: String, version: Int)
  /// It breaks off, or was changed by another program.
  case altered(path: String, String)
  /// The system refuses to read or write it.
  case system(path: String, String)

  /// What to say to the user.
  public var description: String {
    switch self {
    case .foreign(let path, let what):
      "\(path) \(what), and no store that 'entente compile' made"
    case .newer(let path, let version):
      "\(path): a newer Entente made this store (form \(version)); this one reads form "
        + "\(StoreForm.version). Compile it again from its corpora, or use the newer program"
    case .altered(let path, let what):
      "\(path): \(what); compile it again from its corpora"
    case .system(let path, let what): "\(path): \(what)"
    }
  }
}
