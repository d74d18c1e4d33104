internal import HistoricalDates
internal import Negotiations

/// The date of each document of a volume: its dateline's, else the editors' normalised one, else a range
/// between its neighbours.
struct DocumentDates {
  /// A date, and how firm it is.
  struct Dated {
    var date: HistoricalDate
    /// Whether the document itself says so.
    var isInferred: Bool
    /// What a reader of the claim should know.
    var note: String?
  }

  /// The dates, in the order of the documents; `nil` where nothing says when.
  private(set) var dates: [Dated?]
  /// What is remarkable about them, by document.
  private(set) var remarks: [[Remark]]

  /// Dates the documents of a volume.
  init(_ documents: [FRUSDocument]) {
    dates = documents.map(Self.own)
    remarks = documents.map(Self.contradiction)
    let before = Self.neighbours(of: documents, dates, documents.indices) { $0.latest }
    let after = Self.neighbours(of: documents, dates, documents.indices.reversed()) { $0.earliest }
    for index in documents.indices where dates[index] == nil && !documents[index].isEditorial {
      dates[index] = Self.between(before[index], after[index])
      if let dated = dates[index] {
        remarks[index].append(
          Remark(
            "frus.undated", on: documents[index],
            "the document is undated; it stands between documents of that time",
            help: "the date is inferred: \(dated.date.text)"))
      }
    }
  }

  /// For each document, the day of the last firmly dated one of its chapter that was passed in `order`.
  private static func neighbours(
    of documents: [FRUSDocument], _ dates: [Dated?], _ order: some Sequence<Int>,
    _ day: (HistoricalDate) -> Day?
  ) -> [Day?] {
    var last: [Int?: Day] = [:]
    var result = [Day?](repeating: nil, count: documents.count)
    for index in order {
      let chapter = documents[index].chapter
      result[index] = last[chapter]
      if let dated = dates[index], !dated.isInferred { last[chapter] = day(dated.date) }
    }
    return result
  }

  /// The date of a document that stands by itself, as a letter printed with another does.
  static func own(_ document: FRUSDocument) -> Dated? {
    if let line = document.dateline, let date = line.date {
      return Dated(
        date: date, isInferred: line.isInferred,
        note: line.isInferred ? "the editors of the volume infer the date" : nil)
    }
    return document.bounds?.date.map {
      Dated(date: $0, isInferred: true, note: "as the editors of the volume normalised the date")
    }
  }

  /// A dateline more than a day from what the editors normalised.
  private static func contradiction(_ document: FRUSDocument) -> [Remark] {
    guard let bounds = document.bounds, let line = document.dateline,
      let first = line.date?.earliest, let last = line.date?.latest,
      last < bounds.earliest - 1 || first > bounds.latest + 1
    else { return [] }
    return [
      Remark(
        "frus.date-differs", on: document,
        "the dateline says \(line.date?.text ?? ""), the normalised date "
          + "\(bounds.date?.text ?? "")", help: "the dateline is preferred")
    ]
  }

  /// The range between the dated documents before and after.
  private static func between(_ low: Day?, _ high: Day?) -> Dated? {
    guard let low, let high, low <= high else { return nil }
    let text = low == high ? "\(low)?" : "[\(low)..\(high)]"
    guard let date = try? HistoricalDate(text) else { return nil }
    return Dated(
      date: date, isInferred: true,
      note: "undated; the range is that of the documents printed before and after")
  }
}
