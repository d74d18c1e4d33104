/// What a catalogue calls an actor, a place or an event: `wikidata:Q855`, `viaf:71388015`.
///
/// ```swift
/// AuthorityID("gnd:118642499")?.address   // "https://d-nb.info/gnd/118642499"
/// AuthorityID(address: "http://www.wikidata.org/entity/Q855")   // wikidata:Q855
/// ```
public struct AuthorityID: Hashable, Sendable {
  /// A catalogue whose identifiers are known.
  public enum Scheme: String, CaseIterable, Sendable {
    case wikidata, viaf, gnd, geonames, unts, isni, lccn, bnf, ndl, tgn, orcid

    /// What stands before an identifier in its address on the web; of several, the first is written.
    fileprivate var beginnings: [String] {
      switch self {
      case .wikidata: ["www.wikidata.org/entity/", "wikidata.org/entity/", "wikidata.org/wiki/"]
      case .viaf: ["viaf.org/viaf/", "viaf.org/"]
      case .gnd: ["d-nb.info/gnd/"]
      case .geonames: ["www.geonames.org/", "geonames.org/"]
      case .unts: ["treaties.un.org/Pages/showDetails.aspx?objid="]
      case .isni: ["isni.org/isni/", "isni.org/"]
      case .lccn: ["id.loc.gov/authorities/names/", "lccn.loc.gov/"]
      case .bnf: ["data.bnf.fr/ark:/12148/", "catalogue.bnf.fr/ark:/12148/"]
      case .ndl: ["id.ndl.go.jp/auth/ndlna/"]
      case .tgn: ["vocab.getty.edu/tgn/"]
      case .orcid: ["orcid.org/"]
      }
    }

    /// An identifier as an example.
    fileprivate var example: String {
      switch self {
      case .wikidata: "wikidata:Q855"
      case .viaf: "viaf:71388015"
      case .gnd: "gnd:118642499"
      case .geonames: "geonames:524901"
      case .unts: "unts:08000002801581bd"
      case .isni: "isni:0000000121442296"
      case .lccn: "lccn:n80126231"
      case .bnf: "bnf:cb119255634"
      case .ndl: "ndl:00054222"
      case .tgn: "tgn:7012924"
      case .orcid: "orcid:0000-0002-1825-0097"
      }
    }

    /// Whether `value` has the form of the catalogue's identifiers.
    fileprivate func admits(_ value: Substring) -> Bool {
      switch self {
      case .wikidata: value.first == "Q" && Self.isNumber(value.dropFirst())
      case .viaf, .geonames, .tgn: Self.isNumber(value)
      case .gnd, .isni, .orcid:
        value.allSatisfy { $0.isASCII && $0.isNumber || "-X".contains($0) }
      case .unts, .lccn, .bnf, .ndl:
        value.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-.".contains($0)) }
      }
    }

    private static func isNumber(_ text: Substring) -> Bool {
      !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
    }
  }

  /// The catalogue.
  public let scheme: Scheme
  /// What stands in the catalogue.
  public let value: String

  /// What `text` says, `scheme:value`; `nil` where that is no identifier of a catalogue that is known.
  public init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":"),
      let scheme = Scheme(rawValue: String(text[..<colon]))
    else { return nil }
    let value = text[text.index(after: colon)...]
    guard !value.isEmpty, scheme.admits(value) else { return nil }
    self.scheme = scheme
    self.value = String(value)
  }

  /// The identifier whose page on the web is at `address`.
  public init?(address: String) {
    for scheme in Scheme.allCases {
      for beginning in scheme.beginnings {
        guard let range = address.firstRange(of: beginning) else { continue }
        let value = address[range.upperBound...].prefix { !"/#?&".contains($0) && !$0.isWhitespace }
        guard let found = Self("\(scheme.rawValue):\(value)") else { continue }
        self = found
        return
      }
    }
    return nil
  }

  /// As a corpus writes it.
  public var text: String { "\(scheme.rawValue):\(value)" }

  /// Its page on the web.
  public var address: String { "https://" + scheme.beginnings[0] + value }

  /// What to write in place of a text that is none.
  package static func help(for text: String) -> String {
    if let found = Self(address: text) { return "write '\(found.text)'" }
    let scheme = text.prefix { $0 != ":" }.lowercased()
    if let known = Scheme(rawValue: scheme) { return "as in '\(known.example)'" }
    if let near = Nearest.suggestions(for: scheme, among: Scheme.allCases.map(\.rawValue)).first {
      return "did you mean '\(near):'?"
    }
    return "write the catalogue before it: "
      + Scheme.allCases.map { "\($0.rawValue):" }.joined(separator: ", ")
  }
}
