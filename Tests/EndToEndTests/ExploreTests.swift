import Foundation
import TestSupport
import Testing

/// `entente explore` as its user runs it.
struct ExploreTests {
  private let scratch: Scratch
  private let tool: Tool

  init() throws {
    scratch = try Scratch()
    try scratch.write(Corpora.talks, to: "Graphs/talks.yaml")
    tool = Tool(in: scratch.folder)
  }

  private func page(_ name: String = "talks.html") throws -> String {
    try String(contentsOf: scratch.url(name), encoding: .utf8)
  }

  @Test func `a page is one file with all events and names`() throws {
    let result = try tool.run("explore", "-o", "talks.html")
    #expect(result.code == 0, "\(result.message)")
    #expect(result.message.contains("talks.html: 4 events"))
    let page = try page()
    for text in ["<title>Talks</title>", "T. V. Soong", "30 June 1945", "p. 1"] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(!page.contains(scratch.folder.path))
    let printed = try tool.run("explore", "-o", "-")
    #expect(printed.output == page)
  }

  @Test func `flags bound what the page holds`() throws {
    try #require(
      try tool.run("explore", "-o", "july.html", "--during", "1945-06", "--title", "June").code == 0
    )
    let page = try page("july.html")
    #expect(page.contains("<title>June</title>"))
    #expect(!page.contains("1 August 1945"))
  }

  @Test func `who could have known is asked when the page is made`() throws {
    try #require(try tool.run("explore", "-o", "word.html", "--reach", "Stalin").code == 0)
    try #require(try tool.run("explore", "-o", "plain.html").code == 0)
    #expect(try page("word.html") != page("plain.html"))
    let unknown = try tool.run("explore", "-o", "word.html", "--reach", "Stalim")
    #expect(unknown.code == 2)
    #expect(unknown.message.contains("stalin"))
  }

  @Test func `without a file it is a page of the moment, which the browser shows`() throws {
    try scratch.write("#!/bin/sh\necho \"$1\" > shown\n", to: "bin/xdg-open")
    _ = try shell("chmod +x bin/xdg-open && cp bin/xdg-open bin/open", in: scratch.folder)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let showing = Tool(
      in: scratch.folder,
      environment: [
        "PATH": "\(scratch.url("bin").path):\(path)", "TMPDIR": scratch.url("bin").path,
      ])
    #expect(try showing.run("explore", "--during", "1945-07-02").code == 0)
    let shown = try String(contentsOf: scratch.url("shown"), encoding: .utf8)
    let address = try #require(URL(string: String(shown.dropLast())))
    #expect(try String(contentsOf: address, encoding: .utf8).lowercased().hasPrefix("<!doctype"))
  }

  @Test func `what cannot be is refused before anything is read`() throws {
    #expect(try tool.run("explore", "-o", "-", "--watch").code == 2)
    #expect(try tool.run("explore", "-o", "-", "--open").code == 2)
    #expect(try tool.run("explore", "-o", "a.html", "--during", "July").code == 2)
    #expect(try tool.run("explore", "-o", "Graphs/talks.yaml").code == 2)
    #expect(try tool.run("explore", "-o", "none.html", "--during", "1800").code == 1)
  }
}
