import Dispatch
import Foundation
import Negotiations
import Synchronization

/// Makes what a manifest asks for, or says what of it is out of date.
struct ManifestBuild: Sendable {
  /// What was written before.
  let lock: FigureLock
  /// The folder of the manifest.
  let folder: String
  /// Whether everything is made anew, whatever the lock says.
  let isForced: Bool
  /// Whether anything is written.
  let writes: Bool

  /// How it stands with one output.
  enum State: Equatable, Sendable {
    case made
    /// What is there is what the manifest gives.
    case current
    /// It is not, and why.
    case stale(String)
  }

  /// What came of one entry.
  struct Outcome: Sendable {
    var name: String
    var states: [(output: String, state: State)] = []
    /// What is on disk now, of the outputs that are up to date.
    var records: [String: FigureLock.Record] = [:]
    var remarks: [String] = []
    var failure: Diagnostic?
  }

  /// Does the work, several entries at once.
  func outcomes(
    of works: [ManifestWork], progress: @Sendable (_ done: Int, _ all: Int) -> Void
  ) -> [Outcome] {
    let results = Mutex([Outcome?](repeating: nil, count: works.count))
    // Two files in one folder are never written at once.
    let writing = Mutex(())
    DispatchQueue.concurrentPerform(iterations: works.count) { index in
      let outcome = outcome(of: works[index], writing: writing)
      let done = results.withLock { results in
        results[index] = outcome
        return results.count { $0 != nil }
      }
      progress(done, works.count)
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  private func outcome(of work: ManifestWork, writing: borrowing Mutex<Void>) -> Outcome {
    var outcome = Outcome(name: work.name)
    var location = work.location
    do {
      guard let products = try work.products() else {
        outcome.failure = Diagnostic(
          .error, "entry.empty", at: work.location, "'\(work.name)' shows nothing",
          help: "the corpora hold nothing that it asks for")
        return outcome
      }
      for (output, product) in products {
        location = output.location
        try settle(output, product, in: &outcome, writing: writing)
      }
    } catch let failure as Failure {
      outcome.failure = Diagnostic(failure, "entry.failed", at: location)
    } catch {
      outcome.failure = Diagnostic(.fault("\(error)"), "entry.failed", at: location)
    }
    return outcome
  }

  private func settle(
    _ output: ManifestOutput, _ product: ManifestWork.Product, in outcome: inout Outcome,
    writing: borrowing Mutex<Void>
  ) throws {
    let reason = staleness(of: output, from: product.from)
    let old = lock.records[output.name]
    if let old, reason == nil, !isForced {
      outcome.states.append((output.name, .current))
      outcome.records[output.name] = old
    } else if !writes && !isForced {
      outcome.states.append((output.name, .stale(reason ?? "")))
    } else {
      let printed = try product.make()
      // A figure in several formats has the same remarks in each.
      outcome.remarks += printed.remarks.filter { !outcome.remarks.contains($0) }
      let files = printed.files(named: output.name)
      if writes {
        try writing.withLock { _ in
          for file in files { try write(file.bytes, to: path(of: file.name)) }
        }
        outcome.states.append((output.name, .made))
        outcome.records[output.name] = FigureLock.Record(
          from: product.from,
          files: files.map {
            FigureLock.File(name: $0.name, digest: SHA256.hexadecimal(of: $0.bytes))
          })
      } else {
        let isSame = files.allSatisfy { Self.bytes(of: path(of: $0.name)) == $0.bytes }
        let state: State = isSame ? .current : .stale("is not what is made now")
        outcome.states.append((output.name, state))
      }
    }
  }

  /// Why an output is not what the manifest gives; `nil` where it is.
  private func staleness(of output: ManifestOutput, from: String) -> String? {
    guard let record = lock.records[output.name], !record.files.isEmpty else {
      return Self.bytes(of: path(of: output.name)) == nil
        ? "is missing" : "was not made from this manifest"
    }
    for file in record.files {
      guard let bytes = Self.bytes(of: path(of: file.name)) else {
        return file.name == output.name ? "is missing" : "is without \(file.name)"
      }
      if SHA256.hexadecimal(of: bytes) != file.digest {
        return file.name == output.name
          ? "was changed by other hands" : "has a \(file.name) changed by other hands"
      }
    }
    return record.from == from ? nil : "is older than the manifest or the corpora"
  }

  /// A file of the manifest from where the program runs.
  private func path(of name: String) -> String { folder == "." ? name : "\(folder)/\(name)" }

  private static func bytes(of path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map(Array.init)
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      let folder = String(path[..<slash])
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw Failure.unusable("\(folder): the folder cannot be made")
      }
    }
    try AtomicFile.write(bytes, to: path)
  }
}

extension PrintedFigure {
  /// The figure and the files beside it; what the figure refers to first.
  fileprivate func files(named name: String) -> [(name: String, bytes: [UInt8])] {
    companions.map { (FigureName(name).beside(ending: $0.ending), $0.bytes) } + [(name, bytes)]
  }
}
