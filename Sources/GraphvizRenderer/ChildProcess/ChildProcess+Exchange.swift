private import CGraphviz

#if canImport(Darwin)
  private import Darwin
#else
  private import Glibc
#endif

/// What went to and fro between us and a child process.
struct Exchange {
  /// What ended the exchange.
  enum End: Equatable {
    case processEnded(ChildProcess.Ending)
    case deadlinePassed
    case outputTooLarge
  }

  var output: [UInt8] = []
  /// The beginning of what came on standard error.
  var errors: [UInt8] = []
  var end = End.deadlinePassed
}

extension ChildProcess {
  /// How much of a process's complaints is kept.
  private static let errorLimit = 16 << 10

  /// Writes the input and reads both outputs, all at the same time, until the process has ended, the
  /// deadline has passed or the output is too large. The process has ended when this returns.
  mutating func exchange(
    _ bytes: [UInt8], deadline: ContinuousClock.Instant, outputLimit: Int
  ) -> Exchange {
    var exchange = Exchange()
    var written = 0
    var outputOpen = true
    var errorsOpen = true
    while outputOpen || errorsOpen {
      if written == bytes.count { input = nil }
      let ready = wait(until: deadline, output: outputOpen, errors: errorsOpen)
      if ready.timeIsUp {
        terminate()
        return exchange
      }
      if ready.input { write(bytes, &written) }
      if ready.output {
        outputOpen = read(output, into: &exchange.output, keeping: outputLimit + 1)
      }
      if ready.errors {
        errorsOpen = read(errors, into: &exchange.errors, keeping: Self.errorLimit)
      }
      if exchange.output.count > outputLimit {
        terminate()
        exchange.end = .outputTooLarge
        return exchange
      }
    }
    exchange.end = end(by: deadline)
    return exchange
  }

  /// The descriptor to write to; negative when the input is closed.
  private var inputNumber: Int32 {
    switch input {
    case .some(let descriptor): descriptor.number
    case .none: -1
    }
  }

  private struct Ready {
    var input = false
    var output = false
    var errors = false
    var timeIsUp = false
  }

  /// Waits until a stream can be read or written.
  private func wait(until deadline: ContinuousClock.Instant, output: Bool, errors: Bool) -> Ready {
    // A negative number is passed over.
    var streams = [
      pollfd(fd: inputNumber, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: output ? self.output.number : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errors ? self.errors.number : -1, events: Int16(POLLIN), revents: 0),
    ]
    let left = ContinuousClock.now.duration(to: deadline)
    guard left > .zero else { return Ready(timeIsUp: true) }
    // Rounded up, and no longer than an hour at a time, which fits the parameter.
    let milliseconds = Int32(min(left, .seconds(3600)) / .milliseconds(1)) + 1
    _ = unsafe poll(&streams, nfds_t(streams.count), milliseconds)
    return Ready(
      input: streams[0].revents != 0, output: streams[1].revents != 0,
      errors: streams[2].revents != 0)
  }

  /// Writes what the stream takes. A process that does not read its input has its reasons, and says
  /// them elsewhere.
  private mutating func write(_ bytes: [UInt8], _ written: inout Int) {
    let number = inputNumber
    let count = unsafe bytes.withUnsafeBytes { bytes in
      let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[written...])
      return unsafe child_process_send(number, rest.baseAddress, rest.count)
    }
    if count > 0 {
      written += count
    } else if errno != EAGAIN && errno != EINTR {
      input = nil
    }
  }

  /// Reads what the stream has and keeps it up to a length. False at the end of the stream.
  private func read(
    _ stream: borrowing Descriptor, into bytes: inout [UInt8], keeping limit: Int
  ) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe systemRead(stream.number, &buffer, buffer.count)
    if count > 0 { bytes += buffer[..<min(count, max(0, limit - bytes.count))] }
    return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR))
  }

  /// Waits for the end of a process that has closed its streams, which is at hand.
  private mutating func end(by deadline: ContinuousClock.Instant) -> Exchange.End {
    while !hasEnded() {
      if ContinuousClock.now >= deadline {
        terminate()
        return .deadlinePassed
      }
      usleep(200)
    }
    return .processEnded(ending ?? .unknown)
  }
}

#if canImport(Darwin)
  private let systemRead = unsafe Darwin.read
#else
  private let systemRead = unsafe Glibc.read
#endif
