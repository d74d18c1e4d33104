import GraphvizRenderer

// render-dot LAYOUT FORMAT < graph.dot > drawing

RenderWorker.runIfAsked()

let arguments = CommandLine.arguments
guard arguments.count == 3, let layout = Layout(rawValue: arguments[1]),
  let format = RenderFormat(rawValue: arguments[2])
else {
  StandardError.end("usage: render-dot LAYOUT FORMAT < graph.dot > drawing", code: 2)
}

var dot = ""
while let line = readLine(strippingNewline: false) { dot += line }

do {
  let drawing = try DotRenderer.ofThisExecutable().render(dot, layout: layout, as: format)
  StandardOutput.write(drawing.bytes)
} catch {
  StandardError.end("\(error)", code: 1)
}
