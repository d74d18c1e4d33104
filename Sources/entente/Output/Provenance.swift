import CorpusFormat
import FileSystem
import GraphvizRenderer
import Negotiations

/// Where a figure comes from: what a reader needs to make it again, and to ask whether their corpora
/// are the ones that it was made from.
///
/// Nothing in it depends on the day, the machine, or the folder that things lie in.
struct Provenance: Sendable {
  /// What was asked: the arguments of `draw` that say what is drawn and how.
  var arguments: [String]
  /// Which claims were believed where sources differ.
  var policy: EvidencePolicy
  /// The corpora and their SHA-256 digests.
  private(set) var inputs: [(name: String, digest: String)] = []

  init(arguments: [String], policy: EvidencePolicy, inputs files: [CorpusInput]) {
    self.arguments = arguments
    self.policy = policy
    inputs = files.map { (FileName.visible(FileName.last(of: $0.path)), $0.digest()) }
  }

  /// The statements, as pictures carry them.
  var details: [PictureMetadata.Detail] {
    [
      PictureMetadata.Detail("Command", command),
      PictureMetadata.Detail(
        "Input", inputs.map { "\($0.name) sha256:\($0.digest)" }.joined(separator: ", ")),
      PictureMetadata.Detail("Policy", policy.text),
      PictureMetadata.Detail("Seed", "\(Self.seed)"),
    ]
  }

  /// The same as lines of text.
  var lines: [String] {
    ["Made by \(Program.name)."] + details.map { "\($0.name): \($0.value)" }
  }

  /// The seed of every layout: it is fixed, so that the same question gives the same drawing.
  private static let seed = 1

  private var command: String {
    (["entente", "draw"] + arguments.map(ShellWord.quoted)).joined(separator: " ")
  }
}

extension Provenance {
  /// The arguments of this program that say what is drawn and how, and not where the corpora lie,
  /// where the drawing goes, or when.
  static func figureArguments(of arguments: [String]) -> [String] {
    let places = ["--output", "--as", "--graph", "--format"]
    var kept: [String] = []
    var skipsNext = false
    for argument in arguments {
      if skipsNext {
        skipsNext = false
      } else if places.contains(argument) || argument == "-o" || argument == "-g" {
        skipsNext = true
      } else if !places.contains(where: { argument.hasPrefix($0 + "=") }), argument != "--watch",
        argument != "--force", argument != "--stats",
        !argument.hasPrefix("-o"), !argument.hasPrefix("-g")
      {
        kept.append(FileName.visible(argument))
      }
    }
    return kept
  }
}

extension EvidencePolicy {
  /// The policy as `--policy` takes it.
  fileprivate var text: String {
    switch self {
    case .preferred: "preferred"
    case .all: "all"
    case .source(let key): "source=\(key)"
    }
  }
}
