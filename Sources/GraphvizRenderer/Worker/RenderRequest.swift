/// What is asked of the program that draws: its hidden arguments, written and read back.
struct RenderRequest {
  /// The first argument of a program that is to draw and do nothing else.
  static let hiddenArgument = "--graphviz-render-worker"

  let layout: Layout
  let format: RenderFormat
  /// Dots per inch of a PNG; 0 for Graphviz's own.
  let resolution: Int
  let limits: RenderLimits
}

extension RenderRequest {
  var arguments: [String] {
    [
      Self.hiddenArgument, layout.rawValue, format.rawValue, String(resolution),
      String(limits.seconds),
      String(limits.cpuSeconds), String(limits.memoryBytes), String(limits.outputBytes),
      String(limits.inputBytes),
    ]
  }

  /// The request that the arguments after the program's name state, if they do.
  init?(arguments: some Collection<String>) {
    let arguments = Array(arguments)
    guard arguments.count == 9, arguments[0] == Self.hiddenArgument,
      let layout = Layout(rawValue: arguments[1]),
      let format = RenderFormat(rawValue: arguments[2]),
      let resolution = Int(arguments[3]), resolution >= 0,
      let seconds = Double(arguments[4]), seconds > 0
    else { return nil }
    let numbers = arguments[5...].compactMap(Int.init)
    guard numbers.count == 4, numbers.allSatisfy({ $0 > 0 }) else { return nil }
    self.layout = layout
    self.format = format
    self.resolution = resolution
    limits = RenderLimits(
      seconds: seconds, cpuSeconds: numbers[0], memoryBytes: numbers[1], outputBytes: numbers[2],
      inputBytes: numbers[3])
  }
}
