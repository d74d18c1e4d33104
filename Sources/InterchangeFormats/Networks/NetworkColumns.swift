/// The attributes that occur in a list of nodes or edges, in the order first met, each with one type:
/// as formats that declare attributes want them.
struct NetworkColumns {
  /// One attribute.
  struct Column: Hashable {
    var name: String
    var type: NetworkType
  }

  private(set) var columns: [Column] = []
  private var positions: [String: Int] = [:]

  init(_ lists: some Sequence<[NetworkAttribute]>) {
    for list in lists {
      for attribute in list { add(attribute) }
    }
  }

  /// The position of the attribute called `name`.
  func position(of name: String) -> Int? { positions[name] }

  private mutating func add(_ attribute: NetworkAttribute) {
    guard let position = positions[attribute.name] else {
      positions[attribute.name] = columns.count
      columns.append(Column(name: attribute.name, type: attribute.value.type))
      return
    }
    let known = columns[position].type
    let type = attribute.value.type
    if known == type { return }
    let areNumbers = [known, type].allSatisfy { $0 == .integer || $0 == .number }
    columns[position].type = areNumbers ? .number : .text
  }
}
