import ArgumentParser
import NegotiationAnalysis
import Negotiations

/// What a question leaves out.
struct OmissionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Let no word pass through this actor; may be repeated.", valueName: "actor"),
    completion: .actors)
  var avoiding: [String] = []

  @Option(
    help: ArgumentHelp(
      "What if this actor, event or source were not there? May be repeated.", valueName: "name"),
    completion: .actorsEventsAndSources)
  var without: [String] = []

  /// What the flags leave out.
  func omission(in loaded: LoadedCorpus) throws -> Omission {
    var omission = Omission(actors: Set(try avoiding.map(loaded.actor)))
    for name in without {
      switch try loaded.subject(name) {
      case .actor(let id): omission.actors.insert(id)
      case .event(let id): omission.events.insert(id)
      case .source(let key): omission.sources.insert(key)
      case .topic, .place, .tie, .issue, .position, .round:
        throw Failure.unusable("--without takes an actor, event or source, and '\(name)' is none")
      }
    }
    return omission
  }
}
