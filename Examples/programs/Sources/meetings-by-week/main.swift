// How busy was a negotiator? Counts one actor's meetings week by week, with what the dates leave
// open, from any corpus.
//
//   swift run meetings-by-week ../../Graphs/moscow-1945.yaml soong 1945-06-30/1945-08-14

import Entente

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count == 3, let path = arguments.first, let range = arguments.last else {
  fatalError("usage: meetings-by-week CORPUS ACTOR EDTF")
}

let reading = CorpusReader().read(paths: [path])
guard !reading.hasErrors else {
  let printer = DiagnosticPrinter()
  fatalError(reading.diagnostics.map { printer.print($0, text: reading.text) }.joined())
}

let corpus = reading.corpus
let name = arguments[arguments.startIndex + 1]
guard case .found(let actor) = NameIndex(corpus.actors).lookup(name) else {
  fatalError("\(name) is nobody in \(path), or several")
}

let period = try HistoricalDate(range)
guard let first = period.earliest, let last = period.latest else {
  fatalError("\(range) has an open end")
}

print("Meetings of \(corpus.actors[actor]?.name ?? name), \(period.label)")
for start in stride(from: first.number, through: last.number, by: 7) {
  let week = DateWindow(
    first: Day(number: start), last: Day(number: min(start + 6, last.number)))
  let answer = Met([actor], selection: Selection(window: week)).answer(in: corpus)
  let certain = answer.meetings.count { $0.certainty == .certain }
  let possible = answer.meetings.count - certain
  let bar = String(repeating: "█", count: certain) + String(repeating: "░", count: possible)
  print("\(Day(number: start))  \(bar)")
}
print("█ certain  ░ possible in some reading of the dates")
