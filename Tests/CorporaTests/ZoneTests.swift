import CorpusFormat
import Foundation
import HistoricalDates
import Negotiations
import TestSupport
import Testing

/// The clocks of the places of the corpora, against the IANA time zone database as Python has it.
struct ZoneTests {
  /// Chungking is not among them: the database gives all of China the clock of Shanghai.
  private static let names = [
    "moscow": "Europe/Moscow", "washington": "America/New_York", "white-house": "America/New_York",
    "san-francisco": "America/Los_Angeles", "yalta": "Europe/Simferopol",
    "livadia": "Europe/Simferopol", "potsdam": "Europe/Berlin", "babelsberg": "Europe/Berlin",
    "berlin": "Europe/Berlin",
  ]

  private static let program = """
    import sys
    from datetime import datetime
    from zoneinfo import ZoneInfo
    for line in sys.stdin:
        zone, day = line.split()
        offset = datetime.fromisoformat(day + "T12:00").replace(tzinfo=ZoneInfo(zone)).utcoffset()
        print(int(offset.total_seconds()) // 60)
    """

  private static var hasZones: Bool {
    (try? shell("python3 -c 'import zoneinfo; zoneinfo.ZoneInfo(\"Europe/Berlin\")'"))?.code == 0
  }

  @Test(.enabled(if: hasZones, "Python's zoneinfo has no time zones here"))
  func `the clock of a place is that of the time zone database at each event there`() throws {
    let zones = Zones(of: Graphs.corpus)
    var asked: [(event: EventID, name: String, day: Day, offset: UTCOffset)] = []
    for event in Graphs.corpus.events {
      guard let place = event.place, let name = Self.names[place], let day = event.date.earliest,
        event.date.zone == nil, let offset = zones.zone(of: event)
      else { continue }
      asked.append((event.id, name, day, offset))
    }
    #expect(asked.count > 50)
    let scratch = try Scratch()
    try scratch.write(Self.program, to: "zones.py")
    try scratch.write(asked.map { "\($0.name) \($0.day)\n" }.joined(), to: "asked.txt")
    let answer = try shell("python3 zones.py < asked.txt", in: scratch.folder)
    let offsets = answer.output.split(separator: "\n").map { Int($0) }
    try #require(answer.code == 0 && offsets.count == asked.count, "\(answer.output)")
    for (one, offset) in zip(asked, offsets) {
      #expect(one.offset.minutes == offset, "\(one.event), \(one.day) in \(one.name)")
    }
  }
}
