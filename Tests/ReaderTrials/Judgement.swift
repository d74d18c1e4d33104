import CorpusFormat
import Documents
import HistoricalDates
import InterchangeFormats
import Negotiations
import RecordImports

/// What is asked of every reading.
enum Judgement {
  /// An import: its account balances, and what it gives is sound and comes back the same.
  static func ofImport(_ seeds: Seeds, _ read: () throws -> Imported) throws -> Verdict {
    let imported: Imported
    do {
      imported = try read()
    } catch is InputError {
      return Verdict(ending: "refused")
    }
    let ledger = imported.ledger
    guard ledger.isBalanced else {
      return Verdict(ending: "unbalanced", faults: ["the account does not balance"])
    }
    if ledger.breaksOff { return Verdict(ending: "breaks off") }
    if ledger.accounts.allSatisfy({ $0.used == 0 }) { return Verdict(ending: "nothing used") }
    let corpus = imported.corpus
    if corpus.actors.isEmpty && corpus.events.isEmpty && corpus.sources.isEmpty {
      return Verdict(ending: "nothing used")
    }
    do throws(UnsoundCorpus) {
      let text = try CorpusWriter().soundText(of: corpus)
      return Verdict(ending: "used", faults: faults(of: text))
    } catch {
      // Each record by itself is sound, and what they say of one another is not: nothing is written, and
      // what contradicts what is told. A text that cannot be read is the writer's fault.
      let broken = error.errors.filter { $0.code.hasPrefix("yaml.") }
      return Verdict(
        ending: "refused as a whole",
        faults: broken.isEmpty ? [] : ["what is written cannot be read: \(codes(broken))"])
    }
  }

  /// What is wrong with a corpus that was written.
  private static func faults(of text: String) -> [String] {
    let writer = CorpusWriter()
    let reading = CorpusReader().read(text: text, path: "again.yaml")
    let loaded = writer.text(of: reading.corpus)
    // What may stand in a corpus that is not loaded is left out, and told.
    if loaded != text, !reading.diagnostics.contains(where: { $0.code == "event.unknown" }) {
      return ["what is written does not come back the same"]
    }
    let again = CorpusReader(checks: .errors).read(text: loaded, path: "again.yaml")
    if again.hasErrors {
      return ["what is loaded cannot be written: \(codes(again.diagnostics))"]
    }
    if writer.text(of: again.corpus) != loaded { return ["what is loaded comes back otherwise"] }
    return throughFormat(again.corpus, chosenBy: text.utf8.count)
  }

  private static func codes(_ problems: [Diagnostic]) -> String {
    Set(problems.filter { $0.severity == .error }.map(\.code)).sorted().joined(separator: ", ")
  }

  /// A corpus through one of the formats that leave nothing of it out, and back.
  private static func throughFormat(_ corpus: Corpus, chosenBy number: Int) -> [String] {
    let formats = FormatCatalogue.all
    // Most of the time it would say the same.
    guard number % 5 == 0 else { return [] }
    let format = formats[number / 5 % formats.count]
    let written = format.write(corpus, WritingChoices())
    // A bibliography has no title, and no more than sources.
    let isGraph = !corpus.actors.isEmpty || !corpus.events.isEmpty
    let isWhole = isGraph && written.leftOut.kinds.isEmpty && written.parts.count == 1
    let documents = written.parts.map { InputDocument(name: "back\($0.suffix)", bytes: $0.bytes) }
    do {
      let back = try format.read(documents, ReadingChoices(), ledger: Ledger())
      if !back.ledger.isBalanced {
        return ["the account of what \(format.name) wrote does not balance"]
      }
      if isWhole, CorpusWriter().text(of: back.corpus) != CorpusWriter().text(of: corpus) {
        return ["a corpus does not come back from \(format.name)"]
      }
    } catch {
      if isWhole { return ["what \(format.name) wrote is refused"] }
    }
    return []
  }

  /// Corpora: whatever is wrong can be told, and what is sound is the same in canonical form.
  static func ofCorpora(_ documents: [[UInt8]], _ seeds: Seeds) -> Verdict {
    let named = documents.enumerated().map { (path: "\($0).yaml", bytes: $1) }
    let reading = CorpusReader().read(documents: named)
    for diagnostic in reading.diagnostics.prefix(20) {
      _ = DiagnosticPrinter().print(diagnostic, text: reading.text)
    }
    if reading.hasErrors { return Verdict(ending: "unsound") }
    var faults = faults(of: CorpusWriter().text(of: reading.corpus))
    for file in reading.files {
      guard case .text(let text) = CorpusWriter().canonicalised(file) else { continue }
      let again = CorpusReader().read(text: text, path: file.path)
      guard let canonical = again.files.first else { continue }
      if canonical.corpus != file.corpus { faults.append("the canonical form says something else") }
      if case .text(let twice) = CorpusWriter().canonicalised(canonical), twice != text {
        faults.append("the canonical form is not canonical")
      }
    }
    return Verdict(ending: "sound", faults: faults)
  }

  /// A manifest with keys of every kind of value.
  static func ofManifest(_ document: [UInt8]) -> Verdict {
    let keys = [
      ManifestKey("output", isRepeated: true), ManifestKey("title"), ManifestKey("during", .date),
      ManifestKey("steps", .number(0...1_000)), ManifestKey("no-legend", .flag),
      ManifestKey("view", .words(["network", "timeline", "path"])),
      ManifestKey("actor", .name(.actor), isRepeated: true), ManifestKey("caption"),
      ManifestKey("from", .name(.endpoint)), ManifestKey("to", .name(.endpoint)),
      ManifestKey("colour", .named(.actor, "colour") { $0.hasPrefix("#") }, isRepeated: true),
      ManifestKey("width", .checked("width") { !$0.isEmpty }), ManifestKey("only"),
    ]
    let sections = ["figures", "met", "influence", "report"].map {
      ManifestSection(name: $0, item: $0, keys: keys)
    }
    let text = String(decoding: document, as: UTF8.self)
    let reading = ManifestReader(sections: sections).read(text: text, path: "figures.yaml")
    for diagnostic in reading.diagnostics.prefix(20) {
      _ = DiagnosticPrinter().print(diagnostic, text: reading.text)
    }
    let isSound = !reading.diagnostics.contains { $0.severity == .error }
    return Verdict(ending: isSound ? "sound" : "unsound")
  }

  /// Decisions of a merge, and a merge by them.
  static func ofDecisions(_ document: [UInt8], isSwapped: Bool, _ seeds: Seeds) -> Verdict {
    let decisions = MergeDecisions(
      text: String(decoding: document, as: UTF8.self), file: "decisions.tsv")
    guard decisions.problems.isEmpty else { return Verdict(ending: "unsound") }
    guard let first = seeds.corpora.first,
      let visits = try? VisitsImport().read([
        InputDocument(name: "visits", bytes: seeds["visits"].first ?? [])
      ]).corpus
    else { return Verdict(ending: "nothing to merge") }
    let (present, new) = isSwapped ? (visits, first) : (first, visits)
    let merged = CorpusMerge(into: present, decisions: decisions).merging(new)
    let text = decisions.text(adding: merged.questions)
    let again = MergeDecisions(text: text, file: "decisions.tsv")
    return Verdict(
      ending: "merged",
      faults: again.problems.isEmpty ? [] : ["decisions with their questions are no decisions"])
  }

  /// A date: it comes back from its text, its bounds are in order, and what is suggested in place of
  /// one that cannot be read is a date.
  static func ofDate(_ document: [UInt8]) -> Verdict {
    let text = String(decoding: document, as: UTF8.self)
    do throws(DateSyntaxError) {
      let date = try HistoricalDate(text)
      var faults: [String] = []
      if let again = try? HistoricalDate(date.text), again == date {
      } else {
        faults.append("a date does not come back")
      }
      _ = (date.label, date.certainty(in: DateWindow(date)))
      return Verdict(ending: "read", faults: faults)
    } catch {
      guard let suggestion = error.suggestion else { return Verdict(ending: "refused") }
      let isDate = (try? HistoricalDate(suggestion)) != nil
      return Verdict(
        ending: "refused with a suggestion", faults: isDate ? [] : ["a suggestion is no date"])
    }
  }

  /// A zone.
  static func ofZone(_ document: [UInt8]) -> Verdict {
    guard let zone = UTCOffset(String(decoding: document, as: UTF8.self)) else {
      return Verdict(ending: "refused")
    }
    let isSame = UTCOffset(zone.description) == zone
    return Verdict(ending: "read", faults: isSame ? [] : ["a zone does not come back"])
  }
}
