internal import Documents

/// Those present in the first sentences of a record: “Present at the 138th meeting of the Council were the
/// President, presiding; the Secretary of State; and the Secretary of Defense. Also present were …”.
enum AttendanceSentence {
  /// The longest such paragraph, in characters.
  private static let longest = 4_000

  /// The entries of a paragraph; none where it does not begin so.
  static func entries(in element: XMLElement) -> [ParticipantEntry] {
    entries(MarkedText(element), from: 0, of: element)
  }

  /// Those whom a later sentence of a record's first paragraphs has for present: “A meeting was held in Mr. Wisner's
  /// office. Present were Messrs. Wisner, Tofte and King.”
  static func parties(in element: XMLElement) -> [Party] {
    let marked = MarkedText(element)
    var start = 0
    for _ in 0..<8 where start < marked.characters.count {
      let found = entries(marked, from: start, of: element)
      if !found.isEmpty { return found.compactMap(\.party) }
      start = marked.endOfSentence(from: start) + 1
    }
    return []
  }

  /// The entries behind the announcement with which a sentence begins.
  private static func entries(
    _ marked: MarkedText, from place: Int, of element: XMLElement
  ) -> [ParticipantEntry] {
    guard marked.characters.count <= longest, let start = marked.attendance(from: place) else {
      return []
    }
    var result: [MarkedText.Attendant] = []
    var next: Range<Int>? = start..<max(start, marked.endOfSentence(from: start))
    while let names = next {
      result += marked.attendants(in: names)
      next = marked.nextAttendance(behind: marked.endOfSentence(from: names.lowerBound))
    }
    let sentence = marked.firstSentence(from: start)
    // A colon announces a list; without one it is prose, of which a comma may end a name or a clause.
    let lead = marked.trimmed(0..<start).upperBound
    let isList = lead > 0 && marked.characters[lead - 1] == ":"
    if isList, !sentence.contains(where: { marked.characters[$0] == ";" }) {
      let people = marked.people(in: sentence)
      if people.count > result.count {
        result = people.map { MarkedText.Attendant(range: $0, isOffice: false) }
      }
    }
    // One name is a sentence about somebody.
    guard result.count > 1, result.allSatisfy({ $0.range.count < 200 }) else { return [] }
    return result.flatMap { attendant -> [ParticipantEntry] in
      var entry = ParticipantEntry(
        marked, attendant.range, line: element.line, column: element.column)
      let several = secretaries(marked.string(attendant.range))
      if !several.isEmpty {
        return several.map { title in
          var one = entry
          one.party = Party(kind: .office, text: title, title: title)
          one.role = nil
          return one
        }
      }
      // "the Chief of Staff, U.S. Army": an article stands before no name.
      if attendant.isOffice {
        let title = Party.office(marked.string(attendant.range))
        entry.party = Party(kind: .office, text: title, title: title)
        entry.role = nil
      }
      return [entry]
    }
  }

  /// The offices of “the Secretaries of the Army, the Navy, and the Air Force”.
  private static func secretaries(_ text: String) -> [String] {
    let lead = "Secretaries of "
    guard text.hasPrefix(lead) else { return [] }
    let departments = text.dropFirst(lead.count).replacing(" and ", with: ", ").split(
      separator: ",")
    return departments.map(\.trimmed).filter { !$0.isEmpty }.map { "Secretary of \($0)" }
  }
}

extension MarkedText {
  /// One of those present.
  fileprivate struct Attendant {
    var range: Range<Int>
    /// Whether only the office is named.
    var isOffice: Bool
  }

  /// Where the names begin, if the sentence from a place on announces them.
  fileprivate func attendance(from place: Int) -> Int? {
    AttendanceAnnouncement(in: characters, from: place).end
  }

  /// The names of a later sentence; one about who did not come may stand before it: “The Vice President did
  /// not attend because of his absence.”
  fileprivate func nextAttendance(behind end: Int) -> Range<Int>? {
    var end = end
    for _ in 0..<3 where end < characters.count {
      let next = max(end + 1, endOfSentence(from: end + 1))
      if let start = attendance(from: end + 1) { return start..<next }
      // "Mr. Black, Department of State; and General White were also attending for Item 7."
      // "Members of the Planning Board were present for Item 1: Mr. Bowie, State; …"
      if let colon = colonOfAttendance(in: (end + 1)..<next) { return (colon + 1)..<next }
      let verbs = [" were also attending", " were also present", " were present", " also attended"]
      let verb = (end..<next).first { index in verbs.contains { starts(with: $0, at: index) } }
      if let verb, opensWithName((end + 1)..<verb) { return (end + 1)..<verb }
      end = next
    }
    return nil
  }

  /// The colon of a sentence that has those behind it for present.
  private func colonOfAttendance(in range: Range<Int>) -> Int? {
    guard let colon = range.first(where: { characters[$0] == ":" }), colon - range.lowerBound < 160
    else {
      return nil
    }
    let lead = string(range.lowerBound..<colon).lowercased()
    return [" present", " attend", " participat"].contains { lead.firstRange(of: $0) != nil }
      || lead.hasSuffix(" as follows") && lead.firstRange(of: "members") != nil ? colon : nil
  }

  /// Whether somebody is named first; “Various staff members” are nobody.
  private func opensWithName(_ range: Range<Int>) -> Bool {
    let head = string(range).prefix { $0 != "," }.trimmed
    return Party(plain: head)?.name != nil && !head.contains(" from ")
  }

  /// The first sentence from a place on.
  func firstSentence(from start: Int) -> Range<Int> {
    trimmed(start..<max(start, endOfSentence(from: start)))
  }

  /// Where the sentence ends: a full stop before a capital, but for abbreviations.
  fileprivate func endOfSentence(from start: Int) -> Int {
    var index = start
    while index < characters.count {
      if characters[index] == ".", index + 2 < characters.count, characters[index + 1] == " ",
        characters[index + 2].isUppercase, !isAbbreviation(at: index),
        isOutside(index, from: start)
      {
        return index
      }
      index += 1
    }
    return characters.last == "." ? characters.count - 1 : characters.count
  }

  /// `Gen.`, `Mr.`, `J.`, `U.S.`
  private func isAbbreviation(at point: Int) -> Bool {
    var start = point
    while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
    let word = String(characters[start..<point])
    // "Col.", and "Cols."
    let isTitle = [word, String(word.dropLast(word.hasSuffix("s") ? 1 : 0))].contains {
      HeadingWords.isTitle($0 + ".")
    }
    // "J. Black", but "for Items 7 and 8. Also present"
    let isInitial = word.count < 2 && !word.allSatisfy(\.isNumber)
    // What is in full is no abbreviation: "Robert Cutler, Special Assistant. Philip Watts".
    return isInitial || word.contains(".") || isTitle && word.count < 6
      || ["Messrs", "Jr", "Sr", "St", "Wm", "Geo", "Chas", "Jas", "Thos", "Robt", "Spec"]
        .contains(word)
  }

  /// The stretches between semicolons; without semicolons, between commas that an article follows.
  fileprivate func attendants(in whole: Range<Int>) -> [Attendant] {
    var range = trimmed(whole)
    if let last = range.last, characters[last] == "]" {
      range = withoutEnd(range.lowerBound..<last)
    }
    for others in [", and others", " and others"] where string(range).hasSuffix(others) {
      range = trimmed(range.lowerBound..<(range.upperBound - others.count))
    }
    let isParted = range.contains { characters[$0] == ";" && isOutside($0, from: range.lowerBound) }
    let stretches = isParted ? lines(in: range) { $0 == ";" } : [range]
    return stretches.flatMap { partedByArticles($0, isWhole: !isParted) }
      .flatMap { attendants(ofEntry: trimmed($0)) }.filter { !$0.range.isEmpty }
  }

  /// A stretch parted where another office begins: “the Secretary of the Army, the Secretary of the Navy”; of a
  /// whole sentence also before an office without an article.
  private func partedByArticles(_ range: Range<Int>, isWhole: Bool) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where index >= start && isOutside(index, from: start) {
      let isOfSeveral = starts(with: "the Secretaries of ", at: trimmed(start..<index).lowerBound)
      let separator = [", and the ", ", the ", ", The ", " and the "].first {
        starts(with: $0, at: index)
      }
      let isEnd: Bool
      if let separator {
        isEnd = !isOfSeveral && (isWhole || opensOffice(index + separator.count, in: range))
      } else {
        isEnd = isWhole && starts(with: ", ", at: index) && opensFullOffice(index + 2, in: range)
      }
      guard isEnd else { continue }
      result.append(start..<index)
      start = index + 1
    }
    return result + [start..<range.upperBound]
  }

  /// Whether an office begins at a place, up to the next comma.
  private func opensOffice(_ place: Int, in range: Range<Int>) -> Bool {
    guard place < range.upperBound else { return false }
    let head = string(place..<range.upperBound).prefix { !",;(".contains($0) }
    return Party(plain: String(head).trimmed)?.kind == .office
  }

  /// Whether an office that says for what begins at a place: `Director of the Bureau of the Budget`.
  private func opensFullOffice(_ place: Int, in range: Range<Int>) -> Bool {
    opensOffice(place, in: range)
      && string(place..<range.upperBound).prefix { !",;(".contains($0) }.firstRange(of: " of ")
        != nil
  }

  /// The one whom an entry names, or all of “Ralph Clark and J. J. Hitchcock, Central Intelligence Agency”.
  private func attendants(ofEntry whole: Range<Int>) -> [Attendant] {
    var range = whole
    if holds("and ", at: range.lowerBound, in: range) {
      range = trimmed((range.lowerBound + 4)..<range.upperBound)
    }
    if let assistants = assistants(in: range) { return assistants }
    // "the Secretary of the Navy, and Mr. Douglas for the Secretary of the Air Force"
    if let and = range.first(where: { holds(", and ", at: $0, in: range) }),
      isOutside(and, from: range.lowerBound), holds("the ", at: range.lowerBound, in: range),
      marks("persName", in: range.lowerBound..<and).isEmpty,
      opensOffice(range.lowerBound, in: range), people(in: range.lowerBound..<and).count < 2
    {
      return [Attendant(range: range.lowerBound..<and, isOffice: true)]
        + attendants(ofEntry: trimmed((and + 6)..<range.upperBound))
    }
    let hasArticle = ["the ", "The "].contains { starts(with: $0, at: range.lowerBound) }
    let pieces = people(in: range)
    if pieces.count > 1, pieces.allSatisfy({ $0.count < 120 }) {
      return pieces.map { piece in
        let text = Party.office(string(piece))
        let isUntagged = marks("persName", in: piece).isEmpty
        let isOffice =
          isUntagged
          && (Party(plain: text)?.kind == .office || string(piece).lowercased().hasPrefix("the "))
        return Attendant(range: withoutRemark(piece), isOffice: isOffice)
      }
    }
    range = withoutRemark(range)
    if hasArticle, marks("persName", in: range).isEmpty {
      return [Attendant(range: range, isOffice: true)]
    }
    guard let and = range.first(where: { holds(" and ", at: $0, in: range) }) else {
      return [Attendant(range: range, isOffice: false)]
    }
    let pair = [range.lowerBound..<and, (and + 5)..<range.upperBound].map(trimmed)
    let areNames = pair.allSatisfy { part in
      let head = string(part).prefix { $0 != "," }
      return head.split(separator: " ").count > 1 && Party(plain: String(head))?.name != nil
    }
    return (areNames ? pair : [range]).map { Attendant(range: $0, isOffice: false) }
  }

  /// Those of “the Special Assistants to the President Stassen, Larson, and Dearborn”.
  private func assistants(in range: Range<Int>) -> [Attendant]? {
    let lead = "Special Assistants to the President "
    let start = range.lowerBound + (string(range).hasPrefix("the ") ? 4 : 0)
    guard holds(lead, at: start, in: range) else { return nil }
    let names = lines(in: (start + lead.count)..<range.upperBound) { $0 == "," }
    return names.flatMap { whole -> [Attendant] in
      var name = whole
      if holds("and ", at: name.lowerBound, in: name) {
        name = (name.lowerBound + 4)..<name.upperBound
      }
      guard let and = name.first(where: { holds(" and ", at: $0, in: name) }) else {
        return [Attendant(range: withoutRemark(name), isOffice: false)]
      }
      return [name.lowerBound..<and, (and + 5)..<name.upperBound].map {
        Attendant(range: withoutRemark($0), isOffice: false)
      }
    }
  }

  /// Whether a stretch has a text at a place, all of it.
  private func holds(_ text: String, at place: Int, in range: Range<Int>) -> Bool {
    place + text.count <= range.upperBound && starts(with: text, at: place)
  }

  /// Without “and the” before, and without “presiding” and “(for Item 4)” behind.
  private func withoutRemark(_ range: Range<Int>) -> Range<Int> {
    var range = range
    for lead in ["the ", "The "] where holds(lead, at: range.lowerBound, in: range) {
      range = trimmed((range.lowerBound + lead.count)..<range.upperBound)
    }
    // "(for Item 4)", "(participating in the action on Item 2)"; a name in parentheses has a capital.
    if let open = range.last(where: { characters[$0] == "(" }), open + 1 < range.upperBound,
      characters[open + 1].isLowercase || starts(with: "(Item", at: open)
    {
      range = trimmed(range.lowerBound..<open)
    }
    if let place = range.first(where: { index in
      [", presiding", ", Presiding"].contains { starts(with: $0, at: index) }
    }) {
      range = trimmed(range.lowerBound..<place)
    }
    if string(range).hasSuffix(",") { range = trimmed(range.lowerBound..<(range.upperBound - 1)) }
    // "General Collins for the Chairman, Joint Chiefs of Staff"
    let place = range.first { index in
      starts(with: " for the ", at: index) || starts(with: ", for the ", at: index)
    }
    return place.map { trimmed(range.lowerBound..<$0) } ?? range
  }
}
