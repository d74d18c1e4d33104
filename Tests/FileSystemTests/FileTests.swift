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

  @Test func `a folder that cannot be made is an error`() throws {
    try write("", to: folder + "/x")
    #expect(throws: SystemError.self) { try Folder.make(folder + "/x/y") }
    try Folder.make(folder + "/new/")
    #expect(FileStatus.isFolder(folder + "/new"))
  }
}
