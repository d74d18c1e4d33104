import Foundation

// Times the kernels on generated contacts and meetings and checks every answer against known ones.
//
//     swift run -c release Benchmarks FOLDER [NAME…] [--answers FILE] [--only KERNEL]
//
// FOLDER holds NAME.contacts.csv and NAME.meetings.csv, or NAME.txt, a graph with `u v` on each line;
// without a name, c1m and c10m. KERNEL is a
// kernel's name, `meetings/` before it where it runs on meetings kept whole.

guard let options = Options(CommandLine.arguments.dropFirst()) else {
  print("usage: Benchmarks FOLDER [NAME…] [--answers FILE] [--only KERNEL]")
  exit(2)
}
do {
  let known = try options.answers.map { try KnownAnswers(URL(filePath: $0)) } ?? KnownAnswers()
  var isRight = true
  for name in options.names {
    let graph = try StaticBenchmarks(
      data: name, folder: URL(filePath: options.folder), answers: options.answers,
      only: options.only)
    if let graph {
      isRight = graph.run() && isRight
      InfluenceBenchmarks(data: name, graph: graph.graph, only: options.only).run()
      continue
    }
    let bench = Bench(
      data: name, folder: URL(filePath: options.folder), known: known, only: options.only)
    isRight = try ContactBenchmarks(bench: bench).run() && isRight
    isRight = try MeetingBenchmarks(bench: bench).run() && isRight
    isRight = try AlongTimeBenchmarks(bench: bench).run() && isRight
  }
  exit(isRight ? 0 : 1)
} catch {
  print("\(error)")
  exit(65)
}
