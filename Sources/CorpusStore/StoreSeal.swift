import CZlib
import FileSystem

/// What stands behind the last page of a store, by which one that is not as it was made is known: a mark, a
/// sum over the header, and one over all bytes before the seal.
///
/// SQLite reads a file as far as its header counts pages, and makes no use of what follows. Whatever another
/// program changes by way of SQLite changes the header, so that a large store can be used without reading all
/// of it. The sums find accidents; they are no guard against forgery.
enum StoreSeal {
  private static let mark = Array("Entente1".utf8)
  private static let length = mark.count + 2 * Sum.length
  private static let headerLength = 100
  /// Files beyond this many bytes are not read whole before they are used.
  private static let mostRead = 64 << 20

  /// Puts the seal on a file that was just made, and sees it to the disk.
  static func put(on path: String) throws(StoreError) {
    do throws(SystemError) {
      let size = try FileStatus(of: path).size
      let header = try File.bytes(of: path, from: 0, count: headerLength)
      try File.append(mark + Sum.digits(of: header) + Sum.digits(of: path, upTo: size), to: path)
    } catch {
      throw .system(path: path, "\(error)")
    }
  }

  /// Refuses what is no store, or none that is as it was made. A large one is read to its end only where the
  /// check `isThorough`.
  static func check(_ path: String, isThorough: Bool) throws(StoreError) {
    let (size, header, seal): (Int, [UInt8], [UInt8])
    do throws(SystemError) {
      size = try FileStatus(of: path).size
      header = try File.bytes(of: path, from: 0, count: headerLength)
      seal = try File.bytes(of: path, from: size - length, count: length)
    } catch {
      throw .system(path: path, "cannot be read: \(error)")
    }
    try checkHeader(header, at: path)
    var isWhole = seal.starts(with: mark + Sum.digits(of: header))
    if isWhole, size <= mostRead || isThorough {
      do throws(SystemError) {
        let sum = try Sum.digits(of: path, upTo: size - length)
        isWhole = seal.suffix(Sum.length) == sum[...]
      } catch {
        throw .system(path: path, "cannot be read: \(error)")
      }
    }
    guard isWhole else {
      throw .altered(path: path, "the store breaks off, or another program has changed it")
    }
  }

  /// Whether a file begins as those of SQLite do.
  static func isDatabase(at path: String) -> Bool {
    (try? File.bytes(of: path, from: 0, count: beginning.count)) == beginning
  }

  private static let beginning = Array("SQLite format 3\0".utf8)

  private static func checkHeader(_ header: [UInt8], at path: String) throws(StoreError) {
    guard header.starts(with: beginning) else {
      throw .foreign(path: path, header.isEmpty ? "is an empty file" : "is no SQLite file")
    }
    guard header.count == headerLength else {
      throw .altered(path: path, "the store breaks off")
    }
    guard number(in: header, at: 68) == StoreForm.applicationID else {
      throw .foreign(path: path, "is an SQLite file of another program")
    }
    let version = number(in: header, at: 60)
    guard version <= StoreForm.version else { throw .newer(path: path, version: version) }
    guard version == StoreForm.version else {
      throw .altered(path: path, "an older Entente made this store (form \(version))")
    }
  }

  /// The number that four bytes of a header are.
  private static func number(in header: [UInt8], at place: Int) -> Int {
    header[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}

/// CRC-32, as eight hexadecimal digits.
private enum Sum {
  static let length = 8

  static func digits(of bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { digits(of: add($0, to: start)) }
  }

  /// Those of the first bytes of a file.
  static func digits(of path: String, upTo count: Int) throws(SystemError) -> [UInt8] {
    var sum = start
    try File.forEachPiece(of: path, upTo: count) { sum = add($0, to: sum) }
    return digits(of: sum)
  }

  private static var start: uLong { crc32(0, nil, 0) }

  private static func add(_ bytes: UnsafeBufferPointer<UInt8>, to sum: uLong) -> uLong {
    crc32(sum, bytes.baseAddress, uInt(bytes.count))
  }

  private static func digits(of sum: uLong) -> [UInt8] {
    let text = String(sum, radix: 16)
    return Array((String(repeating: "0", count: max(0, length - text.count)) + text).utf8)
  }
}
