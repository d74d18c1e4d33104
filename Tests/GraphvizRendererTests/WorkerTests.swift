import Foundation
import GraphvizRenderer
import TestSupport
import Testing

/// Programs in the place of the worker that do not do what a worker does.
@Suite struct `Workers that fail` {
  private func failure(
    ofWorker text: String, limits: RenderLimits = .default, dot: String = Sample.talks
  ) throws -> RenderError? {
    let file = try script(text)
    defer { try? FileManager.default.removeItem(at: file) }
    return Sample.failure(of: dot, with: DotRenderer(worker: file.path, limits: limits))
  }

  private func script(_ text: String) throws -> URL {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "entente-worker-\(UUID().uuidString)")
    // Written by another process: a file that this one has open for writing, and with it each
    // child that another test is just starting, cannot be run.
    let writer = Process()
    writer.executableURL = URL(filePath: "/bin/sh")
    writer.arguments = [
      "-c", "printf '#!/bin/sh\n%s\n' \"$1\" >\"$0\"; chmod +x \"$0\"", file.path, text,
    ]
    try writer.run()
    writer.waitUntilExit()
    return file
  }

  @Test(arguments: ["", "cat >/dev/null; "])
  func `one that hangs is ended at the deadline`(_ before: String) throws {
    // It would leave a mark if it went on; a worker that is ended leaves none.
    let mark = FileManager.default.temporaryDirectory.appending(path: "mark-\(UUID().uuidString)")
    let script = "\(before)sleep 20; : >'\(mark.path)'"
    let error = try failure(ofWorker: script, limits: RenderLimits(seconds: 0.3))
    #expect(error?.code == .timedOut)
    #expect(!FileManager.default.fileExists(atPath: mark.path))
  }

  @Test func `one that closes its streams and hangs is ended at the deadline`() throws {
    let script = "exec <&- >&- 2>&-; exec /bin/sleep 30"
    let error = try failure(ofWorker: script, limits: RenderLimits(seconds: 0.3))
    #expect(error?.code == .timedOut)
  }

  @Test(arguments: [(11, "SEGV"), (6, "ABRT"), (15, "TERM")])
  func `one that a signal ends is a crash`(_ signal: Int32, _ name: String) throws {
    let error = try failure(ofWorker: "echo from the depths >&2; kill -\(name) $$")
    #expect(error?.code == .crashed(signal: signal))
    #expect(error?.details == "from the depths")
  }

  @Test func `one that the system killed had too little memory`() throws {
    #expect(try failure(ofWorker: "kill -KILL $$")?.code == .outOfMemory)
  }

  @Test func `one that is not there is named`() {
    let renderer = DotRenderer(worker: "/nowhere/render-dot")
    let error = Sample.failure(of: Sample.talks, with: renderer)
    #expect(error?.code == .workerMissing)
    #expect(error?.message.contains("/nowhere/render-dot") == true)
  }

  @Test(arguments: ["exit 0", "echo '<svg/>'", "printf GVRENDER; exit 0", "cat; exit 3"])
  func `another program's output is not taken for a drawing`(_ script: String) throws {
    #expect(try failure(ofWorker: script)?.code == .workerMissing)
  }

  @Test func `one that does not read a long graph does no harm`() throws {
    let long = "graph { \(String(repeating: "a -- b;\n", count: 200_000)) }"
    #expect(try failure(ofWorker: "exit 0", dot: long)?.code == .workerMissing)
    #expect(try failure(ofWorker: "exec <&-; sleep 0.2", dot: long)?.code == .workerMissing)
  }

  @Test func `one that never stops writing is stopped`() throws {
    let limits = RenderLimits(seconds: 20, outputBytes: 1 << 20)
    #expect(try failure(ofWorker: "exec yes", limits: limits)?.code == .outputTooLarge)
  }

  @Test func `one that never stops complaining is heard only so far`() throws {
    let script = "yes complaint | head -c 3000000 >&2"
    let error = try failure(ofWorker: script)
    #expect(error?.code == .workerMissing)
    #expect((error?.details.utf8.count).map { $0 > 1000 && $0 < 20_000 } == true)
  }

  @Test func `a worker is told the language of the labels, if it is one`() throws {
    func variables(_ language: String?) throws -> String {
      let file = try script("env >&2")
      defer { try? FileManager.default.removeItem(at: file) }
      let renderer = DotRenderer(worker: file.path, language: language)
      return Sample.failure(of: Sample.talks, with: renderer)?.details ?? ""
    }
    #expect(try variables("zh-Hant").contains("PANGO_LANGUAGE=zh-Hant\n"))
    #expect(try !variables("zh\nPATH=/tmp").contains("LANGUAGE="))
    #expect(try !variables(nil).contains("LANGUAGE="))
  }

  @Test func `a worker has few variables and no open files but the three`() throws {
    let error = try failure(ofWorker: "env >&2; ls /proc/self/fd >&2")
    let details = error?.details ?? ""
    #expect(details.contains("GRAPHVIZ_RENDER_WORKER=1"))
    #expect(details.contains("LC_ALL=C.UTF-8"))
    #expect(!details.contains("\nPATH=/home"))
    #expect(!details.contains("USER="))
    // `ls` itself has the folder open, as 3.
    #expect(details.hasSuffix("0\n1\n2\n3"))
  }
}
