// Could Stalin's words have reached Chiang, and is that certain? A record built in code, checked,
// asked and drawn.
//
//   swift run first-program first.svg

import Entente
import Foundation
import GraphvizRenderer

// Each drawing is made by this program, started again; that start ends here.
RenderWorker.runIfAsked()

var corpus = Corpus(title: "Moscow, July 1945")
corpus.sources.insert(Source(id: "diary", type: "manuscript", title: "A diary"))
corpus.actors.insert(Actor(id: "soong", kind: .person, name: "T. V. Soong"))
corpus.actors.insert(Actor(id: "stalin", kind: .person, name: "Joseph Stalin"))
corpus.actors.insert(Actor(id: "chiang", kind: .person, name: "Chiang Kai-shek"))
corpus.events.insert(
  Event(
    id: "talk", kind: .meeting, date: try HistoricalDate("1945-07-02"), place: "Moscow",
    participations: [Participation("soong", as: .present), Participation("stalin", as: .present)],
    claims: [Claim(source: "diary", locator: "p. 3")]))
corpus.events.insert(
  Event(
    id: "report", kind: .meeting, date: try HistoricalDate("1945-07"), place: "Chongqing",
    participations: [Participation("soong", as: .present), Participation("chiang", as: .present)],
    claims: [Claim(source: "diary", locator: "p. 5")]))

let reading = CorpusReader().check(corpus)
for diagnostic in reading.diagnostics {
  print(DiagnosticPrinter().print(diagnostic, text: reading.text))
}
guard !reading.hasErrors else { exit(1) }

let july = Selection(window: DateWindow(try HistoricalDate("1945-07")))
for pair in Met(selection: july).answer(in: corpus).pairs {
  print("\(pair.first) and \(pair.second) met: \(pair.meetings), of these certain: \(pair.certain)")
}

let question = Path(from: .actor("stalin"), to: .actor("chiang"), selection: july)
let answer = question.answer(in: corpus)
print("From Stalin to Chiang:", answer.certainty?.rawValue ?? "no way")
if case .date(let deciding) = answer.question {
  for days in deciding.certain {
    print("certain, if the \(deciding.event) was on one of the days \(days.first) to \(days.last)")
  }
}

let diagram = FigureRequest(selection: july).figure(of: corpus).diagram
let layout = Layout(rawValue: diagram.layout.rawValue) ?? .dot
let drawing = try DotRenderer.ofThisExecutable().render(diagram.dot, layout: layout, as: .svg)
let file = CommandLine.arguments.dropFirst().first ?? "first.svg"
try Data(drawing.bytes).write(to: URL(filePath: file))
print(diagram.caption.text)
