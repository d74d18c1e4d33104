internal import Negotiations

/// Reads manifests, as tolerant and as strict as the reader of corpora: everything that can be used is
/// in the reading, and every problem is in its diagnostics.
package struct ManifestReader: Sendable {
  private let sections: [ManifestSection]

  /// A reader of manifests with these sections.
  package init(sections: [ManifestSection]) {
    self.sections = sections
  }

  /// Reads the file at `path`.
  package func read(path: String) -> ManifestReading {
    switch TextDecoding.read(path) {
    case .success(let source): read(source)
    case .failure(let refusal): ManifestReading(Manifest(), [refusal.diagnostic], source: nil)
    }
  }

  /// Reads a document that is at hand, as if it stood in a file at `path`.
  package func read(text: String, path: String) -> ManifestReading {
    read(SourceText(path: path, text: text))
  }

  private func read(_ source: SourceText) -> ManifestReading {
    let document = YAMLReader.read(source)
    let decoding = FileDecoding(source)
    var manifest = Manifest()
    if let root = document.root, !root.isNull {
      manifest = ManifestDecoding(sections: sections, decoding: decoding).manifest(root)
    } else if document.diagnostics.isEmpty {
      decoding.report("file.empty", 0..<0, "the file holds no manifest")
    }
    return ManifestReading(
      manifest, document.diagnostics + decoding.diagnostics, source: source)
  }
}
