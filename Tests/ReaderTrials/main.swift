import FileSystem
import Foundation

// Damaged documents through every reader, in one process:
//
//     reader-trials run SEEDS SEED FROM TO           a line a trial: number, reader, ending, faults
//     reader-trials input SEEDS SEED NUMBER FOLDER   writes the documents of a trial
//     reader-trials read SEEDS READER CHOICE FILE …  reads documents as that trial does
//
// Trials are made from the seed and their numbers. What ends the process ends it at the trial after
// the last that was told; whoever runs it goes on behind that. The campaign does so.

/// Ends with a message.
func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("reader-trials: \(message)\n".utf8))
  exit(2)
}

/// Tells of a trial at once, since the next may be the last.
func tell(_ words: [String]) {
  FileHandle.standardOutput.write(Data((words.joined(separator: "\t") + "\n").utf8))
}

let words = ProgramArguments.words
guard words.count > 3, let seeds = try? Seeds(in: words[1]) else {
  fail("say 'run', 'input' or 'read', and the folder of seeds")
}

switch words[0] {
case "run" where words.count == 5:
  guard let seed = UInt64(words[2]), let from = Int(words[3]), let to = Int(words[4]) else {
    fail("name a seed and the first and last number")
  }
  let trials = Trials(seed: seed, seeds: seeds)
  for number in from..<max(from, to) {
    let trial = trials.trial(number)
    let verdict = Trials.judge(trial)
    tell(["\(number)", trial.reader.name, verdict.ending, verdict.faults.joined(separator: "; ")])
  }
case "input" where words.count == 5:
  guard let seed = UInt64(words[2]), let number = Int(words[3]) else {
    fail("name a seed and a number")
  }
  let trial = Trials(seed: seed, seeds: seeds).trial(number)
  for (place, document) in trial.documents.enumerated() {
    try Data(document).write(to: URL(filePath: "\(words[4])/\(place)"))
  }
  tell([trial.reader.name, "\(trial.choice)"])
case "read" where words.count > 4:
  let trials = Trials(seed: 0, seeds: seeds)
  guard let reader = trials.reader(named: words[2]), let choice = Int(words[3]),
    (0..<reader.choices).contains(choice)
  else { fail("there is no such reader, or it has no such choice") }
  let documents = try words[4...].map { try File.contents(of: $0) }
  let verdict = Trials.judge(
    Trials.Trial(reader: reader, choice: choice, documents: documents))
  tell(["0", reader.name, verdict.ending, verdict.faults.joined(separator: "; ")])
default: fail("say 'run', 'input' or 'read'")
}
