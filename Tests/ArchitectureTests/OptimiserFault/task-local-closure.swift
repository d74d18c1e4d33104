// Ends with signal 11 where Swift 6.3 compiles it with -O, and prints 1 without: the inlined `withValue` of a
// task-local whose value is a closure calls `swift_task_localValuePush` with a null metadata pointer.
enum Progress { @TaskLocal static var report: (@Sendable (Int) -> Void)? }

func during<Result>(_ work: () throws -> Result) rethrows -> Result {
  let report: @Sendable (Int) -> Void = { print($0) }
  return try Progress.$report.withValue(report) { try work() }
}

during { Progress.report?(1) }
