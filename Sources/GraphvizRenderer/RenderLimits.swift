/// How much one drawing may use before it is stopped.
public struct RenderLimits: Sendable, Equatable {
  /// Seconds from start to end, whatever else the machine is doing.
  public var seconds: Double
  /// Seconds of work on a processor.
  public var cpuSeconds: Int
  /// Bytes of address space.
  public var memoryBytes: Int
  /// Bytes of the drawing.
  public var outputBytes: Int
  /// Bytes of DOT text.
  public var inputBytes: Int

  /// Limits that no diagram meant for a reader comes near.
  public static let `default` = RenderLimits()

  /// Limits; those left out have the default value.
  public init(
    seconds: Double = 60, cpuSeconds: Int = 60, memoryBytes: Int = 2 << 30,
    outputBytes: Int = 256 << 20, inputBytes: Int = 32 << 20
  ) {
    precondition(
      seconds > 0 && seconds.isFinite && cpuSeconds > 0 && memoryBytes > 0 && outputBytes > 0
        && inputBytes > 0, "a limit on drawing is a positive number")
    self.seconds = seconds
    self.cpuSeconds = cpuSeconds
    self.memoryBytes = memoryBytes
    self.outputBytes = outputBytes
    self.inputBytes = inputBytes
  }
}
