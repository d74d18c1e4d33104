import FileSystem
import Foundation
import TestSupport
import Testing

/// Files and folders by their names.
struct FileTests {
  private let scratch: Scratch
  private var folder: String { scratch.folder.path }

  init() throws {
    scratch = try Scratch()
  }

  private func write(_ text: String, to path: String) throws {
    let descriptor = try File.openNew(path)
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try handle.write(contentsOf: Data(text.utf8))
  }

  private static let latin = FileName.text(of: [0x6B, 0xFC, 0x2E, 0x79])

  #if os(Linux)
    @Test func `a file is written, found, read and moved by its bytes`() throws {
      let place = "\(folder)/\(Self.latin)"
      try write("text", to: place)
      #expect(Folder.names(in: folder) == [Self.latin])
      #expect(try File.contents(of: place) == Array("text".utf8))
      #expect(FileStatus.at(place)?.size == 4)
      #expect(FileName.last(of: File.resolved(place) ?? "") == Self.latin)
      try File.move(place, to: folder + "/plain")
      #expect(Folder.names(in: folder) == ["plain"])
      #expect(!File.isThere(place))
    }

    @Test func `names with an accent written in two ways are two files`() throws {
      try write("one", to: folder + "/\u{E9}.yaml")
      try write("two", to: folder + "/e\u{301}.yaml")
      let found = Folder.files(below: folder) { $0.hasSuffix(".yaml") }
      #expect(found.map(\.utf8.count) == [8, 7])
      #expect(Set(found.map { FileIdentity(of: "\(folder)/\($0)") }).count == 2)
    }
  #endif

  @Test func `files are found below folders, and links to folders are not followed`() throws {
    try Folder.make(folder + "/a/b/c")
    try write("", to: folder + "/a/b/c/x.yaml")
    try write("", to: folder + "/a/y.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/a/b/round", withDestinationPath: "..")
    #expect(Folder.files(below: folder) { $0.hasSuffix(".yaml") } == ["a/b/c/x.yaml", "a/y.yaml"])
  }

  @Test func `a name with a zero in it is no name of what stands before the zero`() throws {
    try write("text", to: folder + "/x")
    #expect(FileStatus.at(folder + "/x") != nil)
    #expect(FileStatus.at(folder + "/x\0y") == nil)
  }

  @Test func `a file that is not there yet is known by its folder and name`() throws {
    try FileManager.default.createSymbolicLink(atPath: folder + "/way", withDestinationPath: ".")
    #expect(FileIdentity(of: folder + "/new") == FileIdentity(of: folder + "/way/./new"))
    #expect(FileIdentity(of: folder + "/new") != FileIdentity(of: folder + "/other"))
    #expect(FileIdentity(of: "-") == nil)
    #expect(FileIdentity(of: "/dev/null") == nil)
  }

  @Test func `no more is read than was asked for, and one byte`() throws {
    try write(String(repeating: "x", count: 100_000), to: folder + "/x")
    #expect(try File.contents(of: folder + "/x", upTo: 10).count == 11)
    #expect(try File.contents(of: folder + "/x").count == 100_000)
    #expect(throws: SystemError.self) { try File.contents(of: folder + "/y") }
  }

  @Test func `a file is read as far as was asked, not to the byte before`() throws {
    let place = folder + "/x"
    try write("0123456789", to: place)
    #expect(try File.contents(of: place, upTo: 0) == Array("0".utf8))
    #expect(try File.contents(of: place, upTo: 8) == Array("012345678".utf8))
    #expect(try File.contents(of: place, upTo: 9) == Array("0123456789".utf8))
    #expect(try File.bytes(of: place, from: 3, count: 4) == Array("3456".utf8))
    #expect(try File.bytes(of: place, from: 8, count: 4) == Array("89".utf8))
    #expect(try File.bytes(of: place, from: -2, count: 2) == Array("01".utf8))
  }

  @Test(arguments: [0, 1, 10, 1 << 20, (1 << 20) + 2, 3 << 20])
  func `pieces together are what was asked for`(count: Int) throws {
    let bytes = [UInt8](repeating: 1, count: 1 << 20) + [2, 3, 4, 5]
    let place = folder + "/x"
    try write("", to: place)
    try File.append(bytes, to: place)
    var read: [UInt8] = []
    try File.forEachPiece(of: place, upTo: count) { read += $0 }
    #expect(read == Array(bytes.prefix(count)))
  }

  @Test func `what is added stands at the end`() throws {
    let place = folder + "/x"
    try write("one", to: place)
    try File.append(Array(" two".utf8), to: place)
    try File.append([], to: place)
    #expect(try File.contents(of: place) == Array("one two".utf8))
    // A device takes it, and cannot see it to a disk.
    try File.append(Array("x".utf8), to: "/dev/null")
  }

  #if os(Linux)
    @Test func `what fails is an error at once, and is not tried for ever`() throws {
      #expect(throws: SystemError.self) { try File.contents(of: folder) }
      #expect(throws: SystemError.self) {
        try File.forEachPiece(of: folder, upTo: 1) { _ in Issue.record("A folder has no bytes.") }
      }
      #expect(throws: SystemError.self) { try File.bytes(of: folder, from: 0, count: 1) }
      #expect(throws: SystemError.self) { try File.append([1], to: "/dev/full") }
      #expect(throws: SystemError.self) { try File.append([1], to: folder + "/none") }
    }
  #endif

  @Test func `of what stands at a place its kind is known`() throws {
    try write("text", to: folder + "/x")
    try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "x")
    let kinds = ["x", "link", "."].map { FileStatus.at("\(folder)/\($0)")?.kind }
    #expect(kinds == [.file, .file, .folder])
    #expect(FileStatus.unfollowed(at: folder + "/link")?.kind == .link)
    #expect(FileStatus.at("/dev/null")?.kind == .other)
    #expect(FileStatus.isFile(folder + "/x") && !FileStatus.isFile(folder))
    #expect(FileStatus.isFolder(folder) && !FileStatus.isFolder(folder + "/x"))
    #expect(File.plainContents(of: folder + "/link") == Array("text".utf8))
    #expect(File.plainContents(of: folder) == nil && File.plainContents(of: "/dev/null") == nil)
  }

  @Test func `a file gets a second name, loses it, and may be asked for`() throws {
    let (one, two) = (folder + "/one", folder + "/two")
    try write("text", to: one)
    try File.link(one, as: two)
    #expect(FileIdentity(of: one) == FileIdentity(of: two))
    #expect(throws: SystemError.self) { try File.link(one, as: two) }
    #expect(File.isThere(two) && File.isReadable(two))
    try File.requireWritable(two)
    File.remove(two)
    #expect(!File.isThere(two) && !File.isReadable(two) && File.isThere(one))
    #expect(throws: SystemError.self) { try File.requireWritable(two) }
    #expect(throws: SystemError.self) { try File.move(two, to: one) }
    #expect(throws: SystemError.self) { try File.openNew(one) }
    #expect(File.resolved(two) == nil)
    #expect(Folder.names(in: one) == nil && Folder.names(in: folder) == ["one"])
  }

  @Test func `a temporary folder is new each time, and goes with its files`() throws {
    let (one, two) = (try TemporaryFolder(named: "test"), try TemporaryFolder(named: "test"))
    defer { two.remove() }
    #expect(one.path != two.path)
    try write("text", to: one.file("x"))
    #expect(Folder.names(in: one.path) == ["x"])
    one.remove()
    #expect(!File.isThere(one.path) && FileStatus.isFolder(two.path))
  }

  @Test func `the words of a program are those behind its name`() {
    #expect(ProgramArguments.words == Array(CommandLine.arguments.dropFirst()))
    #expect(ProgramArguments.variable("PATH") == ProcessInfo.processInfo.environment["PATH"])
    #expect(ProgramArguments.variable("ENTENTE_UNSET") == nil)
  }

  @Test func `folders are made one above the other, and those that are there are left`() throws {
    try Folder.make(folder + "/a/b/c/")
    try Folder.make(folder + "/a/b/c")
    #expect(Folder.names(in: folder + "/a/b") == ["c"])
    for path in ["\0", "/\0", "\(folder)/a/\0", "\(folder)/\0/x"] {
      #expect(throws: SystemError.self) { try Folder.make(path) }
    }
  }

  @Test func `a folder that cannot be made is an error`() throws {
    try write("", to: folder + "/x")
    #expect(throws: SystemError.self) { try Folder.make(folder + "/x/y") }
    try Folder.make(folder + "/new/")
    #expect(FileStatus.isFolder(folder + "/new"))
  }
}
