/// How much one drawing may use before it is stopped.
public struct RenderLimits: Sendable, Equatable {
  /// Seconds from start to end, whatever else the machine is doing.
  public let seconds: Double
  /// Seconds of work on a processor.
  public let cpuSeconds: Int
  /// Bytes of address space.
  public let memoryBytes: Int
  /// Bytes of the drawing.
  public let outputBytes: Int
  /// Bytes of DOT text.
  public let inputBytes: Int

  /// Limits that no diagram meant for a reader comes near.
  public static let `default` = RenderLimits()

  /// Limits, all of them positive; those left out have the default value, and those beyond what a
  /// machine has are as good as none.
  public init(
    seconds: Double = 60, cpuSeconds: Int = 60, memoryBytes: Int = 2 << 30,
    outputBytes: Int = 256 << 20, inputBytes: Int = 32 << 20
  ) {
    precondition(
      seconds > 0 && cpuSeconds > 0 && memoryBytes > 0 && outputBytes > 0 && inputBytes > 0,
      "a limit on drawing is a positive number")
    self.seconds = min(seconds, 1_000_000)
    self.cpuSeconds = min(cpuSeconds, 1_000_000)
    self.memoryBytes = min(memoryBytes, Self.most)
    self.outputBytes = min(outputBytes, Self.most)
    self.inputBytes = min(inputBytes, Self.most)
  }

  /// Low enough that nothing overflows which is added to it.
  private static let most = 1 << 50
}
