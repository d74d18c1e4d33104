internal import Negotiations

/// Sources, places, topics and issues that both have.
extension MergeWork {
  mutating func matchRecords() {
    for source in imported.sources {
      guard let other = present.sources[source.id], !Self.isSame(source, other) else { continue }
      sourceKeys[source.id] = SourceKey(
        unused(source.id.rawValue) { [present] in present.sources[SourceKey($0)] != nil })
    }
    let places = Self.byName(present.places)
    for place in imported.places {
      if let same = places[FoldedName(place.name).letters] {
        placeIDs[place.id.rawValue] = same.rawValue
      } else if present.places[place.id] != nil {
        placeIDs[place.id.rawValue] = unused(place.id.rawValue) { [present] in
          present.places[PlaceID($0)] != nil
        }
      }
    }
    let topics = Self.byName(present.topics)
    for topic in imported.topics {
      if let same = topics[FoldedName(topic.name).letters] {
        topicIDs[topic.id] = same
      } else if present.topics[topic.id] != nil {
        topicIDs[topic.id] = TopicID(
          unused(topic.id.rawValue) { [present] in present.topics[TopicID($0)] != nil })
      }
    }
    let issues = Self.byName(present.issues)
    for issue in imported.issues {
      if let same = issues[FoldedName(issue.name).letters], has(same, optionsOf: issue) {
        issueIDs[issue.id] = same
      } else if present.issues[issue.id] != nil {
        issueIDs[issue.id] = IssueID(
          unused(issue.id.rawValue) { [present] in present.issues[IssueID($0)] != nil })
      }
    }
  }

  /// Whether an issue of the corpus has all stands that can be taken on one of the import.
  private func has(_ id: IssueID, optionsOf issue: BargainingIssue) -> Bool {
    guard let known = present.issues[id] else { return false }
    return known.range == issue.range && issue.options.allSatisfy { known.option($0.id) != nil }
  }

  /// Whether two records are of one work: a title or an address in common.
  private static func isSame(_ source: Source, _ other: Source) -> Bool {
    func addresses(_ source: Source) -> Set<String> {
      let values = source.variables.filter { ["URL", "DOI"].contains($0.name) }.map(\.value)
      return Set(values.map { $0.trimmingSuffix("/").lowercased() })
    }
    return FoldedName(source.title) == FoldedName(other.title)
      || !addresses(source).isDisjoint(with: addresses(other))
  }

  private static func byName<Record: Named, Subject>(
    _ records: Roster<Record>
  ) -> [String: Identifier<Subject>] where Record.ID == Identifier<Subject> {
    var byName: [String: Identifier<Subject>] = [:]
    for record in records {
      for text in [record.name] + record.names.map(\.text) {
        byName[FoldedName(text).letters] = byName[FoldedName(text).letters] ?? record.id
      }
    }
    return byName
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
