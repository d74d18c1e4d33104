/// What a file is, whatever it is called.
package struct FileIdentity: Hashable, Sendable {
  /// The device and the number of a file that is there.
  private var node: [UInt64] = []
  /// The folder and name of one that is not.
  private var name: [UInt8] = []

  /// The file that `path` leads to, or would; `nil` for what is no plain file, as a device, and for
  /// standard input and output.
  package init?(of path: String) {
    if path == "-" { return nil }
    if let status = FileStatus.at(path) {
      guard status.kind == .file else { return nil }
      node = [status.device, status.number]
      return
    }
    let folder = FileName.folder(of: path)
    name = FileName.bytes(of: "\(File.resolved(folder) ?? folder)/\(FileName.last(of: path))")
  }
}
