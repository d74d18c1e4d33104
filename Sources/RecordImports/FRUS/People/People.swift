internal import Documents
internal import HistoricalDates
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
    /// The departments that the titles name.
    var departments: Set<Department> = []
    /// The first mention, for one whom no list describes.
    var mention: (volume: Int, document: String)
  }

  /// Where a name is mentioned.
  struct Mention {
    var volume: Int
    var document: String
    /// On which day, where it is known.
    var day: Day?
    /// Those whom another entry of the same list of those present names.
    var others: Set<Int> = []
    /// What a list of those present says beside the name: `SOA`.
    var role: String?
    /// The country of the mission that a message comes from.
    var post: String?
    /// Whether it is the signature of a message that a body sends.
    var isSignatureOfBody = false
  }

  /// Everyone so far.
  private(set) var known: [Known] = []
  /// Ids that are taken, by whatever actor.
  var ids = ActorIDs()
  private var byFamily: [String: [Int]] = [:]
  /// By the letters of whole names: “T’ang Wen-Sheng” is “Tang Wen-sheng”.
  private var byLetters: [String: [Int]] = [:]
  private var byEntry: [String: Int] = [:]
  private var listed: [String: [ListedPerson]] = [:]
  private var listIndex: [String: ListedPerson] = [:]
  /// Those of the lists by volume and by their family names with a letter left out.
  private var misprinted: [String: [ListedPerson]] = [:]
  /// Those whom no list has by their family names with a letter left out.
  private var byMisprint: [String: [Int]] = [:]
  /// Those whose family name was misprinted so, by volume and what was printed.
  private var misprintsOf: [String: Set<Int>] = [:]
  private var doubted: Set<String> = []
  /// By volume, family name and what a list says beside it: the full names printed so.
  private var fullNames: [String: Set<PersonName>] = [:]

  /// Makes known the list of persons of a volume.
  mutating func add(_ list: [ListedPerson], of volume: Int) {
    let people = list.filter { $0.reference == nil }
    for person in people { add(person, of: volume) }
    for person in list {
      guard let reference = person.reference else { continue }
      let words = FoldedName(reference).letters
      let target = people.only { other in
        [other.name.display, other.printed, other.name.family].contains {
          FoldedName($0).letters == words
        }
      }
      // Under either name it is one entry.
      var entry = person
      if let target {
        listIndex["\(volume) \(person.id)"] = target
        entry.id = target.id
        (entry.description, entry.offices) = (target.description, target.offices)
      } else {
        listIndex["\(volume) \(person.id)"] = person
      }
      listed["\(volume) \(person.name.familyKey)", default: []].append(entry)
    }
  }

  private mutating func add(_ person: ListedPerson, of volume: Int) {
    listIndex["\(volume) \(person.id)"] = person
    for key in Set([person.name.familyKey] + person.name.wholeKeys) {
      listed["\(volume) \(key)", default: []].append(person)
    }
    for key in Set(misprints(of: person.name)) {
      misprinted["\(volume) \(key)", default: []].append(person)
    }
  }

  /// The person whom `party` names, and what is remarkable about it.
  mutating func person(
    _ name: PersonName, of party: Party, in mention: Mention
  ) -> (index: Int, problems: [Problem]) {
    var problems: [Problem] = []
    let title = ParticipantEntry.isHonorific(party.title) ? "" : party.title
    var party = party
    let name = party.listID == nil ? inFull(name, title, mention) : name
    let occupation = Occupation(party.title)
    let namesake = namesake(name, title, mention) ?? misprinted(name, party, mention)
    if namesake != nil { party.listID = nil }
    let entry = namesake == nil ? entry(name, party, occupation, mention, &problems) : nil
    let index: Int
    if let namesake {
      index = namesake
    } else if let entry {
      index = self.index(of: entry, title, mention, &problems)
    } else {
      index = unlisted(name, party.title, occupation, mention, &problems)
    }
    if known[index].name.isMisspelt(as: name) {
      misprintsOf["\(mention.volume) \(name.familyKey)", default: []].insert(index)
    }
    if let occupation { known[index].occupations.insert(occupation) }
    if let department = Department(title) { known[index].departments.insert(department) }
    known[index].volumes.insert(mention.volume)
    if !title.isEmpty || OfficeTitle.key(party.title) == "dr" {
      known[index].titles.insert(OfficeTitle.key(party.title))
    }
    return (index, problems)
  }

  /// “President Johnson” is the President of that name, whoever else bears it: a list of persons may have
  /// only the president of a company. One whose name nobody else of the volume bears stays as he is printed.
  private func inFull(_ name: PersonName, _ title: String, _ mention: Mention) -> PersonName {
    guard let day = mention.day else { return name }
    if OfficeTitle.key(title) == "vicepresident",
      let term = VicePresidentialTerms.holder(named: name.family, on: HistoricalDate(day)),
      let full = PersonName(printed: term.name), full.isCompatible(with: name)
    {
      return full
    }
    guard OfficeTitle.key(title) == "president",
      listed["\(mention.volume) \(name.familyKey)"] != nil
        || byFamily[name.familyKey]?.contains(where: { !known[$0].titles.contains("president") })
          == true,
      let term = PresidentialTerms.holders(on: HistoricalDate(day)).only(where: { _ in true }),
      let full = PersonName(printed: term.name), full.isCompatible(with: name)
    else { return name }
    return full
  }

  /// The one of a family name whom no list has, and whom the volume has called by this office, where those
  /// of that name whom its list has are something else: the Assistant Secretary of Defense (Bundy) is not the
  /// President’s Special Assistant.
  private func namesake(_ name: PersonName, _ title: String, _ mention: Mention) -> Int? {
    guard name.givenWords.isEmpty, title.split(separator: " ").count > 2,
      let listed = listed["\(mention.volume) \(name.familyKey)"]
    else { return nil }
    let key = OfficeTitle.key(title)
    let department = Department(title)
    return byFamily[name.familyKey]?.only { index in
      let other = known[index]
      guard other.entry == nil, other.volumes.contains(mention.volume),
        !other.name.givenWords.isEmpty, !listed.contains(where: { $0.fits(title) })
      else { return false }
      if other.titles.contains(key) { return true }
      guard let department else { return false }
      return other.departments.contains(department)
        && !listed.contains { department.isNamed(in: $0.description) }
    }
  }

  /// The one whose name a volume has misprinted so before, where nobody bears the name as it is printed.
  private func misprinted(_ name: PersonName, _ party: Party, _ mention: Mention) -> Int? {
    let key = "\(mention.volume) \(name.familyKey)"
    guard party.listID == nil, listed[key] == nil, let found = misprintsOf[key],
      byFamily[name.familyKey]?.contains(where: { known[$0].volumes.contains(mention.volume) })
        != true
    else { return nil }
    return found.only { index in
      !mention.others.contains(index)
        && (name.givenWords.isEmpty || known[index].name.isMisprint(of: name))
    }
  }

  /// Takes down that a list of those present prints a full name with a role beside it.
  mutating func note(_ name: PersonName, as role: String, in volume: Int) {
    guard !name.givenWords.isEmpty, let key = Self.roleKey(role) else { return }
    fullNames["\(volume) \(name.familyKey) \(key)", default: []].insert(name)
  }

  /// The office symbol that a role begins with, without its section: `SOA` of `SOA/E`.
  private static func roleKey(_ role: String) -> String? {
    let first = role.prefix { $0 != "," }.trimmed
    let symbol = first.prefix { $0 != "/" }
    let key = symbol.count > 1 ? String(symbol) : first
    return key.isEmpty || key.count > 40 ? nil : FoldedName(key).letters
  }

  /// A family name in full, where a list of the volume prints it so with the same role.
  private func inFull(_ name: PersonName, as role: String?, in volume: Int) -> PersonName? {
    guard name.givenWords.isEmpty, let key = role.flatMap(Self.roleKey) else { return nil }
    return fullNames["\(volume) \(name.familyKey) \(key)"]?.only { _ in true }
  }

  /// Gives one whom no list describes a fuller name.
  mutating func complete(_ index: Int, with name: PersonName) {
    guard known[index].entry == nil, name.isCompatible(with: known[index].name),
      name.given.count > known[index].name.given.count,
      !name.givenWords.contains(known[index].name.familyKey)
    else { return }
    known[index].name.given = name.given
  }

  /// Whether somebody of a volume bears a family name.
  func isFamilyName(_ name: PersonName, in volume: Int) -> Bool {
    listed["\(volume) \(name.familyKey)"]?.contains { $0.name.familyKey == name.familyKey } == true
      || byFamily[name.familyKey]?.contains { known[$0].volumes.contains(volume) } == true
  }

  // MARK: Listed people

  private func entry(
    _ name: PersonName, _ party: Party, _ occupation: Occupation?, _ mention: Mention,
    _ problems: inout [Problem]
  ) -> ListedPerson? {
    let title = ParticipantEntry.isHonorific(party.title) ? "" : party.title
    let volume = mention.volume
    var namesakes = namesakes(of: name, in: volume).filter { person in
      (occupation == nil || person.occupation?.excludes(occupation ?? .man) != true)
        && (party.listID != nil || !person.isKnightCalled(otherwise: name, party.title))
    }
    if let listID = party.listID {
      guard let tagged = listIndex["\(volume) \(listID)"] else {
        problems.append(.unlistedTag(listID, name))
        return namesakes.count == 1 ? namesakes[0] : nil
      }
      return checked(tagged, party, name, title, namesakes, &problems)
    }
    namesakes.removeAll { person in
      byEntry["\(volume) \(person.id)"].map(mention.others.contains) ?? false
    }
    if namesakes.count > 1 {
      if let fitting = namesakes.only(where: { $0.holds(title) })
        ?? namesakes.only(where: { $0.fits(title) })
      {
        return fitting
      }
      if let full = inFull(name, as: mention.role, in: volume),
        let fitting = namesakes.only(where: { $0.name.isCompatible(with: full) })
      {
        return fitting
      }
      if let post = mention.post,
        let fitting = namesakes.only(where: { $0.description.contains(post) })
      {
        return fitting
      }
      // "Dr. Eisenhower" is not the Major of that name, nor “Mr. Johnson” the Vice President.
      let isCivil = ["dr", "mr", "messrs"].contains(OfficeTitle.key(party.title))
      if isCivil, let civilian = namesakes.only(where: { !$0.isAboveMister }) { return civilian }
      // The Secretary signs what missions send while he is abroad.
      if mention.isSignatureOfBody,
        let secretary = namesakes.only(where: { $0.holds("Secretary of State") })
      {
        return secretary
      }
    }
    if namesakes.count > 1 { problems.append(.ambiguous(name, namesakes.map(\.name.display))) }
    return namesakes.count == 1 ? namesakes[0] : nil
  }

  /// Those of a volume's list whom a name can mean; failing that, those whose family name is of two words,
  /// as “Carrillo Flores” is.
  private func namesakes(of name: PersonName, in volume: Int) -> [ListedPerson] {
    let own = (listed["\(volume) \(name.familyKey)"] ?? []).filter {
      $0.name.isCompatible(with: name)
    }
    if !own.isEmpty { return own }
    if let double = name.withDoubleFamilyName {
      let found = (listed["\(volume) \(double.familyKey)"] ?? []).filter {
        $0.name.isCompatible(with: double)
      }
      if !found.isEmpty { return found }
    }
    let all = name.isPrintedInFull ? name.wholeKeys.flatMap { listed["\(volume) \($0)"] ?? [] } : []
    let inverted = all.distinct().filter {
      !Set($0.name.wholeKeys).isDisjoint(with: name.wholeKeys)
    }
    if !inverted.isEmpty { return inverted }
    let shortened = (listed["\(volume) \(name.familyKey)"] ?? []).filter {
      $0.name.isCalledWithoutFirst(name) || $0.name.isOtherwiseInitialed(than: name)
    }
    if !shortened.isEmpty || listed["\(volume) \(name.familyKey)"] != nil { return shortened }
    return misprints(of: name).flatMap { misprinted["\(volume) \($0)"] ?? [] }.distinct()
      .filter { $0.name.isMisprint(of: name) }
  }

  /// The forms under which a family name is found though one letter of it is misprinted: without each of its
  /// letters in turn, and whole.
  private func misprints(of name: PersonName) -> [String] {
    let key = name.familyKey
    guard key.count > 4 else { return [] }
    return [key]
      + key.indices.map { index in
        var shorter = key
        shorter.remove(at: index)
        return shorter
      }
  }

  /// The tagged person, unless what is printed speaks for another.
  private func checked(
    _ tagged: ListedPerson, _ party: Party, _ name: PersonName, _ title: String,
    _ namesakes: [ListedPerson], _ problems: inout [Problem]
  ) -> ListedPerson? {
    if party.isSigned, tagged.name.isOtherwiseCalled(than: name) {
      let other = namesakes.only { $0.id != tagged.id }
      problems.append(.wrongTag(name, title, tagged.name, other?.name))
      return other
    }
    guard tagged.isCalled(name) else {
      // "Hassel" for "Hassell": the tag settles what a letter leaves open.
      if namesakes.allSatisfy({ $0.id == tagged.id }),
        tagged.name.familyKey == name.familyKey || tagged.name.isMisspelt(as: name)
          || tagged.isAlmostCalled(name)
      {
        return tagged
      }
      let other = namesakes.count == 1 ? namesakes[0] : nil
      problems.append(.wrongTag(name, title, tagged.name, other?.name))
      return other
    }
    // "President Eisenhower" is not the Major, who is Assistant to the President.
    if !title.isEmpty, !tagged.holds(title),
      let other = namesakes.only(where: { $0.id != tagged.id && $0.holds(title) })
    {
      problems.append(.wrongTag(name, title, tagged.name, other.name))
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
    let entry = listIndex[key] ?? entry
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
    let candidates = candidates(name, occupation, mention)
    let key = ParticipantEntry.isHonorific(title) && title != "Dr." ? "" : OfficeTitle.key(title)
    let full = candidates.filter { !known[$0].name.givenWords.isEmpty }
    let index =
      candidates.only(where: { _ in true })
      ?? (name.givenWords.isEmpty ? nil : full.only(where: { _ in true }))
      ?? candidates.only(where: { known[$0].titles.contains(key) })
    if let index {
      complete(index, with: name)
      return index
    }
    // The family name alone, once kept apart from all who bear it, is one person with the same title.
    if name.givenWords.isEmpty,
      let index = candidates.only(where: { index in
        let titles = known[index].titles
        if known[index].isOtherwise(name, occupation) { return false }
        return known[index].name.givenWords.isEmpty
          && (key.isEmpty || titles.isEmpty || titles.contains(key))
      })
    {
      return index
    }
    if candidates.count > 1 {
      problems.append(.ambiguous(name, candidates.map { known[$0].name.display }))
    } else if let index = counterpart(name, key.isEmpty ? "" : title, mention, &problems) {
      complete(index, with: name)
      return index
    }
    return insert(name, mention)
  }

  /// Those of a volume, and of no list, whom a name can mean.
  private func candidates(
    _ name: PersonName, _ occupation: Occupation?, _ mention: Mention
  ) -> [Int] {
    func isOpen(_ index: Int) -> Bool {
      known[index].volumes.contains(mention.volume) && !mention.others.contains(index)
        && known[index].entry?.volume != mention.volume
        && !known[index].isOtherwise(name, occupation)
    }
    let found = (byFamily[name.familyKey] ?? []).filter {
      known[$0].name.isCompatible(with: name) && isOpen($0)
    }
    if !found.isEmpty { return found }
    if name.isPrintedInFull {
      let whole = name.wholeKeys.flatMap { byLetters[$0] ?? [] }.distinct().filter(isOpen)
      if !whole.isEmpty { return whole }
    }
    let namesakes = byFamily[name.familyKey] ?? []
    let shortened = namesakes.filter {
      let other = known[$0].name
      return isOpen($0)
        && (other.isCalledWithoutFirst(name) || other.isOtherwiseInitialed(than: name))
    }
    if !shortened.isEmpty || namesakes.contains(where: isOpen) { return shortened }
    return misprints(of: name).flatMap { byMisprint[$0] ?? [] }.distinct()
      .filter { known[$0].name.isMisprint(of: name) && isOpen($0) }
  }

  /// The same person in another volume: the same full name, or the same family name and title.
  private mutating func counterpart(
    _ name: PersonName, _ title: String, _ mention: Mention, _ problems: inout [Problem]
  ) -> Int? {
    let key = OfficeTitle.key(title)
    for index in byFamily[name.familyKey] ?? [] {
      let other = known[index]
      guard !other.volumes.contains(mention.volume), !mention.others.contains(index),
        other.name.isCompatible(with: name)
      else {
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
    for key in Set(misprints(of: name)) { byMisprint[key, default: []].append(known.count - 1) }
    if !name.givenWords.isEmpty {
      for key in name.wholeKeys { byLetters[key, default: []].append(known.count - 1) }
    }
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
