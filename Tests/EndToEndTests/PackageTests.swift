import Foundation
import TestSupport
import Testing

/// What is given to those who have no Swift: the package for Debian and Ubuntu, and the tarball.
@Suite(
  .serialized,
  .enabled(
    if: ["dpkg-deb", "dpkg-shlibdeps", "python3"].allSatisfy(Program.isThere),
    "what packing takes is not installed"))
struct PackageTests {
  private let folder: Scratch

  init() throws {
    folder = try Packed.once.get()
  }

  @Test func `packing twice gives the same bytes`() throws {
    // Neither who packs nor where and when is seen in what is packed.
    let again = try Packed.pack(after: "umask 077; export TZ=Asia/Tokyo LC_ALL=C.UTF-8")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.folder.path).sorted()
    #expect(names.map { URL(filePath: $0).pathExtension } == ["", "gz", "deb"])
    for name in names {
      let same = FileManager.default.contentsEqual(
        atPath: folder.url(name).path, andPath: again.url(name).path)
      #expect(same, "\(name)")
    }
    #expect(try shell("sha256sum --check --quiet SHA256SUMS", in: folder.folder).code == 0)
  }

  @Test func `the package depends on what draws, and on no Swift`() throws {
    let depends = try shell("dpkg-deb -f entente_*.deb Depends", in: folder.folder).output
    for name in [
      "libgvc6", "libcgraph6", "libfontconfig1", "fontconfig", "libexpat1", "libsqlite3-0",
    ] {
      let names = depends.split(separator: ",").map { $0.split(separator: " ").first ?? "" }
      #expect(names.contains { $0 == name }, "\(name) is not in \(depends)")
    }
    #expect(depends.contains("fonts-droid-fallback |"))
    #expect(!depends.contains("swift"))
  }

  @Test func `both hold the same files, all of them the owner root's`() throws {
    let package = try shell(
      "dpkg-deb -c entente_*.deb | awk '{print $2, $6}'", in: folder.folder)
    let tarball = try shell(
      "tar -tvzf entente-*.tar.gz --numeric-owner | awk '{print $2, $6}'", in: folder.folder)
    func files(_ listing: String, below top: String, owner: String) -> Set<String> {
      let lines = listing.split(separator: "\n").filter { !$0.hasSuffix("/") }
      #expect(lines.allSatisfy { $0.hasPrefix(owner + " ") })
      return Set(
        lines.map { line in
          String(line.drop { $0 != " " }.dropFirst(top.count + 1))
            .replacing("vendor-completions", with: "site-functions")
        })
    }
    let version = try shell("dpkg-deb -f entente_*.deb Version", in: folder.folder).output
    let top = "entente-\(version.trimmingCharacters(in: .whitespacesAndNewlines))/"
    let packaged = files(package.output, below: "./usr/", owner: "root/root")
    let tarred = files(tarball.output, below: top, owner: "0/0")
    #expect(packaged == tarred.subtracting(["install.sh"]))
    for name in [
      "bin/entente", "share/entente/Graphs/moscow-1945.yaml",
      "share/entente/Examples/paper/figures.yaml", "share/man/man1/entente-import-visits.1.gz",
      "share/bash-completion/completions/entente", "share/zsh/site-functions/_entente",
      "share/fish/vendor_completions.d/entente.fish", "share/doc/entente/copyright",
    ] {
      #expect(packaged.contains(name), "\(name)")
    }
  }

  @Test(.enabled(if: Program.isThere("man"), "man is not installed"))
  func `the manual reads well at 80 columns`() throws {
    let unpacked = try Scratch()
    let pages = try shell(
      """
      set -e
      tar -xzf '\(folder.folder.path)'/entente-*.tar.gz --wildcards '*/man1/*'
      for page in entente-*/share/man/man1/*.1.gz; do
        LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -l "$page" | col -bx
      done
      """, in: unpacked.folder)
    #expect(pages.code == 0)
    #expect(pages.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(pages.output.firstMatch(of: /warning(:| \[)/) == nil, "\(pages.output)")
    for text in [
      "entente met [actor ...] [-g path]", "--during edtf", "EXIT STATUS", "ENTENTE_DATA",
      "entente-import-visits - visits of foreign leaders",
    ] {
      #expect(pages.output.contains(text), "\(text)")
    }
  }

  @Test(.enabled(if: Trial.hindrance == nil, Comment(rawValue: Trial.hindrance ?? "")))
  func `both install in a Debian without Swift, and do all that they should`() throws {
    let trial = try shell("Scripts/package --try --to '\(folder.folder.path)'")
    #expect(trial.code == 0, "\(trial.output)")
    #expect(trial.output.contains("all of it works"), "\(trial.output)")
  }
}

/// What `Scripts/package` makes of the tool under test.
private enum Packed {
  /// Packed once, for all tests.
  static let once = Result { try pack(after: ":") }

  static func pack(after preparation: String) throws -> Scratch {
    let scratch = try Scratch()
    let built = BuiltProducts.directory.path
    let result = try shell(
      "\(preparation); Scripts/package --built '\(built)' --to '\(scratch.folder.path)'")
    try #require(result.code == 0, "\(result.output)")
    return scratch
  }
}

/// Whether a Debian can be made here to try the package in.
private enum Trial {
  /// Why it cannot; `nil` where it can.
  static let hindrance: String? = {
    guard let answer = try? shell("Scripts/package --can-try") else { return "there is no shell" }
    return answer.code == 0 ? nil : answer.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }()
}
