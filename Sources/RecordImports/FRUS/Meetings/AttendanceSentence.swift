internal import Documents

/// Those present in the first sentences of a record: “Present at the 138th meeting of the Council were the
/// President, presiding; the Secretary of State; and the Secretary of Defense. Also present were …”.
enum AttendanceSentence {
  /// The longest such paragraph, in characters.
  private static let longest = 4_000

  /// The entries of a paragraph; none where it does not begin so.
  static func entries(in element: XMLElement) -> [ParticipantEntry] {
    let marked = MarkedText(element)
    guard marked.characters.count <= longest, let start = marked.attendance(from: 0) else {
      return []
    }
    var result: [MarkedText.Attendant] = []
    var next: Range<Int>? = start..<marked.endOfSentence(from: start)
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
    let lead = String(characters[min(place, characters.count)...].prefix(160))
    guard let match = lead.firstMatch(of: Self.announcement) else { return nil }
    return place + lead.distance(from: lead.startIndex, to: match.range.upperBound)
  }

  /// The names of a later sentence; one about who did not come may stand before it: “The Vice President did
  /// not attend because of his absence.”
  fileprivate func nextAttendance(behind end: Int) -> Range<Int>? {
    var end = end
    for _ in 0..<3 where end < characters.count {
      let next = endOfSentence(from: end + 1)
      if let start = attendance(from: end + 1) { return start..<next }
      // "Mr. Black, Department of State; and General White were also attending for Item 7."
      let verbs = [" were also attending", " were also present", " were present", " also attended"]
      let verb = (end..<next).first { index in verbs.contains { starts(with: $0, at: index) } }
      if let verb, opensWithName((end + 1)..<verb) { return (end + 1)..<verb }
      end = next
    }
    return nil
  }

  /// Whether somebody is named first; “Various staff members” are nobody.
  private func opensWithName(_ range: Range<Int>) -> Bool {
    let head = string(range).prefix { $0 != "," }.trimmed
    return Party(plain: head)?.name != nil && !head.contains(" from ")
  }

  private static var announcement: Regex<Substring> {
    /^\s*(?:\d+\.\s+)?(?:In\s+attendance\s+(?:were|was)(?:\s+the\s+following)?|(?:Also\s+|Persons\s+)?[Pp]resent(?:\s+(?:at|for|during)\s[^.:;]{3,90}?)?\s+(?:were|was)(?:\s+the\s+following)?|Attending\s+for\s[^.:;]{3,90}?\s+(?:were|was)|(?:The\s+following|Those|Others)(?:\s+(?:persons|members|officials))?\s+(?:(?:were|was)\s+)?(?:also\s+)?(?:present|attended|attending|participated)(?:\s+(?:at|in)?\s?[^.:;]{3,90}?)?(?::|\s+were|\s+included))\s*:?\s+/
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
  fileprivate func attendants(in range: Range<Int>) -> [Attendant] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    let isParted = range.contains { characters[$0] == ";" }
    for index in range where isOutside(index, from: start) {
      let isOfSeveral = starts(with: "the Secretaries of ", at: trimmed(start..<index).lowerBound)
      let isEnd =
        isParted
        ? characters[index] == ";" || starts(with: ", and the ", at: index) && !isOfSeveral
        : [", the ", ", The ", ", and the ", " and the "].contains { starts(with: $0, at: index) }
      guard isEnd, index >= start else { continue }
      result.append(start..<index)
      start = index + 1
    }
    result.append(start..<range.upperBound)
    return result.flatMap { attendants(ofEntry: trimmed($0)) }.filter { !$0.range.isEmpty }
  }

  /// The one whom an entry names, or both of “Ralph Clark and J. J. Hitchcock, Central Intelligence Agency”.
  private func attendants(ofEntry whole: Range<Int>) -> [Attendant] {
    var range = whole
    if starts(with: "and ", at: range.lowerBound) {
      range = trimmed((range.lowerBound + 4)..<range.upperBound)
    }
    let hasArticle = ["the ", "The "].contains { starts(with: $0, at: range.lowerBound) }
    range = withoutRemark(range)
    if hasArticle, marks("persName", in: range).isEmpty {
      return [Attendant(range: range, isOffice: true)]
    }
    guard let and = range.first(where: { starts(with: " and ", at: $0) }) else {
      return [Attendant(range: range, isOffice: false)]
    }
    let pair = [range.lowerBound..<and, (and + 5)..<range.upperBound].map(trimmed)
    let areNames = pair.allSatisfy { part in
      let head = string(part).prefix { $0 != "," }
      return head.split(separator: " ").count > 1 && Party(plain: String(head))?.name != nil
    }
    return (areNames ? pair : [range]).map { Attendant(range: $0, isOffice: false) }
  }

  /// Without “and the” before, and without “presiding” and “(for Item 4)” behind.
  private func withoutRemark(_ range: Range<Int>) -> Range<Int> {
    var range = range
    for lead in ["the ", "The "] where starts(with: lead, at: range.lowerBound) {
      range = trimmed((range.lowerBound + lead.count)..<range.upperBound)
    }
    if string(range).hasSuffix(")"), let open = range.last(where: { characters[$0] == "(" }),
      ["(for ", "(Item", "(until"].contains(where: { starts(with: $0, at: open) })
    {
      range = trimmed(range.lowerBound..<open)
    }
    let text = string(range)
    for tail in [", presiding", ", Presiding", ","] where text.hasSuffix(tail) {
      range = trimmed(range.lowerBound..<(range.upperBound - tail.count))
    }
    // "General Collins for the Chairman, Joint Chiefs of Staff"
    let place = range.first { index in
      starts(with: " for the ", at: index) || starts(with: ", for the ", at: index)
    }
    return place.map { trimmed(range.lowerBound..<$0) } ?? range
  }
}
