internal import Documents

/// JSON that is known and not read, so that whoever has it learns what to do.
enum ForeignJSON {
  /// What a document is and what to do with it; `nil` where it is nothing known.
  static func description(of root: JSONValue) -> String? {
    if let list = root.elements {
      let aspects = list.prefix(20)
      if aspects.contains(where: { $0["CXVersion"] != nil || $0["numberVerification"] != nil }) {
        return "is CX, the exchange format of Cytoscape; open it there and export GraphML or .cyjs"
      }
      return isRows(list)
        ? "is a list of rows, such as a table is; save it as .csv, with the keys as columns" : nil
    }
    if let children = root["children"]?.elements, !children.isEmpty, root["nodes"] == nil {
      return
        "is a tree of 'children', and no graph; list its nodes in 'nodes' and its lines in 'edges'"
    }
    return nil
  }

  /// Whether a list holds records of plain values, none of them one of a bibliography.
  static func isRows(_ list: [JSONValue]) -> Bool {
    !list.isEmpty
      && list.allSatisfy { item in
        guard case .record(let fields) = item, !fields.isEmpty else { return false }
        return fields["title"] == nil && fields["type"] == nil
      }
  }
}
