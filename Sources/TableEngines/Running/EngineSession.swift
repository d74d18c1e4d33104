package import Documents
internal import FileSystem
internal import Foundation
internal import Synchronization

/// A conversation with an engine: statements go there, and their rows come back as files in a folder that
/// is nobody else's and is removed in the end, also where the user interrupts.
package final class EngineSession {
  /// The program that runs at the moment, which whoever interrupts has to end.
  private final class Running: Sendable {
    let child = Mutex<ChildProgram?>(nil)
    let isInterrupted = Atomic(false)
  }

  private let client: EngineClient
  private let dialect: any SQLDialect
  private let folder: TemporaryFolder
  private let running = Running()
  private var count = 0
  private var interruptions: [any DispatchSourceSignal] = []

  /// A conversation in `dialect` through `client`.
  package init(_ client: EngineClient, _ dialect: any SQLDialect) throws(EngineError) {
    self.client = client
    self.dialect = dialect
    do { folder = try TemporaryFolder(named: "entente-engine") } catch {
      throw EngineError(.unavailable, "no temporary folder can be made: \(error)")
    }
    interruptions = [SIGINT, SIGTERM].map(interruption)
  }

  /// Ends the engine and leaves nothing behind, before the signal takes its course.
  private func interruption(by number: Int32) -> any DispatchSourceSignal {
    let source = DispatchSource.makeSignalSource(
      signal: number, queue: DispatchQueue(label: "interruption"))
    signal(number, SIG_IGN)
    source.setEventHandler { [running, folder] in
      running.isInterrupted.store(true, ordering: .sequentiallyConsistent)
      running.child.withLock { $0 }?.end()
      folder.remove()
      signal(number, SIG_DFL)
      // To the process: the threads of a queue take no signals.
      kill(getpid(), number)
    }
    source.resume()
    return source
  }

  /// Ends the conversation.
  package func close() {
    for source in interruptions { source.cancel() }
    for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
    _ = running.child.withLock { $0 }?.wait()
    folder.remove()
  }

  /// Runs a statement that gives nothing.
  package func run(_ sql: String) throws(EngineError) {
    try send(sql, to: nil)
  }

  /// Runs a query, and gives its rows as a table with a head.
  package func rows(of query: String) throws(EngineError) -> InputDocument {
    count += 1
    let file = folder.file("\(count).csv")
    try send(dialect.export(query, to: file) ?? query, to: file)
    return InputDocument(path: file)
  }

  private func send(_ sql: String, to file: String?) throws(EngineError) {
    switch client {
    case .duckdbProgram(let program): try runAlone(program, sql)
    case .python(let python, let engine, let master):
      let child = try conversation([python, folder.file("program.py"), engine, master ?? ""])
      var request = ["sql": sql]
      request["out"] = file
      let line = (try? JSONEncoder().encode(request)).map { String(decoding: $0, as: UTF8.self) }
      child.send(line ?? "")
      guard let answer = child.line() else { throw failure(child.wait()) }
      let reply = try? JSONDecoder().decode(Reply.self, from: Data(answer.utf8))
      if reply?.done != true { throw complaint(reply?.error ?? answer) }
    }
  }

  private struct Reply: Decodable {
    var done: Bool?
    var error: String?
  }

  private func conversation(_ words: [String]) throws(EngineError) -> ChildProgram {
    if let child = running.child.withLock({ $0 }) { return child }
    try write(EngineProgram.text, to: "program.py")
    let started = try ChildProgram(words, errors: folder.file("errors"))
    running.child.withLock { $0 = started }
    return started
  }

  /// One statement in a process of its own.
  private func runAlone(_ program: String, _ sql: String) throws(EngineError) {
    File.remove(folder.file("errors"))
    File.remove(folder.file("statement.sql"))
    try write(sql + ";\n", to: "statement.sql")
    let words = [program, "-init", "/dev/null", "-bail", "-f", folder.file("statement.sql")]
    let started = try ChildProgram(words, errors: folder.file("errors"))
    running.child.withLock { $0 = started }
    let code = started.wait()
    running.child.withLock { $0 = nil }
    if code != 0 { throw failure(code) }
  }

  private func write(_ text: String, to name: String) throws(EngineError) {
    do {
      let file = try File.openNew(folder.file(name))
      Foundation.close(file)
      try File.append(Array(text.utf8), to: folder.file(name))
    } catch {
      throw EngineError(.unavailable, "nothing can be written to \(folder.path): \(error)")
    }
  }

  // MARK: Failures

  /// What the engine said last, where it ended without an answer.
  private func failure(_ code: Int32) -> EngineError {
    // An engine that the user ended is no failure: the signal is about to take its course.
    while running.isInterrupted.load(ordering: .sequentiallyConsistent) { pause() }
    let bytes = File.plainContents(of: folder.file("errors")) ?? []
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    let last = lines.suffix(4).joined(separator: "\n  ")
    return EngineError(
      .unavailable,
      "\(dialect.name) ended with \(code)" + (last.isEmpty ? "" : "; its last words:\n  \(last)"))
  }

  private func complaint(_ text: String) -> EngineError {
    let lines = text.split(whereSeparator: \.isNewline).prefix(4)
    return EngineError(
      .unavailable, "\(dialect.name) gave up:\n  " + lines.joined(separator: "\n  "))
  }
}
