import Foundation
import GraphvizRenderer
import TestSupport
import Testing

/// What pictures say of themselves.
@Suite struct `Metadata inside pictures` {
  static let metadata = PictureMetadata(
    title: "Talks <1945> & \"after\"", alternativeText: "宋子文 met Сталин.",
    caption: "Talks. (Three) meetings; \\ends)", creator: "a program 1.0",
    keywords: ["Soong", "Stalin"],
    details: [
      PictureMetadata.Detail("Input", "talks.yaml sha256:00"), PictureMetadata.Detail("Seed", "1"),
    ])

  private func picture(_ format: RenderFormat) throws -> [UInt8] {
    let drawing = try Sample.renderer().render(Sample.talks, layout: .dot, as: format)
    return try #require(Self.metadata.inscribed(in: drawing.bytes, as: format))
  }

  @Test func `a PNG carries sound text chunks before its pixels`() throws {
    let png = try picture(.png)
    var position = 8
    var texts: [String: String] = [:]
    var kinds: [String] = []
    while position + 12 <= png.count {
      let length = png[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
      let body = png[position + 4..<position + 8 + length]
      let check = png[position + 8 + length..<position + 12 + length]
      #expect(check.reduce(0) { $0 << 8 | UInt32($1) } == Self.check(body))
      let kind = String(decoding: body.prefix(4), as: UTF8.self)
      kinds.append(kind)
      if kind == "iTXt" {
        let parts = body.dropFirst(4).split(
          separator: 0, maxSplits: 5, omittingEmptySubsequences: false)
        texts[String(decoding: parts[0], as: UTF8.self)] = String(decoding: parts[5], as: UTF8.self)
      }
      position += 12 + length
    }
    #expect(position == png.count)
    #expect(texts["Title"] == Self.metadata.title)
    #expect(texts["Description"] == "宋子文 met Сталин.")
    #expect(texts["Input"] == "talks.yaml sha256:00")
    let firstPixels = try #require(kinds.firstIndex(of: "IDAT"))
    #expect(kinds.lastIndex(of: "iTXt").map { $0 < firstPixels } == true)
  }

  /// The check of PNG, by the table method and so otherwise than the library has it.
  private static func check(_ bytes: some Sequence<UInt8>) -> UInt32 {
    let table = (0..<256).map { start -> UInt32 in
      (0..<8).reduce(UInt32(start)) { value, _ in
        value & 1 == 0 ? value >> 1 : 0xEDB8_8320 ^ (value >> 1)
      }
    }
    return ~bytes.reduce(~UInt32(0)) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
  }

  @Test func `an SVG has a title and a description that readers are led to`() throws {
    let bytes = try picture(.svg)
    let svg = String(decoding: bytes, as: UTF8.self)
    #expect(SVGReader().read(bytes))
    let root = try #require(svg.firstMatch(of: /<svg[^>]*aria-labelledby="(title-\w+) (desc-\w+)"/))
    #expect(svg.contains("role=\"img\""))
    #expect(
      svg.contains("<title id=\"\(root.1)\">Talks &lt;1945&gt; &amp; &quot;after&quot;</title>"))
    #expect(svg.contains("<desc id=\"\(root.2)\">宋子文 met Сталин.</desc>"))
    #expect(svg.contains("Input: talks.yaml sha256:00; Seed: 1"))
    #expect(!svg.contains("href"))
  }

  @Test func `a DOT text begins with comments and stays a graph`() throws {
    let dot = try picture(.dot)
    let text = String(decoding: dot, as: UTF8.self)
    #expect(text.hasPrefix("// Title: Talks <1945> & \"after\"\n// Description: 宋子文"))
    let hostile = PictureMetadata(title: "a\n} b\r\u{2028}c", creator: "x")
    let changed = try #require(hostile.inscribed(in: Array(Sample.talks.utf8), as: .dot))
    let drawn = try Sample.renderer().render(
      String(decoding: changed, as: UTF8.self), layout: .dot, as: .svg)
    #expect(!drawn.bytes.isEmpty)
  }

  @Test func `a PDF is updated at its end and everything before it stays`() throws {
    let plain = try Sample.renderer().render(Sample.talks, layout: .dot, as: .pdf).bytes
    let pdf = try #require(Self.metadata.inscribed(in: plain, as: .pdf))
    #expect(pdf.starts(with: plain))
    let update = String(decoding: pdf[plain.count...], as: UTF8.self)
    #expect(update.contains("/Subject (Talks. \\(Three\\) meetings; \\\\ends\\))"))
    #expect(update.contains("/Description <FEFF5B8B5B506587"))
    #expect(update.contains("/Producer (cairo"))
    #expect(!update.contains("Date"))
    #expect(update.contains("<dc:title>"))
  }

  @Test func `a PDF is tagged as one figure with its alternative text`() throws {
    let pdf = String(decoding: try picture(.pdf), as: UTF8.self)
    #expect(pdf.contains(/\/Marked true.*\/StructTreeRoot [0-9]+ 0 R/))
    #expect(pdf.contains(/\/S \/Figure .*\/K 0 \/Alt <FEFF5B8B5B506587/))
    #expect(pdf.contains(/\/Contents \[[0-9]+ 0 R [0-9]+ 0 R [0-9]+ 0 R\] \/StructParents 0/))
    #expect(pdf.contains("/Figure << /MCID 0 >> BDC") && pdf.contains("stream\nEMC\nendstream"))
    // Without a text there is nothing to tell, and the page stays as it was.
    let plain = try Sample.renderer().render(Sample.talks, layout: .dot, as: .pdf).bytes
    let silent = PictureMetadata(title: "Talks", creator: "x").inscribed(in: plain, as: .pdf)
    #expect(!String(decoding: try #require(silent), as: UTF8.self).contains("StructTreeRoot"))
  }

  @Test(.enabled(if: Program.isThere("pdfinfo"), "pdfinfo is not installed"))
  func `a PDF reader finds the metadata and the fonts`() throws {
    let scratch = try Scratch()
    try scratch.write(Data(try picture(.pdf)), to: "a.pdf")
    let info = try shell("pdfinfo -custom a.pdf; pdfinfo a.pdf; pdffonts a.pdf", in: scratch.folder)
    #expect(info.code == 0)
    #expect(info.output.contains("Talks <1945> & \"after\""))
    #expect(info.output.contains("talks.yaml sha256:00"))
    #expect(info.output.contains(/Metadata Stream: +yes/))
    #expect(info.output.contains(/Tagged: +yes/))
    #expect(!info.output.contains("Error"))
    // Every font is embedded: the third of the columns from the right that say yes or no.
    for line in info.output.split(separator: "\n") where line.contains("TrueType") {
      #expect(line.contains(#/ yes yes (yes|no) /#), "\(line)")
    }
  }

  @Test(.enabled(if: Program.isThere("qpdf"), "qpdf is not installed"))
  func `a PDF whose table is a stream is updated with a stream`() throws {
    let scratch = try Scratch()
    let plain = try Sample.renderer().render(Sample.talks, layout: .dot, as: .pdf).bytes
    try scratch.write(Data(plain), to: "plain.pdf")
    let packed = "qpdf --object-streams=generate --deterministic-id plain.pdf packed.pdf"
    try #require(try shell(packed, in: scratch.folder).code == 0)
    for name in ["plain.pdf", "packed.pdf"] {
      let bytes = [UInt8](try Data(contentsOf: scratch.url(name)))
      let pdf = try #require(Self.metadata.inscribed(in: bytes, as: .pdf), "\(name)")
      try scratch.write(Data(pdf), to: "out.pdf")
      let check = try shell("qpdf --check out.pdf", in: scratch.folder)
      #expect(check.code == 0, "\(name): \(check.output)")
      let shown = try shell(
        "qpdf --qdf --object-streams=disable out.pdf - | grep -a -c 'a program 1.0'",
        in: scratch.folder)
      #expect(shown.code == 0, "\(name)")
    }
  }

  @Test(arguments: [RenderFormat.png, .svg, .pdf])
  func `what is no such picture is left alone`(format: RenderFormat) {
    for bytes in [[], Array("%PDF-1.5\nstartxref\n99\n%%EOF".utf8), Array("<html>".utf8)] {
      #expect(Self.metadata.inscribed(in: bytes, as: format) == nil)
    }
    #expect(Self.metadata.inscribed(in: Array("{}".utf8), as: .json) == nil)
  }

  @Test func `a PDF cut short anywhere never crashes the reading of its end`() throws {
    let plain = try Sample.renderer().render(Sample.talks, layout: .dot, as: .pdf).bytes
    for length in stride(from: 0, to: plain.count, by: 97) {
      _ = Self.metadata.inscribed(in: Array(plain.prefix(length)), as: .pdf)
      let tail = Array("\nstartxref\n\(length)\n%%EOF\n".utf8)
      _ = Self.metadata.inscribed(in: Array(plain.prefix(length)) + tail, as: .pdf)
    }
  }
}
