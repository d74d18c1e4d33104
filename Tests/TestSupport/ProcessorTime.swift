#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The time that a test's own thread computes. Unlike the time on the wall, it does not depend on what
/// else the machine does, so that it can tell an algorithm that explodes from a machine that is busy.
public enum ProcessorTime {
  /// How long the thread computes while `work` runs; what other threads do for it is not counted.
  public static func measure(_ work: () throws -> Void) rethrows -> Duration {
    let start = now
    try work()
    return now - start
  }

  private static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
