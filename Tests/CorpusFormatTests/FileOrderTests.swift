import Foundation
import CorpusFormat
import HistoricalDates
import Negotiations
import RandomCorpora
import TestSupport
import Testing

/// Joining is commutative and associative: the order of files changes nothing.
@Suite struct FileOrderTests {
  /// Every order of some things.
  static func orders<Element>(_ elements: [Element]) -> [[Element]] {
    guard !elements.isEmpty else { return [[]] }
    return elements.indices.flatMap { index -> [[Element]] in
      var others = elements
      let first = others.remove(at: index)
      return orders(others).map { [first] + $0 }
    }
  }

  private static let contradicting = [
    """
    entente: 1
    title: One
    approximate-days: 3
    note: Of one.
    sources: {s: {type: book, title: S}}
    actors:
      new: {kind: state, name: New State, colour: '#c00000'}
      p: {kind: person, name: P, affiliation: [{of: new}], offices: [{title: Minister}]}
    """,
    """
    entente: 1
    title: Two
    approximate-days: 5
    sources: {s: {type: book, title: Another S}}
    actors:
      old: {kind: state, name: Old State}
      new: {kind: state, name: Newer State}
      p:
        kind: person
        name: Pe
        during: 1890/1950
        affiliation: [{of: old, during: ../1924-11-26}, {of: new, during: 1924-11-26/..}]
    meetings:
      m: {date: 1921-07-11, present: [p, q], claims: [{source: s}]}
    """,
    """
    entente: 1
    title: Two
    note: Of three.
    actors:
      p: {kind: person, name: P, during: 1891/1950, offices: [{title: Minister, during: 1920/1925}]}
      q: {kind: person, name: Q, affiliation: [{of: old}]}
    meetings:
      m: {date: 1922, present: [p, q]}
      n: {date: 1923, present: [p, {office: Minister}]}
    """,
  ]

  private func read(_ texts: [String], named: [String]) -> CorpusReading {
    CorpusReader().read(documents: zip(named, texts).map { ($0, Array($1.utf8)) })
  }

  @Test func `contradicting files join alike in every order and under every name`() {
    let names = ["1.yaml", "2.yaml", "3.yaml"]
    let first = read(Self.contradicting, named: names)
    for order in Self.orders(Array(0..<3)) {
      let texts = order.map { Self.contradicting[$0] }
      let moved = read(texts, named: order.map { names[$0] })
      #expect(moved.corpus == first.corpus)
      #expect(moved.printed == first.printed)
      #expect(moved.files.map(\.path) == first.files.map(\.path))
      #expect(read(texts, named: names).corpus == first.corpus)
    }
  }

  @Test func `a file named twice, in whatever words, is read once and under one name`() throws {
    let folder = try Scratch()
    try folder.write("entente: 1\ntitle: T\n", to: "a.yaml")
    let paths = [folder.url("a.yaml").path, folder.folder.path + "/./a.yaml", folder.folder.path]
    let readings = Self.orders(paths).map { CorpusReader().read(paths: $0) }
    #expect(readings.allSatisfy { $0.files.map(\.path) == readings[0].files.map(\.path) })
    #expect(readings[0].files.count == 1)
  }
}
