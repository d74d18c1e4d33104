internal import Documents
internal import Negotiations
internal import Typesetting

/// What is to be told of the cells of a table, once for each kind.
struct TableAccount {
  private struct Split {
    var count = 0
    var separators: [String] = []
    var example = ""
  }

  private var splits: [String: Split] = [:]
  private var order: [String] = []
  private var whole: (count: Int, example: String, cell: String) = (0, "", "")
  private var inverted: (count: Int, example: String) = (0, "")
  private var unknown = 0
  private var missing: (count: Int, example: String) = (0, "")
  private var acting: (count: Int, example: String) = (0, "")
  private var footnotes: (count: Int, example: String) = (0, "")
  private var others = 0
  private var doubtful = 0
  /// How often one cell or row named somebody twice.
  var repeated = 0
  /// Roles of rows that name several people.
  var sharedRoles: [String] = []
  /// People for whom the rows name several sides.
  var severalSides: [String] = []

  /// Cells of several sides that are not as many as the people beside them.
  var unpairedSides: [String] = []
  /// How many are said to be no party.
  var noParties = 0
  /// How many are said not to have been there.
  var absent = 0
  /// Cells that stand for those above them.
  var dittos = DittoCells()
  /// Cells of columns over which the heading to their left reaches.
  var merged = 0
  /// Hours that could not be read.
  var hours: [String] = []

  /// Counts what became of a cell.
  mutating func count(_ found: NamedPeople, _ cell: String, in column: String) {
    if !found.separators.isEmpty, found.people.count > 1 {
      if splits[column] == nil { order.append(column) }
      var split = splits[column] ?? Split()
      split.count += 1
      for separator in found.separators where !split.separators.contains(separator) {
        split.separators.append(separator)
      }
      if split.example.isEmpty {
        let names = found.people.map(\.name).joined(separator: " | ")
        split.example = "'\(cell.collapsed.shown)' is \(names.shown)"
      }
      splits[column] = split
    }
    if found.isTakenWhole {
      whole.count += 1
      if whole.example.isEmpty {
        whole.example = cell.collapsed.shown
        whole.cell = cell
      }
    }
    if found.isInverted {
      inverted.count += 1
      if inverted.example.isEmpty {
        inverted.example = "'\(cell.collapsed.shown)' is \(found.people.first?.name.shown ?? "")"
      }
    }
    unknown += found.unknown
    if found.missing > 0 {
      missing.count += found.missing
      if missing.example.isEmpty { missing.example = cell.collapsed.shown }
    }
    for person in found.people where person.isActing {
      acting.count += 1
      if acting.example.isEmpty {
        acting.example = "'\(cell.collapsed.shown)' is \(person.name.shown)"
      }
    }
    for person in found.people {
      guard let mark = person.footnote else { continue }
      footnotes.count += 1
      if footnotes.example.isEmpty {
        footnotes.example = "'\(mark.shown)' in '\(cell.collapsed.shown)'"
      }
    }
    if found.hasOthers { others += 1 }
    doubtful += found.people.count(where: \.isDoubtful)
  }

  /// What to do with a cell that cannot be read one way alone.
  static func help(for problem: String, in cell: String) -> String {
    if problem.hasSuffix("a row above says") || problem.hasSuffix("keeps the record") {
      return "write the names out"
    }
    if problem.hasSuffix("in the table of people") { return "call them by their ids" }
    if problem.contains("another form") { return "write the names as they are listed, with '; '" }
    if problem.contains("the side") { return "write the side into a column 'side'" }
    if problem.hasSuffix("one or the other") {
      return "write who it was, or both with question marks: A?; B?"
    }
    let signs = Self.signs(
      in: cell, of: [";", "；", "|", "、", " and ", " und ", " et ", " и ", "&"])
    return
      "\(Self.splits(at: signs + [","])) takes such cells apart, --split none takes each as one person"
  }

  /// Those of some signs that stand in a cell.
  private static func signs(in cell: String, of signs: [String]) -> [String] {
    signs.filter { cell.collapsed.contains($0) }
  }

  /// The flags by which cells are taken apart at signs.
  private static func splits(at signs: [String]) -> String {
    signs.map { "--split '\($0)'" }.joined(separator: " ")
  }

  /// What takes a cell apart that was taken whole.
  private static func help(forWhole cell: String) -> String? {
    let signs = Self.signs(
      in: cell,
      of: [
        ";", "|", " and ", " und ", " et ", " и ", "&", " + ", "/", " with ", " mit ", " avec ",
        " – ", " — ", " - ", ", ",
      ])
    if signs.isEmpty, cell.contains("–") { return "--split '–' takes such cells apart" }
    return signs.isEmpty ? nil : "\(Self.splits(at: signs)) takes such cells apart"
  }

  /// Tells of all of it.
  func tell(in file: String, _ ledger: inout Ledger) {
    func warn(_ code: String, _ message: String, help: String? = nil) {
      ledger.warn(
        Diagnostic(.warning, code, at: Diagnostic.Location(file: file), message, help: help))
    }
    for column in order {
      guard let split = splits[column] else { continue }
      let signs = split.separators.map { sign in
        sign == "\n" ? "a line break" : sign == " " ? "a blank" : "'\(sign.trimmed)'"
      }.distinct()
      warn(
        "cells.split",
        "\(English.count(split.count, "cell")) of '\(column.shown)' \(split.count == 1 ? "names" : "name") "
          + "several people, taken apart at \(English.list(signs)): \(split.example)",
        help: "--split says at what else; --split none takes each cell as one name")
    }
    if inverted.count > 0 {
      warn(
        "names.inverted",
        "\(English.count(inverted.count, "cell")) with the family name first: \(inverted.example)",
        help: "--split ',' takes such cells for several people")
    }
    if whole.count > 0 {
      warn(
        "cells.whole",
        "\(English.count(whole.count, "cell")) may name several and \(whole.count == 1 ? "was" : "were") "
          + "taken as one, such as '\(whole.example)'",
        help: Self.help(forWhole: whole.cell))
    }
    if unknown > 0 {
      warn(
        "names.unknown",
        "\(English.count(unknown, "name")) such as '?' or 'unknown' stand for nobody; the events say so "
          + "in their notes")
    }
    if missing.count > 0 {
      warn(
        "names.missing",
        "\(English.count(missing.count, "cell")) such as '\(missing.example)' \(missing.count == 1 ? "names" : "name") "
          + "nobody",
        help: "write the name where '\(missing.example)' is one; the events do not speak of it")
    }
    if acting.count > 0 {
      warn(
        "names.acting",
        "\(English.count(acting.count, "name")) with for whom, through whom or where somebody was there, which is "
          + "no part of the name: \(acting.example)",
        help:
          "put '; ' between the two where both were there; --split none takes each cell as one name"
      )
    }
    if footnotes.count > 0 {
      warn(
        "names.footnotes",
        "\(English.count(footnotes.count, "name")) with the mark of a footnote, which was left out: "
          + footnotes.example)
    }
    if others > 0 {
      warn(
        "names.others",
        "\(English.count(others, "cell")) \(others == 1 ? "says" : "say") that there were others, not who"
      )
    }
    if doubtful > 0 {
      warn(
        "names.doubtful",
        "\(English.count(doubtful, "name")) with a question mark or a word of doubt; that they took part is "
          + "inferred")
    }
    if let example = dittos.example {
      warn(
        "cells.ditto",
        "\(English.count(dittos.count, "cell")) \(dittos.count == 1 ? "stands" : "stand") for the cell above, such "
          + "as '\(example.written.shown)' for '\(example.value.collapsed.shown)'")
    }
    if let hour = hours.first {
      warn(
        "hours.unread",
        "\(English.count(hours.count, "hour")) could not be read, such as '\(hour.shown)'; the day was taken",
        help: "write hours as 15:30")
    }
    if absent > 0 {
      warn(
        "names.absent",
        "\(English.count(absent, "name")) of people who were not there; the events say so in their notes"
      )
    }
    if noParties > 0 {
      warn(
        "parties.none",
        "\(English.count(noParties, "name")) of whom the status says that they are no party; the agreements say so in "
          + "their notes")
    }
    if repeated > 0 {
      warn(
        "names.repeated", "\(English.count(repeated, "name")) stood twice at one event, taken once")
    }
    if let role = sharedRoles.first {
      warn(
        "role.shared",
        "\(English.count(sharedRoles.count, "row")) with a role name several people; whose it is the row "
          + "does not say, and it was left out, such as '\(role.shown)'")
    }
    if let sides = unpairedSides.first {
      warn(
        "side.unpaired",
        "\(English.count(unpairedSides.count, "row")) with several sides and another number of people; "
          + "whose each is the row does not say, and they were left out, such as '\(sides.shown)'")
    }
    if let name = severalSides.first {
      warn(
        "side.several",
        "\(English.count(severalSides.count, "person", "people")) with several sides, such as "
          + "'\(name.shown)'; each is an affiliation without dates",
        help: "add when each held")
    }
  }
}

extension Event {
  /// What nobody is recorded to have done at the event, where its kind needs somebody.
  var lacking: String? {
    let parts = Set(participations.map(\.part))
    return switch kind {
    case .meeting: parts.contains(.present) ? nil : "was present"
    case .message:
      parts.contains(.from) ? parts.contains(.to) ? nil : "received it" : "sent it"
    case .agreement: parts.contains(.parties) ? nil : "is bound by it"
    case .act: parts.contains(.by) ? nil : "did it"
    }
  }
}
