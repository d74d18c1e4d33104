import CorpusFormat
import Negotiations

/// Looks up, in the corpora, the names that a manifest uses.
struct ManifestNames {
  let loaded: LoadedCorpus

  /// Every name of an entry that the corpora do not know, where it stands.
  func problems(in entry: ManifestEntry) -> [Diagnostic] {
    entry.settings.flatMap { setting in
      setting.values.compactMap { value in
        problem(with: value.text, as: setting.key.content).map {
          Diagnostic($0, "name.unknown", at: value.location)
        }
      }
    }
  }

  private func problem(with text: String, as content: ManifestKey.Content) -> Failure? {
    let subject: ManifestKey.Subject
    var text = text
    switch content {
    case .name(let named): subject = named
    case .named(let named, _, _):
      subject = named
      text = text.lastIndex(of: "=").map { String(text[..<$0]) } ?? text
    default: return nil
    }
    do {
      switch subject {
      case .actor: _ = try loaded.actor(text)
      case .topic: _ = try loaded.topic(text)
      case .endpoint: _ = try loaded.endpoint(text)
      case .subject: _ = try loaded.subject(text)
      }
      return nil
    } catch {
      return error as? Failure ?? .fault("\(error)")
    }
  }
}

extension Diagnostic {
  /// A failure of a command as an error at a place of a document; what comes after the first
  /// semicolon says what to do.
  init(_ failure: Failure, _ code: String, at location: Location) {
    let parts = failure.message.split(separator: "; ", maxSplits: 1)
    self.init(
      .error, code, at: location, parts.first.map(String.init) ?? failure.message,
      help: parts.count > 1 ? String(parts[1]) : nil)
  }
}
