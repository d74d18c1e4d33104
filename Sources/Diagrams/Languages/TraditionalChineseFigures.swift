import HistoricalDates

/// What figures say in Chinese, in traditional characters.
struct TraditionalChineseFigures: FigureLanguage {
  let tag = "zh-Hant"
  let punctuation = Punctuation(
    comma: "，", item: "、", semicolon: "；", colon: "：", stop: "。", space: "",
    brackets: (open: "（", close: "）"),
    quotes: (open: "「", close: "」"))

  /// Chinese in this script, or where it is usual, or in no script that is named.
  func isMeant(by subtags: [String]) -> Bool {
    guard subtags.first == "zh" else { return false }
    let rest = subtags.dropFirst()
    let isRegional = rest.contains { ["tw", "hk", "mo"].contains($0) }
    return rest.contains("hant") || rest.isEmpty
      || (isRegional && !rest.contains { $0.count == 4 })
  }

  let putsYearFirst = true

  // MARK: Writing

  func sentence(_ text: String) -> String {
    guard let last = text.last else { return "" }
    return "。！？…".contains(last) ? text : text + "。"
  }

  func list(_ items: [String], andMore more: Int) -> String {
    let all = items + (more > 0 ? ["另外\(more)個"] : [])
    guard let last = all.last, all.count > 1 else { return all.first ?? "" }
    return all.dropLast().joined(separator: "、") + "與" + last
  }

  func either(_ items: [String]) -> String { items.joined(separator: "或") }

  func word(_ word: FigureWord) -> String { Self.words[word] ?? word.rawValue }

  func count(_ number: Int, _ noun: FigureNoun) -> String {
    "\(number)\(Self.measure(noun))\(several(noun))"
  }

  func several(_ noun: FigureNoun) -> String {
    switch noun {
    case .meeting: "會談"
    case .message: "函電"
    case .agreement: "協議"
    case .act: "單方行動"
    case .event: "事件"
    case .stand: "相同立場"
    case .disagreement: "分歧"
    case .tie: "關係"
    case .actor: "參與者"
    case .step: "步"
    case .term: "義務"
    case .position: "立場"
    }
  }

  /// The measure word of a noun.
  private static func measure(_ noun: FigureNoun) -> String {
    switch noun {
    case .meeting: "次"
    case .message: "份"
    case .agreement, .act, .tie, .term, .position, .stand, .disagreement: "項"
    case .event, .actor: "個"
    case .step: ""
    }
  }

  // MARK: Dates

  func year(_ year: Int) -> String { year > 0 ? "\(year)年" : "前\(1 - year)年" }

  func month(_ month: Int) -> String { "\(month)月" }

  func shortMonth(of day: Day, under year: Int?) -> String {
    day.year == year ? month(day.month) : self.year(day.year) + month(day.month)
  }

  func shortDay(_ day: Day, under year: Int?) -> String {
    shortMonth(of: day, under: year) + "\(day.day)日"
  }

  func shortDays(from first: Int, _ mark: String, to last: Day, under year: Int?) -> String {
    "\(shortMonth(of: last, under: year))\(first)\(mark)\(last.day)日"
  }

  func approximate(_ date: String) -> String { "約\(date)" }

  func day(_ day: Day) -> String { shortDay(day, under: nil) }

  func period(_ window: DateWindow) -> String? { range(window) }

  func range(_ window: DateWindow) -> String? {
    switch (window.first, window.last) {
    case (let first?, let last?): between(first, last)
    case (let first?, nil): "\(day(first))以來"
    case (nil, let last?): "\(day(last))以前"
    case (nil, nil): nil
    }
  }

  private func between(_ first: Day, _ last: Day) -> String {
    if first == last { return day(first) }
    let isOneYear = first.year == last.year
    switch DateExtent(first, last) {
    case .year: return year(first.year)
    case .years: return "\(year(first.year))至\(year(last.year))"
    case .month: return shortMonth(of: first, under: nil)
    case .months:
      return "\(shortMonth(of: first, under: nil))至"
        + shortMonth(of: last, under: isOneYear ? last.year : nil)
    case .days:
      guard isOneYear, first.month == last.month else {
        return "\(day(first))至\(shortDay(last, under: isOneYear ? last.year : nil))"
      }
      return "\(day(first))至\(last.day)日"
    }
  }

  // MARK: Titles

  func title(_ subject: FigureSubject) -> String {
    let mutual = subject.interactions.filter { $0 != .acted }.map(title)
    let interactions =
      (mutual.isEmpty ? [] : ["誰與誰" + mutual.joined(separator: "、")])
      + (subject.interactions.contains(.acted) ? ["誰對誰採取行動"] : [])
    var about = subject.actors.isEmpty ? [] : ["以\(list(subject.actors))為中心"]
    if !subject.topics.isEmpty { about.append("議題：\(list(subject.topics))") }
    if let place = subject.place { about.append("地點：\(place)") }
    return interactions.joined(separator: "，")
      + (about.isEmpty ? "" : aside(about.joined(separator: "；")))
      + (subject.period.map { "，\($0)" } ?? "")
  }

  private func title(of interaction: Interaction) -> String {
    switch interaction {
    case .met: "會面"
    case .wrote: "通信"
    case .signed: "簽約"
    case .acted: "採取行動"
    case .stoodAlike: "立場相同"
    case .disagreed: "立場相左"
    }
  }

  func titleOfTerms(of actors: [String]) -> String {
    let about = actors.isEmpty ? "" : aside("當事方：\(list(actors))")
    return "各方所負義務\(about)及其結果"
  }

  func titleOfPositions(on issues: String) -> String { "各方立場：\(issues)" }

  func titleOfPath(_ path: PathWords) -> String {
    let others = path.others == 0 ? "" : "，另有\(path.others)條途徑"
    return "消息如何可能由\(path.from)傳至\(path.to)："
      + "\(word(path.isCertain ? .certain : .notCertain))，共\(count(path.steps, .step))\(others)"
  }

  func needsNobody(_ actor: String) -> String { "\(actor)自始即知" }

  // MARK: What a figure is of

  func figure(_ kind: FigureKind) -> String { sentence(Self.name(kind)) }

  func emptyFigure(_ kind: FigureKind) -> String { sentence("空白的\(Self.name(kind))") }

  private static func name(_ kind: FigureKind) -> String {
    switch kind {
    case .network: "網絡圖"
    case .ego: "個人中心網絡圖"
    case .twoMode: "參與者與事件網絡圖"
    case .timeline: "時間表"
    case .register: "事件登記表"
    case .storyline: "故事線圖"
    case .matrix: "參與者矩陣"
    case .path: "路徑圖"
    case .agreements: "協議關係圖"
    case .terms: "條約義務圖"
    case .positions: "立場變化圖"
    }
  }

  private static func missing(_ things: MissingThings) -> String {
    switch things {
    case .events: "事件"
    case .agreements: "協議"
    case .terms: "義務"
    case .positions: "立場"
    case .stands: "相同立場"
    case .disagreements: "分歧"
    case .chains: "會談與函電的鏈條"
    }
  }

  func note(without things: MissingThings) -> String { "未找到\(Self.missing(things))" }

  func nothing(_ things: MissingThings, _ range: String?) -> String {
    sentence("\(range ?? "")未找到\(Self.missing(things))")
  }

  func actors(_ actors: Int, in events: String, _ range: String?) -> String {
    sentence("\(within(range))\(count(actors, .actor))，\(events)")
  }

  func events(_ events: String, _ range: String?, of actors: Int) -> String {
    sentence("\(within(range))\(events)" + (actors > 0 ? "，共\(count(actors, .actor))" : ""))
  }

  func doubt(_ possible: Int, of all: Int, _ noun: FigureNoun) -> String {
    guard possible < all else { return all == 1 ? "僅屬可能，並不確定。" : "全部僅屬可能，無一確定。" }
    return "\(count(all, noun))之中有\(possible)個僅屬可能，並不確定。"
  }

  func underWay(_ events: [String], andMore more: Int) -> String {
    let all = events + (more > 0 ? ["另外\(more)個"] : [])
    return sentence("此前已開始而未繪出：\(all.joined(separator: "；"))")
  }

  func records(_ titles: [String]) -> String {
    sentence("史料集：\(titles.map(quoted).joined(separator: "；"))")
  }

  func sources(_ number: Int) -> String { "資料來源" }

  func furtherSources(_ number: Int) -> String { "另有\(number)種" }

  func locators(_ shown: [String], andMore more: Int) -> String {
    shown.joined(separator: "、") + (more > 0 ? "等\(shown.count + more)處" : "")
  }

  func ends(_ first: String, _ last: String?) -> String {
    sentence("始於\(first)" + (last.map { "；終於\($0)" } ?? ""))
  }

  private func within(_ range: String?) -> String { range.map { "\($0)：" } ?? "" }

  // MARK: Networks

  func widths(_ noun: FigureNoun) -> String { "線越粗，所代表的\(several(noun))越多。" }

  func mostJoined(_ names: [String], of leaders: Int, to others: Int) -> String {
    guard leaders <= 3 else { return "\(leaders)個參與者各與\(others)個參與者相連，為網絡之最。" }
    let each = leaders == 1 ? "" : "各"
    return "相連最多者為\(list(names))，\(each)與\(others)個參與者相連。"
  }

  func strongest(_ events: String, _ one: String, _ other: String, isDirected: Bool) -> String {
    isDirected
      ? "最粗的線代表\(one)致\(other)的\(events)。" : "最粗的線代表\(one)與\(other)之間的\(events)。"
  }

  func unconnected(_ actors: Int) -> String { "\(count(actors, .actor))沒有連線。" }

  func readingMatrix(_ interaction: Interaction?, hasMessages: Bool) -> String {
    let below = interaction.map { "對角線以下為兩者\(together($0))的次數" }
    let above = "以上為列中參與者致欄中參與者的函電數（›）及反向的函電數（‹）。"
    guard let below else { return hasMessages ? "對角線" + above : "" }
    return hasMessages ? "\(below)；\(above)" : below + "。"
  }

  func most(_ one: String, _ other: String, _ interaction: Interaction, times: Int) -> String {
    "\(one)與\(other)\(together(interaction))最多，共\(times)次。"
  }

  func readingEgo(_ centre: String, others: Int) -> String {
    guard others > 0 else { return "\(centre)單獨在列。" }
    guard others > 1 else { return "居中者為\(centre)。" }
    return "居中者為\(centre)；周圍\(others)個參與者自頂端起依首次交往的先後順時針排列。"
  }

  func hiddenPairs(_ number: Int) -> String { "其餘參與者之間另有\(number)對相連，其連線從略。" }

  func sharedMost(_ names: [String]) -> String { "交往最多者為\(list(names))。" }

  // MARK: Figures along time

  func longestRows(_ names: [String]) -> String { "最長的列屬於\(list(names))。" }

  func rows(_ rows: Int, of actors: Int, eventsWithout: Int) -> String {
    let untouched =
      eventsWithout == 0 ? "" : "；\(count(eventsWithout, .event))因其均未參與而不設欄"
    return "\(actors)個參與者之中\(rows)個有列\(untouched)；欄下的數字為其餘參與者之數。"
  }

  func busiestRows(_ rows: Int, of actors: Int) -> String {
    "\(actors)個參與者之中，往來最多的\(rows)個有列。"
  }

  func readingStoryline(isUpright: Bool, isToScale: Bool) -> String {
    "時間\(isUpright ? "自上而下" : "自左而右")，\(isToScale ? "依比例" : "依先後而不依比例")。"
  }

  func crossings(_ number: Int, of lines: Int) -> String {
    number == 0 ? "\(lines)條線互不相交。" : "\(lines)條線相交\(number)次。"
  }

  func lines(_ lines: Int, of actors: Int, eventsWithout: Int) -> String {
    let untouched = eventsWithout == 0 ? "" : "；\(count(eventsWithout, .event))與其均無關"
    return "\(actors)個參與者之中\(lines)個有線\(untouched)。"
  }

  // MARK: Paths

  func arrival(_ first: Day, _ last: Day?) -> String {
    if first == last { return "消息於\(day(first))到達。" }
    return last.map { "消息於\(day(first))至\(day($0))之間到達。" } ?? "消息最早於\(day(first))到達。"
  }

  func steps(_ steps: [(from: String, to: String, date: String)]) -> String {
    let all = steps.map { "\($0.from)至\($0.to)（\($0.date)）" }
    return sentence("各步為：\(all.joined(separator: "；"))")
  }

  // MARK: Terms

  func terms(
    _ number: Int, of agreements: Int, states: [(number: Int, word: FigureWord)], unsettled: Int,
    on day: Day?
  ) -> String {
    let counts = states.map { "\($0.number)項\(word($0.word))" }
    let open = unsettled == 0 ? [] : ["\(unsettled)項因日期不明而未定"]
    let when = day.map { "，至\(self.day($0))止" } ?? ""
    return sentence(
      "\(count(agreements, .agreement))的\(count(number, .term))\(when)："
        + (counts + open).joined(separator: "、"))
  }

  func term(_ text: String, by: String, due: String?, states: [FigureWord]) -> String {
    let owed = by.isEmpty ? "" : "\(by)："
    let when = due.map { "，期限\($0)" } ?? ""
    return sentence("\(owed)\(text)\(when)：\(either(states.map(word)))")
  }

  // MARK: Positions

  func positions(_ number: Int, of actors: Int, _ range: String?, on issues: String) -> String {
    sentence("\(within(range))\(count(actors, .actor))的\(count(number, .position))，事關\(issues)")
  }

  func positionsInWords(_ number: Int) -> String { "另有\(count(number, .position))僅有文字而未繪出。" }

  func issuesLeftOut(_ number: Int, of all: Int) -> String {
    "議題共\(all)項，其中屬於他時或變動較少的\(number)項未繪出。"
  }

  func move(_ move: MoveWords) -> String {
    let inside = move.isInternal ? "在己方內部" : ""
    let possibly = move.isPossible ? "可能" : ""
    return sentence(
      "\(move.actor)\(inside)就\(move.issue)\(possibly)由\(quoted(move.from))轉為"
        + "\(quoted(move.to))（\(move.date)）")
  }

  func furtherMoves(_ number: Int) -> String { "圖中另有\(number)次立場轉變。" }

  func settled(_ issues: [String]) -> String {
    sentence("已議定：\(issues.joined(separator: "；"))")
  }

  func refusing(_ stand: String) -> String { "拒絕\(stand)" }

  // MARK: Legends and lines

  func verb(_ interaction: Interaction) -> String {
    switch interaction {
    case .met: "會面"
    case .wrote: "致函電"
    case .signed: "共同簽約"
    case .acted: "對其採取行動"
    case .stoodAlike: "立場相同"
    case .disagreed: "立場相左"
    }
  }

  private func together(_ interaction: Interaction) -> String {
    interaction == .stoodAlike || interaction == .disagreed ? verb(interaction) : "會面"
  }

  func circle(_ number: Int) -> String { "圈子\(number)" }

  func size(_ measure: String) -> String {
    "越大則越高：\(Self.measures[measure] ?? measure.lowercased())"
  }

  func numbers(from least: Int, _ noun: FigureNoun) -> String {
    least == 2 ? "線上\(several(noun))數" : "線上\(several(noun))數（\(least)起）"
  }

  func gathering(_ noun: FigureNoun, of least: Int) -> String { "\(least)方以上的\(several(noun))" }

  func together(_ noun: FigureNoun) -> String { "共同\(several(noun))，首次與末次" }

  func belowDiagonal(_ interaction: Interaction) -> String { "對角線以下：\(together(interaction))次數" }

  func count(_ events: String, to actor: String) -> String { "致\(actor)的\(events)" }

  func pair(_ one: String, _ other: String, isDirected: Bool?, _ parts: [String]) -> String {
    "\(one)\(isDirected.map { $0 ? "→" : "–" } ?? "與")\(other)：\(parts.joined(separator: "，"))"
  }
}

extension TraditionalChineseFigures {
  /// Measures by their headings.
  fileprivate static let measures = [
    "Partners": "往來對象數", "Dealings": "往來次數", "Closeness": "接近度", "Mean closeness": "平均接近度",
    "Go-between": "居間度", "Eigenvector": "特徵向量中心性", "Core": "核心度", "Free hand": "自由度",
    "Effective size": "有效規模", "Efficiency": "效率", "Hierarchy": "等級度", "Can tell": "可告知者",
    "Can hear": "可得知者", "In few hands": "集中度", "Carrier": "傳遞者", "First carrier": "首位傳遞者",
    "Word sent": "發出的消息", "Word received": "收到的消息",
  ]

  fileprivate static let words: [FigureWord: String] = [
    .person: "個人", .state: "國家", .government: "政府", .party: "政黨", .delegation: "代表團",
    .organisation: "組織", .group: "團體",
    .meeting: "會談", .message: "函電", .agreement: "協議", .act: "單方行動", .stand: "相同立場",
    .disagreement: "分歧", .event: "事件", .otherEvent: "其他事件",
    .secret: "秘密", .secretSign: "密", .possible: "可能", .certain: "確定", .notCertain: "可能而不確定",
    .perhapsBroken: "或被違反",
    .signingsOfOneDay: "同日由相同各方簽署之件數", .wholeSide: "一方全體聚於一處",
    .someNotCertain: "其中部分可能而不確定",
    .agreed: "達成協議", .thatWay: "該方向的函電", .acts: "行動", .tie: "關係", .otherTies: "親屬或其他關係",
    .kinship: "親屬", .marriage: "婚姻", .adoption: "收養", .patronage: "提攜", .friendship: "友誼",
    .service: "僚屬",
    .several: "以上數種", .otherSide: "其他陣營（於名下註明）", .noSide: "陣營不詳", .others: "其他",
    .joined: "彼此相連",
    .lasting: "持續", .dayWithin: "其中某一日", .noDate: "無日期",
    .morning: "上午", .noon: "正午", .afternoon: "下午", .evening: "晚間", .night: "夜間",
    .julian: "儒略曆日期置於其公曆之日。", .sittings: "會議與其各次開會合計為一次會談。",
    .present: "出席會談", .wrote: "致函電", .signed: "簽署或為當事方", .acted: "採取行動（或為其對象）",
    .hollow: "可能而不確定：空心", .withoutRow: "其餘無列者", .gap: "無事件的時段",
    .readingRegister: "各列為參與者，依陣營分組；各欄為事件，依時間先後而不依比例。",
    .halfMessage: "與他人往來的函電", .absent: "參與之前或之後",
    .aboveDiagonal: "以上：列致欄的函電及反向", .signedTogether: "共同簽署", .hatched: "斜線角：可能而不確定",
    .annex: "附件", .annexes: "附屬於", .amends: "修訂", .replaces: "取代", .terminates: "終止",
    .violates: "違反", .concerns: "涉及", .breaks: "違反", .fulfils: "履行", .breaksOrViolates: "違反",
    .terms: "條款：",
    .open: "未結", .kept: "已履行", .late: "逾期", .broken: "被違反", .lapsed: "已失效", .fulfilled: "已履行",
    .perhapsFulfilled: "或已履行", .due: "期限", .overdue: "逾期未履行", .notFulfilled: "未履行",
    .readingTerms:
      "每條線為一項義務，以義務方之色自約定之日繪至履行或違反之日；逾期後線變細，橫條為其可能之日的範圍。",
    .readingTermsInBlack:
      "每條線為一項義務，自約定之日繪至履行或違反之日；逾期後線變細，橫條為其可能之日的範圍。",
    .privateView: "○ 訓令或私下意見：空心", .refused: "拒絕", .settled: "由協議議定", .aMeeting: "會談",
    .nobodyMoved: "未見立場轉變的記載。",
    .readingPositions: "每列為一種立場；線於採取立場處轉折，橫條為其可能之日的範圍，虛點為可能而不確定者。",
  ]
}
