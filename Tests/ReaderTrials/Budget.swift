import FileSystem

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How much time and memory a reading may take: so much whatever it is given, and so much a byte.
struct Budget {
  private static let seconds = 1.0, secondsPerByte = 4e-5
  private static let memory = 96 << 20, memoryPerByte = 6_000
  /// A trial that takes longer is ended from outside.
  private static let wall: UInt32 = 120

  /// A sanitizer takes time and memory of its own.
  private let isNone = ProgramArguments.variable("READER_TRIALS_BUDGET") == "none"
  private let bytes: Int
  private let started: rusage
  private let resident: Int

  /// Starts the clock.
  init(bytes: Int) {
    self.bytes = bytes
    started = Self.usage
    resident = Self.residentBytes
    alarm(isNone ? 10 * Self.wall : Self.wall)
  }

  /// What was taken beyond it until now.
  var faults: [String] {
    alarm(0)
    if isNone { return [] }
    let usage = Self.usage
    var faults: [String] = []
    let seconds = Self.seconds(usage) - Self.seconds(started)
    if seconds > Self.seconds + Self.secondsPerByte * Double(bytes) {
      faults.append("time out of proportion to what is read")
    }
    // The peak of a process only grows; where it did not, this trial took less than an earlier one.
    let peak = Int(usage.ru_maxrss) * 1024
    if usage.ru_maxrss > started.ru_maxrss,
      peak - resident > Self.memory + Self.memoryPerByte * bytes
    {
      faults.append("memory out of proportion to what is read")
    }
    return faults
  }

  private static var usage: rusage {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
    #else
      getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    #endif
    return usage
  }

  private static func seconds(_ usage: rusage) -> Double {
    Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
  }

  /// What is in memory now; nothing where the system does not say.
  private static var residentBytes: Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    guard fgets(&line, 128, file) != nil else { return 0 }
    let words = line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }.split(separator: 0x20)
    return words.count > 1 ? (Int(String(decoding: words[1], as: UTF8.self)) ?? 0) * 4096 : 0
  }
}
