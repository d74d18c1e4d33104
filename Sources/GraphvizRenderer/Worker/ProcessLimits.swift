#if canImport(Darwin)
  private import Darwin
#else
  private import Glibc
#endif

/// The limits that the drawing process puts on itself before it looks at the graph.
struct ProcessLimits {
  private let limits: RenderLimits

  init(_ limits: RenderLimits) { self.limits = limits }

  func apply() {
    set(RLIMIT_CORE, to: 0)
    // At the first limit comes a signal that tells what it is about; at the second comes SIGKILL.
    set(RLIMIT_CPU, to: limits.cpuSeconds, atMost: limits.cpuSeconds + 1)
    set(RLIMIT_AS, to: limits.memoryBytes)
    // The only files a drawing writes are the caches of fontconfig. One that is cut short is
    // no reason to die.
    set(RLIMIT_FSIZE, to: 16 << 20)
    _ = signal(SIGXFSZ, SIG_IGN)
    // Should the parent be gone by the deadline, nobody else would end a drawing that waits.
    alarm(UInt32(limits.seconds.rounded(.up)) + 1)
  }

  #if canImport(Darwin)
    private typealias Resource = Int32
    private func number(_ resource: Resource) -> Int32 { resource }
  #else
    private typealias Resource = __rlimit_resource
    private func number(_ resource: Resource) -> __rlimit_resource_t {
      __rlimit_resource_t(resource.rawValue)
    }
  #endif

  /// Lowers a limit. One that is already lower stays as it is.
  private func set(_ resource: Resource, to value: Int, atMost highest: Int? = nil) {
    var limit = rlimit()
    guard unsafe getrlimit(number(resource), &limit) == 0 else { return }
    limit.rlim_cur = min(limit.rlim_cur, rlim_t(value))
    limit.rlim_max = min(limit.rlim_max, rlim_t(highest ?? value))
    _ = unsafe setrlimit(number(resource), &limit)
  }
}
