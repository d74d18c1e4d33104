internal import Documents

/// A record of an authority file that an address points to, as an id: `gnd-118540238`,
/// `viaf-24602065`, `geonames-2950159`.
struct AuthorityID: Hashable {
  /// The id.
  var text: String
  /// The address it was made of.
  var address: String

  private static let files = [
    ("d-nb.info/gnd/", "gnd"), ("viaf.org/viaf/", "viaf"), ("viaf.org/", "viaf"),
    ("id.loc.gov/authorities/names/", "lc"), ("lccn.loc.gov/", "lc"),
    ("data.bnf.fr/ark:/12148/", "bnf"), ("catalogue.bnf.fr/ark:/12148/", "bnf"),
    ("id.ndl.go.jp/auth/ndlna/", "ndl"), ("wikidata.org/entity/", "wikidata"),
    ("wikidata.org/wiki/", "wikidata"), ("isni.org/isni/", "isni"), ("isni.org/", "isni"),
    ("geonames.org/", "geonames"), ("vocab.getty.edu/tgn/", "tgn"),
  ]

  /// The first address of `reference`, which may hold several; `nil` where there is none.
  init?(_ reference: String) {
    guard let first = reference.split(whereSeparator: \.isWhitespace).first else { return nil }
    address = String(first)
    for (part, file) in Self.files {
      guard let range = first.firstRange(of: part) else { continue }
      let number = first[range.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
      guard !number.isEmpty else { return nil }
      text = "\(file)-\(RecordID.kept(String(number)))"
      return
    }
    let bare = first.hasPrefix("#") ? first.dropFirst() : first
    guard !bare.isEmpty else { return nil }
    let last = bare.split(separator: "/").last ?? bare
    text = "ref-" + RecordID.kept(String(last))
  }
}
