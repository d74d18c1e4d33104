/// Gives out ids, none of them twice.
package struct UniqueIdentifiers {
  private var taken: Set<String> = []
  private var counts: [String: Int] = [:]

  package init() {}

  /// An id made of `name`.
  package mutating func identifier(of name: String) -> String {
    // Names have no limit in what others wrote, and romanising takes time.
    unused(RecordID.slug(name.prefixOfScalars(200)))
  }

  /// `identifier`, or with a number behind it where it is taken.
  package mutating func unused(_ identifier: String) -> String {
    if taken.insert(identifier).inserted { return identifier }
    while true {
      let number = counts[identifier, default: 1] + 1
      counts[identifier] = number
      let numbered = "\(identifier)-\(number)"
      if taken.insert(numbered).inserted { return numbered }
    }
  }
}

extension String {
  /// The first `count` scalars.
  package func prefixOfScalars(_ count: Int) -> String {
    var result = ""
    result.unicodeScalars.append(contentsOf: unicodeScalars.prefix(count))
    return result
  }
}
