package import Negotiations

/// A list of what is to be made from corpora, entry by entry, with the place of everything it says.
package struct Manifest: Sendable {
  /// The corpora that every entry is made from that names no others.
  package var graph: ManifestSetting?
  /// The folder that files go into, from the manifest's own.
  package var folder: ManifestSetting?
  /// The bibliography that all figures share.
  package var bibliography: ManifestSetting?
  /// What is to be made, in the order of the file.
  package var entries: [ManifestEntry] = []
}

/// One thing that is to be made.
package struct ManifestEntry: Sendable {
  /// The name of its section: `figures`.
  package var section: String
  package var name: String
  /// Where its name stands.
  package var location: Diagnostic.Location
  /// What it says, and what the defaults say where it is silent; each key once.
  package var settings: [ManifestSetting]
  /// Whether everything it says could be used.
  package var isSound: Bool

  /// What is said under a key.
  package subscript(key: String) -> ManifestSetting? {
    settings.first { $0.key.name == key }
  }
}

/// A key with what stands under it.
package struct ManifestSetting: Sendable {
  /// A value and where it stands.
  package struct Value: Sendable {
    package var text: String
    package var location: Diagnostic.Location
  }

  package var key: ManifestKey
  /// At least one.
  package var values: [Value]
  /// Whether the manifest says it of all entries, and not the entry itself.
  package var isDefault = false
}

/// What came of reading a manifest.
package struct ManifestReading: Sendable {
  package let manifest: Manifest
  /// Everything there is to say, by place.
  package let diagnostics: [Diagnostic]
  private let source: SourceText?

  init(_ manifest: Manifest, _ diagnostics: [Diagnostic], source: SourceText?) {
    self.manifest = manifest
    self.diagnostics = diagnostics.sorted { $0.precedes($1) }
    self.source = source
  }

  /// Whether the file could not be read at all, so that nothing can be made.
  package var isUnreadable: Bool {
    manifest.entries.isEmpty && diagnostics.contains { $0.severity == .error }
  }

  /// The text of a file by its path, as `DiagnosticPrinter` asks for it.
  package func text(of path: String) -> String? {
    source.flatMap { $0.path == path ? $0.text : nil }
  }
}
