import Dispatch

extension Array where Element: Sendable {
  /// The results of `count` pieces of work that go on at once on all cores, in the order of the pieces.
  init(concurrently count: Int, _ work: @Sendable (_ piece: Int) -> Element) {
    self.init(unsafeUninitializedCapacity: count) { buffer, initialized in
      nonisolated(unsafe) let slots = buffer
      if count == 1 {
        slots.initializeElement(at: 0, to: work(0))
      } else {
        DispatchQueue.concurrentPerform(iterations: count) { piece in
          slots.initializeElement(at: piece, to: work(piece))
        }
      }
      initialized = count
    }
  }
}
