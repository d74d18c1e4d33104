internal import Foundation

/// The bytes of a document, piece by piece.
package struct ByteStream: ~Copyable {
  private let name: String
  private let handle: FileHandle?
  private var pending: [UInt8]?
  private let observer: ReadingObserver?
  /// How many bytes have been handed out.
  package private(set) var position = 0

  init(name: String, bytes: [UInt8], observer: ReadingObserver?) {
    self.name = name
    self.observer = observer
    handle = nil
    pending = bytes
  }

  init(name: String, handle: FileHandle, observer: ReadingObserver?) {
    self.name = name
    self.observer = observer
    self.handle = handle
  }

  deinit {
    if handle !== FileHandle.standardInput { try? handle?.close() }
  }

  /// The next bytes, never empty; `nil` at the end.
  package mutating func next() throws(InputError) -> [UInt8]? {
    guard let piece = try piece(), !piece.isEmpty else { return nil }
    position += piece.count
    observer?(piece.count)
    return piece
  }

  private mutating func piece() throws(InputError) -> [UInt8]? {
    guard let handle else {
      defer { pending = nil }
      return pending
    }
    do {
      return try handle.read(upToCount: 1 << 17).map(Array.init)
    } catch {
      throw InputError(name: name, reason: "cannot be read: \(error.localizedDescription)")
    }
  }
}
