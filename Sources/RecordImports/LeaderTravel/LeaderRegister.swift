internal import Documents
internal import Negotiations

/// The people of the tables: who is the same person under several forms of a name.
///
/// A form is one spelling of a name in one country: `Macmillan` and `Harold Macmillan`. Two forms are one
/// person where every word of the one occurs in the other, both bore the same title, and no more than
/// ``reach`` years lie between; so are people of one full name at one time in two countries, since the
/// country is often that of the meeting, which the source does not say to be theirs; such an affiliation
/// is inferred. Where a form fits several people it is left apart.
struct LeaderRegister {
  /// One naming of a person, as a table has it.
  struct Mention: Hashable, Sendable {
    /// The country, as the tables' id; empty where none is known.
    var country: ActorID?
    var title: String
    var name: String
    var year: Int
    /// Where in the source.
    var locator: String
    /// Whether the source names the country, not only the place of the meeting.
    var isCountryNamed = true
  }

  /// Years that may lie between two uses of one title by one person, under two forms of the name.
  static let reach = 4
  /// Years after which the same name is another person's: a single word, and several.
  static let lifetime = (single: 25, several: 60)

  fileprivate struct Form {
    var country: ActorID?
    var folded: FoldedName
    var name: String
    var years: [Int] = []
    var titles: [String: ClosedRange<Int>] = [:]
    var person: Int?
    var locator: String
    var isCountryNamed = false
  }

  /// Uses at home that outweigh few abroad.
  fileprivate static let home = (uses: 3, abroad: 2)

  /// The source whose row a guess is cited to.
  let source: SourceKey

  init(source: SourceKey) {
    self.source = source
  }

  private var mentions: [(key: String, mention: Mention)] = []

  /// Takes a mention, and returns the number by which ``People`` knows it.
  mutating func add(_ mention: Mention) -> Int {
    let letters = FoldedName(mention.name).letters
    mentions.append(("\(mention.country?.rawValue ?? "")/\(letters)", mention))
    return mentions.count - 1
  }

  /// Everybody who was mentioned.
  struct People {
    /// The actors, in the order in which they were first mentioned.
    var actors: [Actor] = []
    /// The position in `actors` of each mention.
    var positions: [Int] = []
    /// Forms that fit several people and were left apart.
    var doubtful: [(mention: Int, name: String, others: [String])] = []
  }

  /// Tells the people apart.
  func people() -> People {
    var (forms, formOfMention) = self.forms()
    var people = People()
    let byCountry = Dictionary(grouping: forms.indices) { forms[$0].country }
    Self.joinNamesakes(&forms)
    Self.joinTravellers(&forms)
    for form in forms.indices where forms[form].person == nil {
      let fuller = Self.fullest(of: form, in: forms, among: byCountry[forms[form].country] ?? [])
      if fuller.count == 1 { forms[form].person = fuller[0] }
      if fuller.count > 1 {
        let mention = formOfMention.firstIndex(of: form) ?? 0
        people.doubtful.append((mention, forms[form].name, fuller.map { forms[$0].name }))
      }
    }
    let named = Self.ownersOfNamedCountry(forms)
    var position: [Int: Int] = [:]
    var ids: Set<String> = []
    for form in formOfMention {
      let owner = Self.owner(of: form, in: forms)
      if position[owner] == nil {
        position[owner] = people.actors.count
        people.actors.append(actor(forms[owner], isCertain: named.contains(owner), &ids))
      }
      let place = position[owner] ?? 0
      people.positions.append(place)
      Self.note(forms[form].name, of: &people.actors[place])
    }
    return people
  }

  /// The forms, parted where a lifetime lies between two uses, and the form of each mention.
  private func forms() -> (forms: [Form], ofMention: [Int]) {
    var forms: [Form] = []
    var ofMention = Array(repeating: 0, count: mentions.count)
    let byKey = Dictionary(grouping: mentions.indices) { mentions[$0].key }
    let order = byKey.values.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
    for group in order {
      var last: Int?
      for index in group.sorted(by: { mentions[$0].mention.year < mentions[$1].mention.year }) {
        let mention = mentions[index].mention
        let folded = FoldedName(mention.name)
        let lifetime = folded.words.count > 1 ? Self.lifetime.several : Self.lifetime.single
        if last.map({ mention.year - $0 > lifetime }) ?? true {
          forms.append(
            Form(
              country: mention.country, folded: folded, name: mention.name,
              locator: mention.locator))
        }
        last = mention.year
        ofMention[index] = forms.count - 1
        forms[forms.count - 1].use(mention)
      }
    }
    return (forms, ofMention)
  }

  /// Joins one full name in several countries at about the same time to where it occurs most.
  private static func joinNamesakes(_ forms: inout [Form]) {
    let full = forms.indices.filter { forms[$0].folded.words.count > 1 }
    for group in Dictionary(grouping: full, by: { forms[$0].folded.letters }).values {
      let order = group.sorted { forms[$0].rank($0) < forms[$1].rank($1) }
      for (rank, form) in order.enumerated() {
        forms[form].person = order[..<rank].first { other in
          forms[other].person == nil && forms[form].isNear(forms[other])
        }
      }
    }
  }

  /// Joins who is named by one word, in a country that the source does not name as theirs, to the only
  /// one who often bore that name and title at the time: `Prime Minister Barak`, met in France.
  private static func joinTravellers(_ forms: inout [Form]) {
    let single = forms.indices.filter { forms[$0].folded.words.count == 1 }
    for group in Dictionary(grouping: single, by: { forms[$0].folded.letters }).values {
      for form in group where forms[form].isAbroad {
        let homes = group.filter { other in
          forms[other].country != nil && !forms[other].isAbroad
            && forms[form].sharesTitle(with: forms[other])
            && (forms[other].isCountryNamed || forms[other].years.count >= home.uses)
        }
        if homes.count == 1 { forms[form].person = homes[0] }
      }
    }
  }

  /// Those of whom some form names the country that they are given.
  private static func ownersOfNamedCountry(_ forms: [Form]) -> Set<Int> {
    var owners: Set<Int> = []
    for form in forms.indices where forms[form].isCountryNamed {
      let owner = owner(of: form, in: forms)
      if forms[owner].country == forms[form].country { owners.insert(owner) }
    }
    return owners
  }

  /// The fullest forms of which `form` may be a shorter one; several where it fits several people.
  private static func fullest(of form: Int, in forms: [Form], among others: [Int]) -> [Int] {
    let fuller = others.filter { $0 != form && forms[form].isShort(for: forms[$0]) }
    return fuller.filter { one in
      !fuller.contains { $0 != one && forms[one].isShort(for: forms[$0]) }
    }
  }

  private static func owner(of form: Int, in forms: [Form]) -> Int {
    var owner = form
    // A form is always shorter than the one it belongs to, so this ends.
    while let next = forms[owner].person { owner = next }
    return owner
  }

  private func actor(_ form: Form, isCertain: Bool, _ ids: inout Set<String>) -> Actor {
    let country = form.country.map { $0.rawValue + "-" } ?? ""
    let id = RecordID.unused(country + RecordID.slug(form.name)) { ids.contains($0) }
    ids.insert(id)
    let guess =
      isCertain ? [] : [Claim(source: source, locator: form.locator, status: .inferred)]
    return Actor(
      id: ActorID(id), kind: .person, name: form.name,
      affiliations: form.country.map { [Affiliation(of: $0, claims: guess)] } ?? [])
  }

  private static func note(_ name: String, of actor: inout Actor) {
    guard actor.name != name, !actor.names.contains(where: { $0.text == name }) else { return }
    actor.names.append(Name(name, language: "en"))
  }
}

extension LeaderRegister.Form {
  fileprivate mutating func use(_ mention: LeaderRegister.Mention) {
    years.append(mention.year)
    isCountryNamed = isCountryNamed || mention.isCountryNamed
    let known = titles[mention.title] ?? mention.year...mention.year
    titles[mention.title] =
      min(known.lowerBound, mention.year)...max(known.upperBound, mention.year)
  }

  fileprivate func isNear(_ other: Self) -> Bool {
    guard let first = years.min(), let last = years.max(), let otherFirst = other.years.min(),
      let otherLast = other.years.max()
    else { return false }
    return first - LeaderRegister.reach <= otherLast && otherFirst - LeaderRegister.reach <= last
  }

  /// Forms whose country is named first, then those used most.
  fileprivate func rank(_ position: Int) -> (Int, Int, Int) {
    (country == nil ? 2 : isCountryNamed ? 0 : 1, -years.count, position)
  }

  /// Whether it is so rare where the source names no country that the place may be no home.
  fileprivate var isAbroad: Bool {
    !isCountryNamed && person == nil && years.count <= LeaderRegister.home.abroad
  }

  /// Whether some title was borne by both at about the same time.
  fileprivate func sharesTitle(with other: Self) -> Bool {
    titles.contains { title, years in
      guard !title.isEmpty, let others = other.titles[title] else { return false }
      return years.lowerBound - LeaderRegister.reach <= others.upperBound
        && others.lowerBound - LeaderRegister.reach <= years.upperBound
    }
  }

  /// Whether this is a shorter form of `other`, borne with the same title at about the same time.
  fileprivate func isShort(for other: Self) -> Bool {
    guard folded.words.count < other.folded.words.count, other.folded.contains(wordsOf: folded)
    else { return false }
    return sharesTitle(with: other)
  }
}
