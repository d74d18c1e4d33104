import Dispatch
import Negotiations
import Synchronization

/// Makes what a manifest asks for, or says what of it is out of date.
struct ManifestBuild: Sendable {
  /// What was written before.
  let lock: FigureLock
  /// The folder of the manifest.
  let folder: ManifestFolder
  /// Whether everything is made anew, whatever the lock says.
  let isForced: Bool
  /// Whether anything is written.
  let writes: Bool
  /// What may be written.
  let rule: OutputFiles

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
    /// Whether it failed only because a file could not be written.
    var isUnwritable = false
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
      outcome.isUnwritable = failure.code == .output
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
    if let old = lock.records[output.name], reason == nil, !isForced {
      outcome.states.append((output.name, .current))
      outcome.records[output.name] = old
    } else if let reason, !writes, !isForced {
      outcome.states.append((output.name, .stale(reason)))
    } else {
      let printed = try product.make()
      // A figure in several formats has the same remarks in each.
      outcome.remarks += printed.remarks.filter { !outcome.remarks.contains($0) }
      let files = printed.files(named: output.name)
      guard writes else {
        let isSame = files.allSatisfy { folder.bytes(of: $0.name) == $0.bytes }
        outcome.states.append((output.name, isSame ? .current : .stale("is not what is made now")))
        return
      }
      try rule.require(files.map { folder.path(of: $0.name) })
      let known = lock.records[output.name]?.files.map(\.name) ?? []
      for file in files where file.name != output.name && !known.contains(file.name) {
        try rule.requireOwn(folder.path(of: file.name), beside: output.name, file.bytes)
      }
      try writing.withLock { _ in
        try folder.write(files.map { ($0.bytes, $0.name) })
      }
      outcome.states.append((output.name, .made))
      outcome.records[output.name] = FigureLock.Record(from: product.from, files: files)
    }
  }

  /// Why an output is not what the manifest gives; `nil` where it is. Of the files that the lock names
  /// only those are looked at that the manifest asks for.
  private func staleness(of output: ManifestOutput, from: String) -> String? {
    guard let record = lock.records[output.name],
      Set(record.files.map(\.name)) == Set(output.companions + [output.name])
    else {
      return folder.bytes(of: output.name) == nil ? "is missing" : "was not made from this manifest"
    }
    for file in record.files {
      guard let bytes = folder.bytes(of: file.name) else {
        return file.name == output.name ? "is missing" : "is without \(file.name)"
      }
      if SHA256.hexadecimal(of: bytes) != file.digest {
        return file.name == output.name
          ? "was changed by other hands" : "has a \(file.name) changed by other hands"
      }
    }
    return record.from == from ? nil : "is older than the manifest or the corpora"
  }
}

extension FigureLock.Record {
  /// The record of files just written.
  fileprivate init(from: String, files: [(name: String, bytes: [UInt8])]) {
    self.init(
      from: from,
      files: files.map {
        FigureLock.File(name: $0.name, digest: SHA256.hexadecimal(of: $0.bytes))
      })
  }
}

extension PrintedFigure {
  /// The figure and the files beside it; what the figure refers to first.
  fileprivate func files(named name: String) -> [(name: String, bytes: [UInt8])] {
    companions.map { (FigureName(name).beside(ending: $0.ending), $0.bytes) } + [(name, bytes)]
  }
}
