internal import Documents
internal import Negotiations

/// The people of an import: every mention of a name is brought to one of them, and no two are joined
/// that the volumes do not say are one.
struct People {
  /// One person, as far as the volumes tell.
  struct Known {
    var id: ActorID
    var name: PersonName
    /// The entry of a list of persons, with the volume it stands in.
    var entry: (volume: Int, person: ListedPerson)?
    /// The volumes that name the person.
    var volumes: Set<Int>
    /// The titles borne in headings, as they are compared.
    var titles: Set<String>
    /// What the titles say they are by occupation.
    var occupations: Set<Occupation> = []
    /// The first mention, for one whom no list describes.
    var mention: (volume: Int, document: String)
  }

  /// Where a name is mentioned.
  struct Mention {
    var volume: Int
    var document: String
  }

  /// Everyone so far.
  private(set) var known: [Known] = []
  /// Ids that are taken, by whatever actor.
  var ids = ActorIDs()
  private var byFamily: [String: [Int]] = [:]
  private var byEntry: [String: Int] = [:]
  private var listed: [String: [ListedPerson]] = [:]
  private var listIndex: [String: ListedPerson] = [:]
  private var doubted: Set<String> = []

  /// Makes known the list of persons of a volume.
  mutating func add(_ list: [ListedPerson], of volume: Int) {
    for person in list {
      listIndex["\(volume) \(person.id)"] = person
      listed["\(volume) \(person.name.familyKey)", default: []].append(person)
    }
  }

  /// The person whom `party` names, and what is remarkable about it.
  mutating func person(
    _ name: PersonName, of party: Party, in mention: Mention
  ) -> (index: Int, problems: [Problem]) {
    var problems: [Problem] = []
    let title = ParticipantEntry.isHonorific(party.title) ? "" : party.title
    let occupation = Occupation(party.title)
    let entry = entry(name, title, occupation, party.listID, mention.volume, &problems)
    let index: Int
    if let entry {
      index = self.index(of: entry, title, mention, &problems)
    } else {
      index = unlisted(name, title, occupation, mention, &problems)
    }
    if let occupation { known[index].occupations.insert(occupation) }
    known[index].volumes.insert(mention.volume)
    if !title.isEmpty { known[index].titles.insert(OfficeTitle.key(title)) }
    return (index, problems)
  }

  /// Gives one whom no list describes a fuller name.
  mutating func complete(_ index: Int, with name: PersonName) {
    guard known[index].entry == nil, name.isCompatible(with: known[index].name),
      name.given.count > known[index].name.given.count
    else { return }
    known[index].name.given = name.given
  }

  // MARK: Listed people

  private func entry(
    _ name: PersonName, _ title: String, _ occupation: Occupation?, _ listID: String?,
    _ volume: Int,
    _ problems: inout [Problem]
  ) -> ListedPerson? {
    let namesakes = (listed["\(volume) \(name.familyKey)"] ?? []).filter { person in
      person.name.isCompatible(with: name)
        && (occupation == nil || person.occupation?.excludes(occupation ?? .man) != true)
    }
    if let listID {
      guard let tagged = listIndex["\(volume) \(listID)"] else {
        problems.append(.unlistedTag(listID, name))
        return namesakes.count == 1 ? namesakes[0] : nil
      }
      return checked(tagged, name, title, namesakes, &problems)
    }
    if namesakes.count > 1, let fitting = namesakes.only(where: { $0.fits(title) }) {
      return fitting
    }
    if namesakes.count > 1 { problems.append(.ambiguous(name, namesakes.map(\.name.display))) }
    return namesakes.count == 1 ? namesakes[0] : nil
  }

  /// The tagged person, unless what is printed speaks for another.
  private func checked(
    _ tagged: ListedPerson, _ name: PersonName, _ title: String, _ namesakes: [ListedPerson],
    _ problems: inout [Problem]
  ) -> ListedPerson? {
    guard tagged.isCalled(name) else {
      // "Hassel" for "Hassell": the tag settles what a letter leaves open.
      if namesakes.isEmpty, tagged.name.isMisspelt(as: name) { return tagged }
      let other = namesakes.count == 1 ? namesakes[0] : nil
      problems.append(.wrongTag(name, title, tagged.name, other?.name))
      return other
    }
    guard !title.isEmpty, !tagged.fits(title),
      let other = namesakes.only(where: { $0.id != tagged.id && $0.fits(title) })
    else { return tagged }
    problems.append(.wrongTag(name, title, tagged.name, other.name))
    return other
  }

  private mutating func index(
    of entry: ListedPerson, _ title: String, _ mention: Mention, _ problems: inout [Problem]
  ) -> Int {
    let key = "\(mention.volume) \(entry.id)"
    if let index = byEntry[key] { return index }
    if let index = counterpart(entry.name, title, mention, &problems) {
      byEntry[key] = index
      if known[index].entry == nil {
        known[index].entry = (mention.volume, entry)
        known[index].name = entry.name
      }
      return index
    }
    let index = insert(entry.name, mention)
    known[index].entry = (mention.volume, entry)
    byEntry[key] = index
    return index
  }

  // MARK: People whom no list has

  private mutating func unlisted(
    _ name: PersonName, _ title: String, _ occupation: Occupation?, _ mention: Mention,
    _ problems: inout [Problem]
  ) -> Int {
    let candidates = (byFamily[name.familyKey] ?? []).filter {
      known[$0].volumes.contains(mention.volume) && known[$0].name.isCompatible(with: name)
        && known[$0].entry?.volume != mention.volume
        && !known[$0].isOtherwise(name, occupation)
    }
    let key = OfficeTitle.key(title)
    if let index = candidates.count == 1
      ? candidates[0] : candidates.only(where: { known[$0].titles.contains(key) })
    {
      complete(index, with: name)
      return index
    }
    // The family name alone, once kept apart from all who bear it, is one person with the same title.
    if name.givenWords.isEmpty,
      let index = candidates.only(where: { index in
        let titles = known[index].titles
        if known[index].isOtherwise(name, occupation) { return false }
        return known[index].name.givenWords.isEmpty
          && (title.isEmpty || titles.isEmpty || titles.contains(key))
      })
    {
      return index
    }
    if candidates.count > 1 {
      problems.append(.ambiguous(name, candidates.map { known[$0].name.display }))
    } else if let index = counterpart(name, title, mention, &problems) {
      complete(index, with: name)
      return index
    }
    return insert(name, mention)
  }

  /// The same person in another volume: the same full name, or the same family name and title.
  private mutating func counterpart(
    _ name: PersonName, _ title: String, _ mention: Mention, _ problems: inout [Problem]
  ) -> Int? {
    let key = OfficeTitle.key(title)
    for index in byFamily[name.familyKey] ?? [] {
      let other = known[index]
      guard !other.volumes.contains(mention.volume), other.name.isCompatible(with: name) else {
        continue
      }
      let isSameName = !name.givenWords.isEmpty && name.givenWords == other.name.givenWords
      let isSameTitle = !title.isEmpty && other.titles.contains(key)
      if isSameName || isSameTitle { return index }
      if doubted.insert("\(mention.volume) \(name.display) \(other.id)").inserted {
        problems.append(.doubtful(name, other.id, other.name))
      }
    }
    return nil
  }

  private mutating func insert(_ name: PersonName, _ mention: Mention) -> Int {
    let words = name.isFamilyFirst ? name.display : "\(name.family) \(name.given) \(name.suffix)"
    known.append(
      Known(
        id: ids.new(words), name: name, entry: nil, volumes: [mention.volume],
        titles: [], mention: (mention.volume, mention.document)))
    byFamily[name.familyKey, default: []].append(known.count - 1)
    return known.count - 1
  }
}

extension People.Known {
  /// Whether titles tell two bearers of one family name apart.
  fileprivate func isOtherwise(_ name: PersonName, _ occupation: Occupation?) -> Bool {
    guard name.givenWords.isEmpty || self.name.givenWords.isEmpty, let occupation else {
      return false
    }
    return !occupations.isEmpty && occupations.allSatisfy { $0.excludes(occupation) }
  }
}

extension ListedPerson {
  /// Whether the list describes the person by `title`.
  fileprivate func fits(_ title: String) -> Bool {
    !title.isEmpty && OfficeTitle.key(description).contains(OfficeTitle.key(title))
  }

  /// Whether a document may call the person so: `Souvanna` is “Souvanna Phouma, Prince”.
  fileprivate func isCalled(_ printed: PersonName) -> Bool {
    name.isCompatible(with: printed)
      || FoldedName(name.display).contains(wordsOf: FoldedName(printed.display))
  }
}

extension Collection {
  /// The one element for which `condition` holds; `nil` where there is none or several.
  func only(where condition: (Element) -> Bool) -> Element? {
    let found = filter(condition)
    return found.count == 1 ? found[0] : nil
  }
}

/// Ids for actors, each given once.
struct ActorIDs {
  private var taken: Set<String> = []

  /// An id made of `words`.
  mutating func new(_ words: String) -> ActorID {
    let id = RecordID.unused(RecordID.slug(words)) { taken.contains($0) }
    taken.insert(id)
    return ActorID(id)
  }
}
