import ArgumentParser
import CorpusFormat
import Diagrams

extension ManifestEntry {
  /// The entry as the arguments of the command it stands for.
  ///
  /// - Parameters:
  ///   - own: keys that are no arguments of the command.
  ///   - positional: the key whose values stand without a flag.
  func arguments(without own: Set<String>, positional: String? = nil) -> [String] {
    var flags: [String] = []
    var operands: [String] = []
    for setting in settings where !own.contains(setting.key.name) {
      let name = setting.key.name
      if case .flag = setting.key.content {
        flags += Self.flag(name, setting.values[0].text == "true")
      } else if name == positional {
        operands += setting.values.map(\.text)
      } else {
        // With '=', what begins with a dash is a value all the same.
        flags += setting.values.map { "--\(name)=\($0.text)" }
      }
    }
    return flags + (operands.isEmpty ? [] : ["--"] + operands)
  }

  private static func flag(_ name: String, _ isOn: Bool) -> [String] {
    if isOn { return ["--\(name)"] }
    // The one flag that does something unless it is refused.
    return name == "robust" ? ["--no-robust"] : []
  }

  /// The entry as the options of its command, which check how its keys go together.
  func options<Options: ParsableArguments>(
    _ type: Options.Type = Options.self, without own: Set<String>, positional: String? = nil
  ) throws -> Options {
    do {
      return try Options.parse(arguments(without: own, positional: positional))
    } catch {
      // A manifest has keys where a command line has flags.
      let message = Options.message(for: error).replacing(/--([a-z])/) { String($0.1) }
      throw Failure.unusable(message.hasSuffix(".") ? String(message.dropLast()) : message)
    }
  }

  /// The keys that defaults give a figure although its view does not take them. An entry that has such
  /// a key itself is refused.
  var defaultsBeyondView: Set<String> {
    let named = self["view"].flatMap { ViewChoice(argument: $0.values[0].text) }
    guard let view = named?.view ?? DiagramViews.all.first else { return [] }
    let keys = settings.filter(\.isDefault).map(\.key.name)
    return Set(
      keys.filter { key in ViewOption(rawValue: key).map { !view.options.contains($0) } ?? false })
  }
}
