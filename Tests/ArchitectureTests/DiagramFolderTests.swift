import Foundation
import TestSupport
import Testing

/// The order of the folders of Diagrams, from the names of the types that their files use.
struct DiagramFolderTests {
  /// The folders, each after all those it may use. The last is the module's own folder.
  static let order = [
    "Geometry", "Dot", "Languages", "Text", "Themes", "Content", "Page", "Marks", "Captions",
    "Legend", "Views", "Floats", "TikZ", "Measures", "",
  ]

  private let sources: [Source]

  /// A file, the types that it declares, and all names in its code that could be types.
  private struct Source {
    let path: String
    let declared: Set<String>
    let used: Set<String>
    let isView: Bool

    /// The folder of the module in which the file is.
    var folder: String { path.contains("/") ? String(path.prefix { $0 != "/" }) : "" }

    /// The view that the file is part of: a file or folder of Views; `nil` for what all views share.
    var view: String? {
      let parts = path.split(separator: "/").map(String.init)
      return folder == "Views" && (parts.count > 2 || isView) ? parts[1] : nil
    }

    init(path: String, text: String) {
      self.path = path
      let code = text.split(separator: "\n")
        .filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }.joined(separator: "\n")
      let declaration =
        /(?m)^(?:(?:public|package|private|fileprivate|final|indirect) )*(?:struct|enum|protocol|class|actor|typealias) (\w+)/
      declared = Set(code.matches(of: declaration).map { String($0.1) })
      used = Set(code.matches(of: /\b[A-Z]\w*/).map { String($0.0) })
      isView = code.contains(/struct \w+: DiagramView\b/)
    }
  }

  init() throws {
    let root = Repository.root.appending(path: "Sources/Diagrams")
    let paths =
      FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    sources = try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      Source(
        path: path, text: try String(contentsOf: root.appending(path: path), encoding: .utf8))
    }
  }

  /// What uses a type that is declared elsewhere, by where the two are: `Floats/LaTeXFloat.swift uses
  /// Caption`.
  private func uses(
    from isUser: (Source) -> Bool, of isDeclarer: (Source) -> Bool
  ) -> [String] {
    let declared = Set(sources.filter(isDeclarer).flatMap(\.declared))
    return sources.filter(isUser).flatMap { source in
      source.used.subtracting(source.declared).intersection(declared).sorted()
        .map { "\(source.path) uses \($0)" }
    }
  }

  @Test func `the order has every folder`() {
    #expect(Set(sources.map(\.folder)) == Set(Self.order))
    #expect(Set(Self.order).count == Self.order.count)
  }

  @Test(arguments: order.indices)
  func `a folder uses only folders before it, so that no cycle can form`(position: Int) {
    let later = Set(Self.order[(position + 1)...])
    let found = uses(
      from: { $0.folder == Self.order[position] }, of: { later.contains($0.folder) })
    #expect(found.isEmpty, "\(found)")
  }

  @Test func `a use is found where there is one`() {
    let found = uses(from: { $0.folder == "Legend" }, of: { $0.folder == "Dot" })
    #expect(found.contains("Legend/Legend.swift uses DotMarkup"))
  }

  @Test func `a view uses no other view`() {
    let views = Set(sources.compactMap(\.view))
    #expect(views.count > 5)
    for view in views {
      let found = uses(from: { $0.view == view }, of: { $0.view != nil && $0.view != view })
      #expect(found.isEmpty, "\(found)")
    }
    let shared = uses(from: { $0.folder == "Views" && $0.view == nil }, of: { $0.view != nil })
    #expect(shared.isEmpty, "\(shared)")
  }

  @Test func `geometry knows nothing of negotiations`() throws {
    for source in sources where source.folder == "Geometry" {
      let text = try String(
        contentsOf: Repository.root.appending(path: "Sources/Diagrams/\(source.path)"),
        encoding: .utf8)
      let imports = text.matches(of: /(?m)^.*\bimport (\w+)/).map { String($0.1) }
      #expect(imports.allSatisfy { $0 == "Foundation" }, "\(source.path): \(imports)")
    }
  }
}
