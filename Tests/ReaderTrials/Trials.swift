import Negotiations
import TestSupport

/// Numbered trials: each number is one reader, one way of reading and one set of documents.
struct Trials {
  private let seed: UInt64
  private let seeds: Seeds
  private let readers: [TrialReader]

  init(seed: UInt64, seeds: Seeds) {
    self.seed = seed
    self.seeds = seeds
    readers = TrialReader.all(seeds)
  }

  /// What a trial is made of.
  struct Trial {
    var reader: TrialReader
    var choice: Int
    var documents: [[UInt8]]
  }

  /// The trial of a number; the readers take turns.
  func trial(_ number: Int) -> Trial {
    let reader = readers[number % readers.count]
    var numbers = SeededGenerator(seed: seed &* 0x1_0000_0001 &+ UInt64(number))
    let original = numbers.pick(reader.seeds)
    let mutation = Mutation(words: seeds.words, others: reader.seeds)
    // A sound one now and then: what it is damaged from has to pass too.
    var documents = [numbers.chance(0.98) ? mutation.of(original, &numbers) : original]
    if numbers.chance(0.1) { documents.append(numbers.pick(reader.seeds)) }
    return Trial(
      reader: reader, choice: Int.random(in: 0..<reader.choices, using: &numbers),
      documents: documents)
  }

  /// One reader by its name.
  func reader(named name: String) -> TrialReader? { readers.first { $0.name == name } }

  /// Runs a trial, and holds it to its budget of time and memory.
  static func judge(_ trial: Trial) -> Verdict {
    let budget = Budget(bytes: trial.documents.reduce(0) { $0 + $1.count })
    var verdict: Verdict
    do {
      verdict = try trial.reader.read(trial.documents, trial.choice)
    } catch {
      verdict = Verdict(ending: "an error", faults: ["an error that is none of reading: \(error)"])
    }
    verdict.faults += budget.faults
    return verdict
  }
}
