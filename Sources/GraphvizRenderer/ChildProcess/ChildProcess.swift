private import CGraphviz

#if canImport(Darwin)
  private import Darwin
#else
  private import Glibc
#endif

/// A child process with its standard streams in our hands. It does not outlive its owner.
struct ChildProcess: ~Copyable {
  /// How a process ended.
  enum Ending: Equatable {
    case exited(Int32)
    case killed(signal: Int32)
    /// The system kept it to itself, as it does in a program that ignores SIGCHLD.
    case unknown
  }

  let pid: Int32
  /// Where the process reads from; closing it is the end of its input.
  var input: Descriptor?
  let output: Descriptor
  let errors: Descriptor
  private(set) var ending: Ending?

  /// Starts a program with exactly these arguments and variables, and no descriptor but the standard
  /// three.
  init(program: String, arguments: [String], environment: [String]) throws(RenderError) {
    guard let input = Descriptor.Pair.toChild(), let output = Descriptor.Pair.fromChild(),
      let errors = Descriptor.Pair.fromChild()
    else {
      throw RenderError(
        .failed, "Too many files are open to start a drawing: \(Self.systemMessage(errno)).")
    }
    let argumentVector = CStringVector(arguments)
    let environmentVector = CStringVector(environment)
    var pid: pid_t = 0
    let failure = unsafe child_process_start(
      program, argumentVector.pointers, environmentVector.pointers, input.theirs.number,
      output.theirs.number, errors.theirs.number, &pid)
    guard failure == 0 else {
      throw RenderError(
        failure == EAGAIN || failure == ENOMEM ? .failed : .workerMissing,
        "The program that draws, \(program), could not be started: \(Self.systemMessage(failure)).")
    }
    self.pid = pid
    self.input = input.takeOurs()
    self.output = output.takeOurs()
    self.errors = errors.takeOurs()
  }

  deinit {
    guard ending == nil else { return }
    kill(pid, SIGKILL)
    while waitpid(pid, nil, 0) < 0 && errno == EINTR {}
  }

  /// Ends the process at once.
  mutating func terminate() {
    guard ending == nil else { return }
    kill(pid, SIGKILL)
    _ = reap(0)
  }

  /// Whether the process has ended, without waiting for it.
  mutating func hasEnded() -> Bool { ending != nil || reap(WNOHANG) }

  private mutating func reap(_ options: Int32) -> Bool {
    var status: Int32 = 0
    var result: pid_t
    repeat { result = unsafe waitpid(pid, &status, options) } while result < 0 && errno == EINTR
    guard result != 0 else { return false }
    let signal = status & 0x7f
    ending =
      result < 0 ? .unknown : signal == 0 ? .exited((status >> 8) & 0xff) : .killed(signal: signal)
    return true
  }

  static func systemMessage(_ number: Int32) -> String {
    guard let text = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: text)
  }
}
