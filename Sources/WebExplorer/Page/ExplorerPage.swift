import Diagrams
import Documents
internal import Foundation
import Negotiations
import Typesetting

/// The page: the template with the record, the picture, the evidence, the style and the script in it.
struct ExplorerPage {
  let title: String
  let record: ExplorerRecord
  let network: PlacedNetwork
  let request: FigureRequest
  let origin: Explorer.Origin

  /// The scripts, in the order in which they need one another.
  private static let scripts = [
    PackageResources.windows_js, PackageResources.stays_js, PackageResources.selection_js,
    PackageResources.record_js,
    PackageResources.stands_js, PackageResources.moves_js, PackageResources.words_js,
    PackageResources.names_js,
    PackageResources.address_js, PackageResources.network_js,
    PackageResources.detours_js,
    PackageResources.timeline_js, PackageResources.tables_js, PackageResources.articles_js,
    PackageResources.evidence_js, PackageResources.changes_js,
    PackageResources.positions_js, PackageResources.charts_js,
    PackageResources.exports_js, PackageResources.clock_js, PackageResources.channels_js,
    PackageResources.arrivals_js, PackageResources.paths_js, PackageResources.storyline_js,
    PackageResources.deciding_js, PackageResources.word_js, PackageResources.controls_js,
    PackageResources.explorer_js,
  ]

  /// What the tests ask a page, and whoever looks into it with the tools of a browser may.
  private static let askedNames: Set<String> = [
    "CERTAIN", "answer", "choose", "endOf", "eventNode", "freshState", "heldIssues", "isRefusal",
    "movesOf", "omissionOf", "openEvent", "parseWindow", "pathAnswer", "pictureText", "placeOf",
    "positionsOf", "rangeEnds", "reachAnswer", "record", "route", "shareAt", "shownNetwork",
    "state", "wordAnswer",
  ]

  private static let script = script(of: scripts, keeping: askedNames)
  private static let loader = script(of: [PackageResources.unpacking_js])

  var html: String {
    let style = Self.style(PackageResources.page_css)
    let controls = Self.style(PackageResources.controls_css)
    let (script, loader) = (Self.script, Self.loader)
    let picture = NetworkPicture(network: network, record: record, title: title)
    let data = record.data(
      network: network, drawn: picture.order, request: request, origin: origin)
    let evidence = EvidenceText(record: record)
    let pieces: [String: String] = [
      "TITLE": HTMLText.escaped(title),
      "POLICY": policy(styles: [style, controls], scripts: [loader, script]),
      "STYLE": style,
      "SCRIPT": loader,
      "DATA": packed([data.text, controls, Self.fields, script].joined(separator: "\n")),
      "COUNTS": counts,
      "NOTE": record.corpus.note.map(HTMLText.escaped) ?? "",
      "NETWORK": picture.svg,
      "LEGEND": legend,
      "EVENTS": EventArticles(record: record, evidence: evidence).html,
      "STANDS": PositionArticles(record: record, evidence: evidence).html,
      "SOURCES": SourceList(record: record).html,
      "TIES": TieList(record: record).html,
      "ORIGIN": provenance,
    ]
    return filled(String(decoding: PackageResources.explorer_html, as: UTF8.self), with: pieces)
  }

  /// The template with every `{{NAME}}` replaced; what is put in is not looked at again.
  private func filled(_ template: String, with pieces: [String: String]) -> String {
    let parts = template.components(separatedBy: "{{")
    return parts.dropFirst().reduce(parts[0]) { page, part in
      guard let end = part.range(of: "}}") else { return page + part }
      return page + (pieces[String(part[..<end.lowerBound])] ?? "") + part[end.upperBound...]
    }
  }

  /// What a browser unpacks itself: a line of record, which the script reads, a line of style, a line of the
  /// fields and buttons with which a reader chooses, and the script.
  private func packed(_ text: String) -> String {
    Base91.text(of: Deflate.packed(Array(text.utf8)))
  }

  /// The fields and buttons with which a reader chooses, as one line.
  private static let fields = String(decoding: PackageResources.controls_html, as: UTF8.self)
    .split(separator: "\n").joined()

  /// A style as one line without its comments, each of which is a line of its own. No text in a style has one
  /// of the signs from which a space is taken.
  private static func style(_ resource: [UInt8]) -> String {
    String(decoding: resource, as: UTF8.self).split(separator: "\n")
      .map { $0.drop { $0 == " " } }.filter { !$0.hasPrefix("/*") }.joined()
      .replacing(" { ", with: "{").replacing(" {", with: "{").replacing("; }", with: "}")
      .replacing("; ", with: ";").replacing(": ", with: ":").replacing(", ", with: ",")
      .replacing(" > ", with: ">")
  }

  private static func script(of resources: [[UInt8]], keeping kept: Set<String> = []) -> String {
    let scripts = resources.map { String(decoding: $0, as: UTF8.self) }
    return ShortScript.text(of: "'use strict';\n" + scripts.joined(separator: "\n"), keeping: kept)
  }

  /// Only these styles and scripts, and nothing from anywhere.
  private func policy(styles: [String], scripts: [String]) -> String {
    let styles = styles.map { "'\(hash($0))'" }.joined(separator: " ")
    let scripts = scripts.map { "'\(hash($0))'" }.joined(separator: " ")
    return "default-src 'none'; style-src \(styles); script-src \(scripts); "
      + "img-src blob: data:; base-uri 'none'; form-action 'none'"
  }

  private func hash(_ text: String) -> String {
    let digits = Array(SHA256.hexadecimal(of: Array(text.utf8)).utf8)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
    return "sha256-" + Data(bytes).base64EncodedString()
  }

  // MARK: What the page says of itself

  private var counts: String {
    let events = English.count(record.events.count, "event")
    let actors = English.count(network.nodes.count, "actor")
    let sources = English.count(record.sources.count, "source")
    return "\(events) in the record, \(actors) in the picture, \(sources)."
  }

  private var provenance: String {
    let inputs = origin.inputs.map {
      "<li>\(HTMLText.escaped($0.name)) <code>sha256:\(HTMLText.escaped($0.digest))</code>"
    }
    return "<p>Made by \(HTMLText.escaped(origin.program)) from:</p><ul>\(inputs.joined())</ul>"
  }

  private var legend: String {
    var seen: Set<ActorID?> = []
    let sides = network.nodes.filter { seen.insert($0.side).inserted }
      .map { node -> (name: String, key: String) in
        let name = node.side.map { record.corpus.actors[$0]?.name ?? $0.rawValue }
        let number = node.side.flatMap { record.actorNumbers[$0] }
        let (fill, outline) = (node.appearance.fill, node.appearance.outline)
        let text = HTMLText.escaped(name ?? "no side recorded")
        let label = number.map { "<i data-a=\($0)>\(text)</i>" } ?? text
        return (
          name ?? "\u{10FFFF}",
          "<li data-side=\(number ?? -1)><svg width=18 height=12><rect x=1 y=1 width=16 height=10 rx=3 "
            + "fill=\(fill.hex) stroke=\(outline.hex) /></svg> \(label)"
        )
      }
    return sides.sorted { $0.name < $1.name }.map(\.key).joined()
  }
}
