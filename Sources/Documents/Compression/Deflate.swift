internal import CZlib

/// Bytes made shorter by zlib, and back.
package enum Deflate {
  /// `bytes` packed as tightly as zlib does, with its header and checksum (RFC 1950); the same for the same
  /// bytes and the same zlib.
  package static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var length = compressBound(UInt(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(length))
    let status = compress2(&packed, &length, bytes, UInt(bytes.count), Z_BEST_COMPRESSION)
    precondition(status == Z_OK, "zlib packs whatever there is memory for.")
    return Array(packed[..<Int(length)])
  }

  /// What was packed without a header (RFC 1951), if it is `length` bytes.
  package static func unpacked(_ packed: [UInt8], to length: Int) -> [UInt8]? {
    var packed = packed
    var unpacked = [UInt8](repeating: 0, count: length)
    var stream = z_stream()
    // Without the header that zlib writes of its own.
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, -15, zlibVersion(), size) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    let input = packed.count
    let status = packed.withUnsafeMutableBufferPointer { source in
      unpacked.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(input)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(length)
        return inflate(&stream, Z_FINISH)
      }
    }
    return status == Z_STREAM_END && Int(stream.total_out) == length ? unpacked : nil
  }
}
