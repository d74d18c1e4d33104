import Foundation

enum StandardOutput {
  static func write(_ bytes: [UInt8]) { FileHandle.standardOutput.write(Data(bytes)) }
}

enum StandardError {
  static func end(_ message: String, code: Int32) -> Never {
    FileHandle.standardError.write(Data("render-dot: \(message)\n".utf8))
    exit(code)
  }
}
