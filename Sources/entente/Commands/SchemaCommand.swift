import ArgumentParser
import CorpusFormat
import Foundation

/// `entente schema`: the JSON Schema of what Entente reads.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "The JSON Schema of corpora and manifests, for editors.",
    usage: """
      entente schema corpus|manifest
      """,
    discussion: """
      An editor that knows the schema completes keys and marks what cannot be
      right. It finds it by a first line such as

        # yaml-language-server: $schema=corpus.schema.json

      'entente check' sees all that the schema sees, and says it better.

      EXAMPLES
        entente schema corpus > corpus.schema.json
        entente schema manifest > manifest.schema.json
      """)

  /// What there is a schema of.
  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case corpus, manifest
  }

  @Argument(help: ArgumentHelp("corpus or manifest.", valueName: "what"))
  var subject: Subject

  func run() throws {
    let schema =
      switch subject {
      case .corpus: CorpusSchema.schema
      case .manifest: ManifestSchema.schema(of: ManifestSections.all)
      }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try printOut(String(decoding: try encoder.encode(schema), as: UTF8.self) + "\n")
  }
}
