import Foundation

/// The CPU seconds this process has used.
func cpuSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// The most memory this process has held, in megabytes.
func peakMegabytes() -> Double {
  var usage = rusage()
  #if os(Linux)
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1_024
  #else
    getrusage(RUSAGE_SELF, &usage)
    return Double(usage.ru_maxrss) / 1_048_576
  #endif
}

/// What is measured, on which data, against which answers.
struct Bench {
  let data: String
  let folder: URL
  let known: KnownAnswers
  /// The one kernel to run, or `nil` for all.
  let only: String?

  /// Runs a kernel several times, prints the least CPU time and the answer, and returns whether the
  /// answer is right, or not known. The machine may be busy, so the least time is nearest the truth.
  func measure<Result>(
    _ kernel: String, on form: String = "", runs: Int = 5, _ work: () throws -> Result,
    answer: (Result) -> [String: Int]
  ) rethrows -> Bool {
    if let only, only != (form.isEmpty ? kernel : "\(form)/\(kernel)") { return true }
    var least = Double.infinity
    var numbers: [String: Int] = [:]
    for run in 0..<runs {
      let start = cpuSeconds()
      let result = try work()
      least = min(least, cpuSeconds() - start)
      if run == 0 { numbers = answer(result) }
    }
    return report(kernel, form, least, numbers)
  }

  /// Prints one line of JSON.
  private func report(
    _ kernel: String, _ form: String, _ seconds: Double, _ answer: [String: Int]
  ) -> Bool {
    let expected = known["\(kernel) \(data)"]
    let isRight = answer.allSatisfy { name, value in expected[name].map { $0 == value } ?? true }
    let verdict =
      answer.isEmpty || expected.isEmpty ? "not compared" : isRight ? "right" : "WRONG"
    let numbers = answer.sorted { $0.key < $1.key }.map { ",\"\($0.key)\":\($0.value)" }.joined()
    let input = form.isEmpty ? "" : ",\"form\":\"\(form)\""
    let time = String(format: "%.6f", seconds)
    let memory = String(format: "%.0f", peakMegabytes())
    print(
      "{\"kernel\":\"\(kernel)\",\"data\":\"\(data)\",\"peer\":\"entente\"\(input),"
        + "\"cpu_s\":\(time),\"peak_mb\":\(memory),\"answer\":\"\(verdict)\"\(numbers)}")
    return isRight
  }
}

/// Answers that other programs agreed on: "kernel data" to named numbers.
struct KnownAnswers {
  private var answers: [String: [String: Int]] = [:]

  /// Nothing is known.
  init() {}

  /// The largest group of agreeing programs in each entry of a file.
  init(_ url: URL) throws {
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
    for (name, groups) in object as? [String: [[String: Any]]] ?? [:] {
      let numbers = groups.first?["answer"] as? [String: Any] ?? [:]
      answers[name] = numbers.compactMapValues { ($0 as? NSNumber)?.intValue }
    }
  }

  subscript(name: String) -> [String: Int] { answers[name] ?? [:] }
}
