public import Documents

/// Reads volumes of *Foreign Relations of the United States* in the TEI of the Office of the Historian.
///
/// Letters, telegrams and despatches become messages, memoranda of conversation and minutes meetings, and
/// what one person wrote to nobody in particular an act. No body of a document is taken. Whatever
/// contradicts itself is warned of, and where one value had to be preferred the other stays on record as
/// a claim. The ledger counts documents, the letters printed with them, and those who took part.
public struct FRUSImporter: Sendable {
  private let offices: OfficeTable?

  /// An importer that looks up offices in `offices`; without a table, an office whose holder the volume
  /// does not name stays an office.
  public init(offices: OfficeTable? = nil) {
    self.offices = offices
  }

  /// Reads volumes into one corpus, and writes the account into `ledger`.
  ///
  /// - Throws: where a volume cannot be read at all; what is wrong within one stands in the ledger.
  public func read(
    _ documents: [InputDocument], ledger: Ledger = Ledger()
  ) throws(InputError) -> Imported {
    let draft = FRUSDraft(ledger: ledger, offices: offices)
    for document in documents { try draft.read(document) }
    return draft.imported()
  }
}
