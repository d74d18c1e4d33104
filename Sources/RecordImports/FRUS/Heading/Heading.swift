internal import Documents

/// What the heading of a document says: “Telegram From the Embassy in France to the Department of
/// State”; “The Ambassador in the Soviet Union (Harriman) to President Truman and the Secretary of
/// State”; “Memorandum of Conversation, by the Acting Secretary of State”.
struct Heading: Hashable, Sendable {
  /// What kind of document it heads.
  enum Kind: Hashable, Sendable {
    /// Somebody writes to somebody.
    case message
    /// A record of people who met or spoke.
    case meeting
    /// Written by somebody to nobody in particular.
    case paper
    /// Written by the editors of the volume.
    case editorialNote
    /// Anything else: a treaty, an agenda, a list.
    case other
  }

  /// What kind of document it heads.
  var kind: Kind
  /// `telegram`, `letter`, `memorandum`: the form, where the heading names it.
  var form: String?
  /// The number of the telegram, where the heading has it: `Telegram 24460 From …`.
  var number: String?
  /// Who wrote it.
  var senders: [Party] = []
  /// To whom.
  var recipients: [Party] = []
  /// Those between whom a conversation was, where the heading says so.
  var present: [Party] = []
  /// What stands among senders, recipients or those present, and names nobody that can be told.
  var unread: [String] = []
  /// The text, without the number of the document.
  var text: String

  /// Reads a heading.
  init(_ element: XMLElement) {
    self.init(MarkedText(element))
  }

  init(_ marked: MarkedText) {
    let start = marked.afterNumber
    let all = start..<max(start, marked.endWithoutBracket)
    text = marked.string(all)
    let lead = RecordWords(text)
    if lead.isEditorialNote {
      kind = .editorialNote
    } else if lead.isOfMeeting {
      kind = .meeting
      form = lead.isByTelephone ? "telephone conversation" : nil
      readMeeting(marked, all)
    } else {
      kind = .other
      if !lead.isPrepared { readMessage(marked, all) }
    }
  }

  /// “Memorandum of a Conversation Between …”, “Memorandum by … of a Conversation With …”.
  private mutating func readMeeting(_ marked: MarkedText, _ all: Range<Int>) {
    let joins = ["Between", "between", "Among", "among", "With", "with"]
    let join = joins.lazy.compactMap { marked.word($0, in: all) }.first
    let by = marked.word("by", in: all)
    if let join {
      let end = by.flatMap { $0.lowerBound > join.upperBound ? $0.lowerBound : nil }
      present = PartyList.parties(
        marked, in: join.upperBound..<(end ?? all.upperBound), areEqual: true, unread: &unread)
    }
    guard let by else { return }
    let of = marked.recordOf(in: by.upperBound..<all.upperBound)
    let end = of ?? join.flatMap { $0.lowerBound > by.upperBound ? $0.lowerBound : nil }
    senders = parties(marked, by.upperBound..<(end ?? all.upperBound))
  }

  private mutating func parties(_ marked: MarkedText, _ range: Range<Int>) -> [Party] {
    PartyList.parties(marked, in: range, unread: &unread)
  }

  private mutating func readMessage(_ marked: MarkedText, _ all: Range<Int>) {
    var body = all
    var isAuthored = false
    if let (words, end) = Self.form(marked, all) {
      form = RecordWords.withoutNumber(words).form
      number = RecordWords.withoutNumber(words).number
      body = end..<all.upperBound
      isAuthored = true
    } else if let (form, to, by) = Self.formTo(marked, all) {
      self.form = form
      recipients = parties(marked, to.upperBound..<by.lowerBound)
      senders = parties(marked, by.upperBound..<all.upperBound)
      kind = recipients.isEmpty || senders.isEmpty ? .other : .message
      return
    } else if let (form, end) = Self.formFor(marked, all) {
      self.form = form.isEmpty ? nil : form
      let by = marked.authorMark(in: end..<all.upperBound)
      recipients = parties(marked, end..<(by?.lowerBound ?? all.upperBound))
      if let by { senders = parties(marked, by.upperBound..<all.upperBound) }
      kind = recipients.isEmpty ? .other : .message
      return
    } else if let from = marked.word("From", in: all), from.lowerBound == all.lowerBound {
      body = from.upperBound..<all.upperBound
      isAuthored = true
    }
    let recipientMark =
      (isAuthored && marked.isOneOfficer(body) ? nil : marked.recipientMark(in: body))
      ?? (isAuthored ? marked.beneficiaryMark(in: body) : nil)
    // "Memorandum to the President’s Special Assistant": whoever signs it wrote it.
    if !isAuthored, let to = recipientMark {
      let form = marked.string(body.lowerBound..<to.lowerBound)
      if RecordWords.isForm(form) {
        self.form = RecordWords.withoutNumber(form.lowercased()).form
        body = to.lowerBound..<body.upperBound
        isAuthored = true
      }
    }
    guard let to = recipientMark else {
      guard isAuthored else { return }
      senders = parties(marked, body)
      kind = senders.isEmpty ? .other : .paper
      return
    }
    senders = parties(marked, body.lowerBound..<to.lowerBound)
    recipients = parties(marked, to.upperBound..<body.upperBound)
    if !recipients.isEmpty && !(senders.isEmpty && !isAuthored) { kind = .message }
    // "Address by President Carter to the Nation" is sent to nobody in particular.
    if recipients.isEmpty, isAuthored, !senders.isEmpty { kind = .paper }
  }

  /// “Telegram From …”, “Memorandum by …”: the form, and where the sender begins.
  private static func form(_ marked: MarkedText, _ all: Range<Int>) -> (String, Int)? {
    for word in ["From", "from", "by", "By"] {
      guard let place = marked.word(word, in: all) else { continue }
      let form = marked.string(all.lowerBound..<place.lowerBound)
      if RecordWords.isForm(form) { return (form.lowercased(), place.upperBound) }
    }
    return nil
  }

  /// “Report to the Council by the Executive Secretary”: the form, the “to” and the “by”.
  private static func formTo(
    _ marked: MarkedText, _ all: Range<Int>
  ) -> (form: String, to: Range<Int>, by: Range<Int>)? {
    guard let to = marked.word("to", in: all) else { return nil }
    let form = marked.string(all.lowerBound..<to.lowerBound)
    guard RecordWords.isForm(form),
      let by = marked.authorMark(in: to.upperBound..<all.upperBound)
    else { return nil }
    return (form.lowercased(), to, by)
  }

  /// “Memorandum for the President”: the form, and where the recipient begins.
  private static func formFor(_ marked: MarkedText, _ all: Range<Int>) -> (String, Int)? {
    guard let place = marked.word("for", in: all) ?? marked.word("For", in: all) else { return nil }
    let form = marked.string(all.lowerBound..<place.lowerBound)
    let rest = marked.string(place.upperBound..<all.upperBound).lowercased()
    // "For the Ambassador From the Secretary"
    let isBare = form.isEmpty && marked.authorMark(in: place.upperBound..<all.upperBound) != nil
    guard isBare || RecordWords.isForm(form), !rest.contains("file"), !rest.contains("record")
    else {
      return nil
    }
    return (form.lowercased(), place.upperBound)
  }
}

extension MarkedText {
  /// The “from” or “by” behind a recipient: “Message for the President from the Prime Minister”.
  fileprivate func authorMark(in range: Range<Int>) -> Range<Int>? {
    ["from", "From", "by", "By"].lazy.compactMap { word($0, in: range) }.first {
      $0.lowerBound > range.lowerBound
    }
  }

  /// The “for” between sender and recipient: “Message From the Prime Minister for the President”.
  fileprivate func beneficiaryMark(in range: Range<Int>) -> Range<Int>? {
    ["for", "For"].lazy.compactMap { word($0, in: range) }.first { place in
      // "Assistant Secretary for Far Eastern Affairs" is an office.
      return endsParty(at: endBefore(place.lowerBound))
        || Party(plain: string(range.lowerBound..<place.lowerBound))?.name != nil
    }
  }

  /// Where the text begins behind the number of the document: `12. `.
  fileprivate var afterNumber: Int {
    var index = 0
    while index < characters.count, characters[index].isNumber { index += 1 }
    guard index > 0, index < characters.count, characters[index] == "." else { return afterNo(0) }
    index += 1
    while index < characters.count, characters[index].isWhitespace { index += 1 }
    return afterNo(index)
  }

  /// Where the text begins behind `No. 12`, as the volumes of 1952–1954 count their documents.
  private func afterNo(_ start: Int) -> Int {
    guard starts(with: "No. ", at: start) else { return start }
    var index = start + 4
    let first = index
    while index < characters.count, characters[index].isNumber { index += 1 }
    if index < characters.count, characters[index] == "." { index += 1 }
    guard index > first, index < characters.count, characters[index].isWhitespace else {
      return start
    }
    while index < characters.count, characters[index].isWhitespace { index += 1 }
    return index
  }

  /// Where the text ends before the place and date that the electronic volumes print in the heading.
  private func endBeforeDate(_ end: Int) -> Int {
    guard let date = rangeOfDate(before: end) else { return end }
    return trimmed(0..<date.lowerBound).upperBound
  }

  /// The date that ends a heading: `, November 16, 1976, 0258Z.`
  var dateAtEnd: String? { rangeOfDate(before: characters.count).map(string) }

  private func rangeOfDate(before end: Int) -> Range<Int>? {
    // Few headings end in a year, and looking for the words of a date takes its time.
    guard characters[0..<end].contains(where: \.isNumber) else { return nil }
    let text = String(characters[0..<end])
    guard text.contains(" 1") || text.contains(" 2"),
      let match = text.firstMatch(of: Self.dateAtEnd)
    else { return nil }
    let start = text.distance(from: text.startIndex, to: match.range.lowerBound)
    guard isOutside(start, from: 0) else { return nil }
    return start..<text.distance(from: text.startIndex, to: match.output.1.endIndex)
  }

  /// The lists of microfiche supplements go on behind the date, with what the document is about.
  /// Matching changes nothing in it, so that all may share it.
  nonisolated(unsafe) private static let dateAtEnd: Regex<(Substring, Substring)> =
    /((?:,|\sheld|\son|\sheld\son)\s(?:(?:The\s)?(?:White\sHouse|Department\sof\sState|Pentagon),\s)?(?:\p{Lu}[\p{L}. ]+,\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{1,2}(?:st|nd|rd|th)?,\s\d{4}(?:,[^().]*(?:[ap]\.\s?m\.?[^().]*)?)?)(?:\.?$|\.\s\p{Lu}.*$)/

  /// Where the author of a record ends, and what it records begins: “by the Secretary of State of a
  /// Meeting Held in New York”.
  fileprivate func recordOf(in range: Range<Int>) -> Int? {
    var start = range.lowerBound
    while let place = word("of", in: start..<range.upperBound) {
      let words = string(place.upperBound..<range.upperBound).split(separator: " ").prefix(4)
        .map { HeadingWords.key($0) }
      if ["a", "an", "his", "the"].contains(words.first), words.contains(where: Self.isOccasion) {
        return place.lowerBound
      }
      start = place.upperBound
    }
    return nil
  }

  private static func isOccasion(_ word: String) -> Bool {
    ["conversation", "meeting", "discussion", "conference", "interview", "conversations"]
      .contains(word)
  }

  /// Where the text ends before `[Extract]` or the like.
  fileprivate var endWithoutBracket: Int {
    var end = characters.count
    if characters.last == "]", let open = characters.lastIndex(of: "["), open > 0 { end = open }
    return endBeforeDate(trimmed(0..<end).upperBound)
  }

  /// The first place where `word` stands by itself, outside parentheses and tags.
  fileprivate func word(_ word: String, in range: Range<Int>) -> Range<Int>? {
    let length = word.count
    for index in range where index + length <= range.upperBound {
      guard starts(with: word, at: index),
        index == range.lowerBound || characters[index - 1].isWhitespace,
        index + length == range.upperBound || characters[index + length].isWhitespace,
        isOutside(index, from: range.lowerBound)
      else { continue }
      return index..<(index + length)
    }
    return nil
  }

  /// The “to” between sender and recipient.
  ///
  /// It stands behind a name in parentheses or a tagged party; failing that, it is the first that does
  /// not belong to a post, as in “Ambassador to France”.
  fileprivate func recipientMark(in range: Range<Int>) -> Range<Int>? {
    var candidates: [Range<Int>] = []
    var start = range.lowerBound
    while let place = word("to", in: start..<range.upperBound) {
      if !isOfOffice(place) { candidates.append(place) }
      start = place.upperBound
    }
    if let place = candidates.first(where: { endsParty(at: endBefore($0.lowerBound)) }) {
      return place
    }
    let free = candidates.first { place in
      let before = string(range.lowerBound..<place.lowerBound).split(separator: " ").last ?? ""
      return !HeadingWords.takingTo.contains(HeadingWords.key(before))
    }
    return free ?? candidates.last
  }

  /// Whether all of a stretch is one office with its holder: “the Representative to the United Nations
  /// (Young)”.
  fileprivate func isOneOfficer(_ range: Range<Int>) -> Bool {
    guard range.last.map({ characters[$0] == ")" }) == true,
      let to = word("to", in: range), word("to", in: to.upperBound..<range.upperBound) == nil
    else { return false }
    let office = string(range.lowerBound..<to.lowerBound)
    let before = HeadingWords.key(office.split(separator: " ").last ?? "")
    let body = string(to.upperBound..<range.upperBound)
    // "Mr. White, Special Assistant to the Ambassador at Large (Black)"; but the President's assistant writes
    // to whom is named behind him.
    if ["assistant", "adviser", "advisor", "aide"].contains(before), body.hasPrefix("the ") {
      return !office.contains("’s ") && !office.contains("'s ") && !office.contains("(")
    }
    // "the Ambassador to the Secretary of State (Rusk)" is a letter from one to the other.
    return before == "representative"
      && ["the United Nations (", "the North Atlantic ", "the European "]
        .contains(where: body.hasPrefix)
  }

  /// Whether a “to” belongs to an office whose holder follows: “Staff Secretary to the President (Minnich)”.
  private func isOfOffice(_ place: Range<Int>) -> Bool {
    guard starts(with: "to the President (", at: place.lowerBound) else { return false }
    let before = string(0..<place.lowerBound).split(separator: " ").last ?? ""
    return HeadingWords.takingTo.contains(HeadingWords.key(before))
  }

  /// Where the words before a place end, white space and a comma left aside.
  private func endBefore(_ place: Int) -> Int {
    let end = trimmed(0..<place).upperBound
    return end > 0 && characters[end - 1] == "," ? end - 1 : end
  }
}
