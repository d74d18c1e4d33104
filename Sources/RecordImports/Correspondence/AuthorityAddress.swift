internal import Documents
internal import Negotiations

/// What an address of an edition names: a record of an authority file, or something of its own.
struct AuthorityAddress {
  /// The id that it gives: `gnd-118540238`, `viaf-24602065`; `ref-` and its last part where no catalogue
  /// is known.
  let id: String
  /// The address itself.
  let address: String
  /// The identifier in a catalogue that is known.
  let authority: AuthorityID?

  /// The first address of `reference`, which may hold several; `nil` where there is none.
  init?(_ reference: String) {
    guard let first = reference.split(whereSeparator: \.isWhitespace).first else { return nil }
    address = String(first)
    authority = AuthorityID(address: address)
    if let authority {
      id = "\(authority.scheme.rawValue)-\(RecordID.kept(authority.value))"
      return
    }
    let bare = first.hasPrefix("#") ? first.dropFirst() : first
    guard let last = bare.split(separator: "/").last else { return nil }
    id = "ref-" + RecordID.kept(String(last))
  }
}
